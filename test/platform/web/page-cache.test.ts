// Pages kept for visitors: given out without asking the database, and never older than what was written
// before they were asked for, by this process or another.
import request from 'supertest'
import type { Express } from 'express'
import { beforeAll, expect, test } from 'vitest'
import type { Db } from '../../../src/platform/database/transaction.ts'
import { connect } from '../../../src/platform/database/connect.ts'
import { testApp } from '../../support/app.ts'
import { ordinaryMorning } from '../../support/context.ts'
import { useDatabase } from '../../support/database.ts'
import type { TestDatabase } from '../../support/database.ts'
import { signedIn } from '../../support/sign-in.ts'

const guide = '/matters/630131001000'
const asked = ['/', '/matters', guide, `${guide}/print`, '/matters/changes', '/one-thing', '/help']

let database: TestDatabase
let db: Db
let app: Express
let setNow: (now: Date) => void

beforeAll(async () => {
  database = await useDatabase()
  db = database.db
  ;({ app, setNow } = testApp(database.resources))
})

/** The tables that are read while a page is asked for. */
async function readFor(path: string, cookie = ''): Promise<readonly string[]> {
  const statements: string[] = []
  const note = ({ sql }: { sql: string }) => void statements.push(sql)
  db.on('query', note)
  try {
    const { status } = await request(app).get(path).set('Cookie', cookie)
    expect(status).toBe(200)
  } finally {
    db.removeListener('query', note)
  }
  const names = statements.flatMap((sql) =>
    [...sql.matchAll(/(?:from|join)\s+"?([a-z_]+)"?/g)].map(([, name]) => name ?? ''),
  )
  return [...new Set(names)]
}

const nameOf = async (path: string): Promise<string> =>
  /<h1[^>]*>([^<]*)/.exec((await request(app).get(path)).text)?.[1]?.trim() ?? ''

test.each(asked)('%s asks the database once, and not again', async (path) => {
  await readFor(path)
  expect(await readFor(path)).toEqual([])
})

test('whoever chose a county, a language or large type has a page of their own', async () => {
  const elder = await request(app).get(guide).set('Cookie', 'mode=elder')
  const plain = await request(app).get(guide)
  expect(elder.text).not.toBe(plain.text)
  expect(await readFor(guide, 'mode=elder')).toEqual([])
  expect(await readFor(guide, 'region=632722')).not.toEqual([])
})

test('who is signed in, and who searches, is never given a kept page', async () => {
  await request(app).get('/')
  const herder = await signedIn(app, 'zhaxiduojie', 'public')
  expect((await herder.get('/')).text).toContain('退出')
  expect((await request(app).get('/')).text).not.toContain('退出')
  await readFor('/matters?q=低保')
  expect(await readFor('/matters?q=低保')).not.toEqual([])
})

test('a page that gives out a token is not kept', async () => {
  const tokens = await Promise.all(
    [1, 2].map(
      async () => /name="_csrf" value="([^"]+)"/.exec((await request(app).get('/login')).text)?.[1],
    ),
  )
  expect(tokens[0]).not.toBe(tokens[1])
})

test('what this process writes is on the next page', async () => {
  expect(await nameOf(guide)).toContain('食品经营许可')
  await db('matterDurations').delete()
  const before = await readFor(guide)
  expect(before).not.toEqual([])
})

test('what another process writes is on the page soon after', async () => {
  const other = connect({
    connection: database.connection,
    role: null,
    poolSize: 1,
    vault: database.resources.vault,
  })
  try {
    await nameOf(guide)
    expect(await readFor(guide)).toEqual([])
    await other.raw(`update settings set value = value`)
    await expect.poll(() => readFor(guide)).not.toEqual([])
  } finally {
    await other.destroy()
  }
})

test('a new day makes new pages', async () => {
  await nameOf(guide)
  setNow(new Date(ordinaryMorning.getTime() + 86_400_000))
  expect(await readFor(guide)).not.toEqual([])
  setNow(ordinaryMorning)
})

test('when the database cannot be heard, nothing kept is shown', async () => {
  await nameOf(guide)
  const owner = connect({
    connection: database.connection,
    role: null,
    poolSize: 1,
    vault: database.resources.vault,
  })
  try {
    await owner.raw(
      `select pg_terminate_backend(pid) from pg_stat_activity where query ilike 'listen%' or query = 'select 1'`,
    )
  } finally {
    await owner.destroy()
  }
  await expect.poll(() => readFor(guide)).not.toEqual([])
  expect((await request(app).get('/')).status).toBe(200)
})

test('each table that kept pages show tells of its changes', async () => {
  // Told by the half minute alone: how often matters are used, who signs in, counts for ordering.
  const silent = new Set(['matter_search', 'search_state', 'pg_catalog'])
  const read = new Set<string>()
  setNow(new Date(ordinaryMorning.getTime() + 2 * 86_400_000))
  for (const path of [
    ...asked,
    '/matters?theme=',
    '/one-thing/restaurant',
    '/sitemap',
    `${guide}/checklist`,
  ]) {
    for (const name of await readFor(path)) read.add(name)
  }
  const { rows } = await db.raw<{ rows: { name: string }[] }>(
    `select c.relname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid where t.tgname = 'tell_published'`,
  )
  const telling = new Set(rows.map(({ name }) => name))
  const tables = await db.raw<{ rows: { name: string }[] }>(
    `select relname as name from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace`,
  )
  const known = new Set(tables.rows.map(({ name }) => name))
  const mute = [...read].filter(
    (name) => known.has(name) && !telling.has(name) && !silent.has(name),
  )
  expect(mute).toEqual([])
  expect(read.size).toBeGreaterThan(5)
})
