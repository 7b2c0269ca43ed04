import type { Express } from 'express'
import { beforeAll, expect, test } from 'vitest'
import { testApp } from '../../../support/app.ts'
import { useDatabase } from '../../../support/database.ts'
import type { TestDatabase } from '../../../support/database.ts'
import { postForm, signedIn } from '../../../support/sign-in.ts'

let app: Express
let database: TestDatabase

beforeAll(async () => {
  database = await useDatabase()
  ;({ app } = testApp(database.resources))
})

test('staff of several departments act for the one they choose, and for no other', async () => {
  const agent = await signedIn(app, 'zaduo-zonghe-shouli', 'desk')
  const seats = await database
    .db('staffPosts as p')
    .join('accounts as a', 'a.id', 'p.accountId')
    .join('departments as d', 'd.id', 'p.departmentId')
    .where('a.username', 'zaduo-zonghe-shouli')
    .orderBy('p.id')
    .select<{ departmentId: string; name: string }[]>('p.departmentId', 'd.name')
  const second = seats[1]
  const chosen = { departmentId: second?.departmentId ?? '' }
  const moved = await postForm(agent, '/desk/seat', '/desk/seat', chosen)
  expect(moved.status).toBe(303)
  expect((await agent.get('/desk/account')).text).toContain(`<p>${second?.name} · `)
  const foreign = await database.db('departments').where({ level: 'province' }).first('id')
  const elsewhere = { departmentId: foreign?.id ?? '' }
  expect((await postForm(agent, '/desk/seat', '/desk/seat', elsewhere)).status).toBe(422)
})

test('an applicant has no seat', async () => {
  const agent = await signedIn(app, 'zhuoma')
  expect((await agent.get('/desk/seat')).status).toBe(404)
  expect((await agent.get('/desk/account')).status).toBe(404)
})
