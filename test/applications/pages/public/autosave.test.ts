// What is typed is kept while it is typed, and a script is told honestly what became of it.
import type { Express } from 'express'
import { beforeAll, expect, test } from 'vitest'
import { testApp } from '../../../support/app.ts'
import { useDatabase } from '../../../support/database.ts'
import type { TestDatabase } from '../../../support/database.ts'
import { signedIn, tokenOf } from '../../../support/sign-in.ts'
import type { Agent } from '../../../support/sign-in.ts'
import { begin, filledDraft, noRecord } from './filing.ts'
import supertest from 'supertest'

let database: TestDatabase
let app: Express
let zhaxi: Agent
let draft: string

beforeAll(async () => {
  database = await useDatabase()
  app = testApp(database.resources).app
  zhaxi = await signedIn(app, 'zhaxiduojie')
  draft = await begin(zhaxi, noRecord)
})

const address = (id = draft) => `/applications/${id}/sections/1/autosave`
const json = { Accept: 'application/json' }

async function seenOn(agent: Agent, id = draft): Promise<Record<string, string>> {
  const { text } = await agent.get(`/applications/${id}/sections/1`)
  const hidden = [...text.matchAll(/<input type="hidden" name="(_\w+)" value="([^"]*)"/g)]
  return Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value]))
}

test('a save says when, and what the page has to bring the next time', async () => {
  const hidden = await seenOn(zhaxi)
  const answer = await zhaxi.post(address()).set(json).type('form').send({ ...hidden, 'answers.phone': '12' })
  expect(answer.status).toBe(200)
  expect(answer.body).toMatchObject({ saved: '10:00', merge: null })
  const row = await database.db('applications').where({ id: draft }).first('typed', 'answers')
  expect(row?.typed?.['phone']).toEqual(['12'])
  expect(row?.answers['phone']).toBeUndefined()
})

test('the same again writes nothing', async () => {
  const before = await database.db('applications').where({ id: draft }).first('revision')
  const hidden = await seenOn(zhaxi)
  await zhaxi.post(address()).set(json).type('form').send({ ...hidden, 'answers.phone': '12' })
  expect(await database.db('applications').where({ id: draft }).first('revision')).toEqual(before)
})

test('a visitor is told where to sign in, and nothing is saved', async () => {
  const answer = await supertest(app).post(address()).set(json).type('form').send({ 'answers.phone': '9' })
  expect(answer.status).toBe(401)
  expect(answer.body).toEqual({ signIn: '/login?next=%2F' })
})

test('a page from before a new sign-in gets the new token, when it is ours', async () => {
  const hidden = { ...(await seenOn(zhaxi)), _csrf: 'old' }
  const answer = await zhaxi
    .post(address())
    .set({ ...json, 'Sec-Fetch-Site': 'same-origin' })
    .type('form')
    .send(hidden)
  expect(answer.status).toBe(403)
  expect(answer.body).toEqual({ token: await tokenOf(zhaxi, '/my') })
  const foreign = await zhaxi.post(address()).set({ ...json, 'Sec-Fetch-Site': 'cross-site' }).type('form').send(hidden)
  expect(foreign.status).toBe(403)
  expect(foreign.text).not.toContain('token')
})

test('somebody else’s draft does not exist', async () => {
  const lina = await signedIn(app, 'lina')
  const token = await tokenOf(lina, '/my')
  const answer = await lina.post(address()).set(json).type('form').send({ _csrf: token, 'answers.phone': '9' })
  expect(answer.status).toBe(404)
})

test('a draft that is filed meanwhile says where it is', async () => {
  const lina = await signedIn(app, 'lina')
  const id = await filledDraft(lina)
  const hidden = await seenOn(lina, id)
  await database.db('applications').where({ id }).update({ status: 'withdrawn' })
  const answer = await lina.post(address(id)).set(json).type('form').send(hidden)
  expect(answer.status).toBe(409)
  expect(answer.body).toEqual({ go: `/applications/${id}` })
})

test('a save that was held back on the line does not take the place of a newer one of its page', async () => {
  const hidden = await seenOn(zhaxi)
  const post = (turn: number, phone: string) =>
    zhaxi.post(address()).set(json).type('form').send({ ...hidden, _turn: String(turn), 'answers.phone': phone })
  const stored = async () =>
    (await database.db('applications').where({ id: draft }).first('typed'))?.typed?.['phone']
  expect((await post(2, '139')).status).toBe(200)
  expect((await post(1, '13')).status).toBe(200)
  expect(await stored()).toEqual(['139'])
  // Typed and taken back again: the way back changed nothing, and still counts.
  expect((await post(4, '139')).status).toBe(200)
  expect((await post(3, '1390')).status).toBe(200)
  expect(await stored()).toEqual(['139'])
  expect((await post(5, '13900000000')).status).toBe(200)
  expect(await stored()).toEqual(['13900000000'])
})

test('a refusal says to the script what is wrong, and in which question', async () => {
  const hidden = await seenOn(zhaxi)
  const post = (fields: object) => zhaxi.post(address()).set(json).type('form').send({ ...hidden, ...fields })
  const before = await database.db('applications').where({ id: draft }).first('typed')
  const twice = await post({ 'answers.phone': ['1', '2'] })
  expect(twice.status).toBe(400)
  expect(twice.body).toMatchObject({ name: 'answers.phone' })
  const long = await post({ 'answers.phone': '1'.repeat(20_001) })
  expect(long.status).toBe(422)
  expect(long.body).toMatchObject({ name: 'answers.phone' })
  const much = await post({ 'answers.phone': '1'.repeat(1_100_000) })
  expect(much.status).toBe(413)
  expect((much.body as { message: string }).message).toContain('太长')
  expect(await database.db('applications').where({ id: draft }).first('typed')).toEqual(before)
})

test('a draft in the bin says where it is, and is not called filed', async () => {
  const hidden = await seenOn(zhaxi)
  await database.db('applications').where({ id: draft }).update({ binnedAt: new Date() })
  const answer = await zhaxi.post(address()).set(json).type('form').send(hidden)
  expect(answer.status).toBe(409)
  expect(answer.body).toMatchObject({ go: '/applications/bin', label: '去回收站' })
  await database.db('applications').where({ id: draft }).update({ binnedAt: null })
})
