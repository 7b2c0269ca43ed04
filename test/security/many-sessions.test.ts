// Ten thousand people signed in who do nothing: pages come as fast as before, and nobody who reads the table can
// take over a session from it.
import type { Express } from 'express'
import { beforeAll, expect, test } from 'vitest'
import { testApp } from '../support/app.ts'
import { useDatabase } from '../support/database.ts'
import type { TestDatabase } from '../support/database.ts'
import { signedIn } from '../support/sign-in.ts'
import type { Agent } from '../support/sign-in.ts'

let database: TestDatabase
let app: Express
let agent: Agent
beforeAll(async () => {
  database = await useDatabase()
  ;({ app } = testApp(database.resources))
  agent = await signedIn(app, 'zhaxiduojie')
})

async function median(): Promise<number> {
  const took: number[] = []
  for (let times = 0; times < 21; times++) {
    const began = performance.now()
    expect((await agent.get('/my')).status).toBe(200)
    took.push(performance.now() - began)
  }
  return took.toSorted((one, other) => one - other)[10] ?? 0
}

test('ten thousand idle sessions slow nobody down', async () => {
  await median()
  const alone = await median()
  await database.resources.ownerPool.query(
    `insert into sessions (sid, sess, expire)
     select md5(n::text), '{"cookie":{"path":"/"}}', now() + interval '12 hours' from generate_series(1, 10000) n`,
  )
  expect(await median()).toBeLessThan(3 * alone + 20)
})

test('no row of a session holds the number that its browser has', async () => {
  const place = { domain: '127.0.0.1', path: '/', secure: false, script: false }
  const numbers = agent.jar
    .getCookies(place)
    .map(({ value }) => /^s:([^.]+)\./.exec(decodeURIComponent(value))?.[1] ?? '')
    .filter((number) => number !== '')
  expect(numbers).toHaveLength(1)
  const { rows } = await database.resources.ownerPool.query<{ kept: string }>(
    'select s::text as kept from sessions s',
  )
  expect(rows.length).toBeGreaterThan(10_000)
  expect(rows.filter(({ kept }) => numbers.some((number) => kept.includes(number)))).toEqual([])
})
