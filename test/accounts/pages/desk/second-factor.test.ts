// 两步验证: enrolled, asked for, not to be skipped, not to be used twice.
import type { Express } from 'express'
import supertest from 'supertest'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { stepAt, totpCode } from '../../../../src/platform/security/totp.ts'
import { testApp } from '../../../support/app.ts'
import { useDatabase } from '../../../support/database.ts'
import type { TestDatabase } from '../../../support/database.ts'
import { demonstrationPassword, postForm, signedIn } from '../../../support/sign-in.ts'
import type { Agent } from '../../../support/sign-in.ts'

const page = '/desk/account/second-factor'
const password = demonstrationPassword

let app: Express
let database: TestDatabase

beforeAll(async () => {
  database = await useDatabase()
  ;({ app } = testApp(database.resources))
})

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
})

afterEach(() => {
  vi.useRealTimers()
})

function later(seconds: number): void {
  vi.setSystemTime(Date.now() + seconds * 1000)
}

const codeOf = (secret: string, apart = 0) => totpCode(secret, stepAt(Date.now()) + apart)

async function secretOn(agent: Agent): Promise<string> {
  const shown = /密钥 <code>([A-Z2-7 ]+)<\/code>/.exec((await agent.get(page)).text)?.[1] ?? ''
  return shown.replaceAll(' ', '')
}

async function enrolled(username: string) {
  const agent = await signedIn(app, username, 'desk')
  const secret = await secretOn(agent)
  const done = await postForm(agent, page, page, { code: codeOf(secret), password })
  expect(done.status).toBe(303)
  const { text } = await agent.get(page)
  const codes = [...text.matchAll(/<li><code>([A-Z0-9-]{14})<\/code>/g)].map(
    ([, code = '']) => code,
  )
  return { agent, secret, codes }
}

/** A session whose password was right. */
async function atTheCode(username: string): Promise<Agent> {
  const agent = supertest.agent(app)
  const answer = await postForm(agent, '/desk/login', '/desk/login', { username, password })
  expect(answer.headers['location']).toBe('/desk/login/code')
  return agent
}

function giveCode(agent: Agent, code: string) {
  return postForm(agent, '/desk/login/code', '/desk/login/code', { code })
}

test('is enrolled with a code and the password; the secret and the codes are shown once', async () => {
  const elsewhere = await signedIn(app, 'zaduo-mzt-shouli', 'desk')
  const agent = await signedIn(app, 'zaduo-mzt-shouli', 'desk')
  const { text } = await agent.get(page)
  expect(text).toContain('<path d="M')
  expect(text).not.toContain('style=')
  const secret = await secretOn(agent)
  expect(await secretOn(agent)).toBe(secret)
  const wrong = await postForm(agent, page, page, { code: '000000', password })
  expect(wrong.status).toBe(422)
  const noPassword = { code: codeOf(secret), password: 'wrong' }
  expect((await postForm(agent, page, page, noPassword)).status).toBe(422)
  const done = await postForm(agent, page, page, { code: codeOf(secret), password })
  expect(done.status).toBe(303)
  const shown = await agent.get(page)
  expect(shown.text.match(/<li><code>/g)).toHaveLength(10)
  const again = await agent.get(page)
  expect(again.text).not.toContain('<li><code>')
  expect(again.text).not.toContain(secret)
  expect((await elsewhere.get(page)).status).toBe(303)
  const kept = JSON.stringify([
    await database.db('secondFactors').select(),
    await database.db('recoveryCodes').select(),
  ])
  expect(kept).not.toContain(secret)
  expect(kept).toContain('$argon2id$')
})

test('the password alone opens nothing; a code opens the desk, once', async () => {
  const { secret } = await enrolled('zaduo-mzt-pizhun')
  const agent = await atTheCode('zaduo-mzt-pizhun')
  for (const path of ['/desk', '/desk/account', page, '/my/account', '/admin']) {
    expect((await agent.get(path)).headers['location'], path).toMatch(/^\/(desk\/)?login/)
  }
  expect((await giveCode(agent, codeOf(secret))).status).toBe(422)
  later(30)
  const code = codeOf(secret)
  const other = await atTheCode('zaduo-mzt-pizhun')
  const passed = await giveCode(agent, code)
  expect([passed.status, passed.headers['location']]).toEqual([303, '/desk'])
  expect((await agent.get('/desk')).status).toBe(200)
  expect((await giveCode(other, code)).status).toBe(422)
  later(30)
  expect((await giveCode(other, codeOf(secret, 1))).status).toBe(303)
  const kinds = await database
    .db('auditEntries')
    .where({ actorName: '访客', action: 'accounts.sign-in', outcome: 'refused' })
    .select('after')
  expect(kinds).toContainEqual({ after: { hall: 'desk', reason: 'wrong-code' } })
})

test('of one code tried many times at once one opens', async () => {
  const { secret } = await enrolled('zaduo-nyt-shouli')
  later(30)
  const agents = [await atTheCode('zaduo-nyt-shouli'), await atTheCode('zaduo-nyt-shouli')]
  const answers = await Promise.all(agents.map((agent) => giveCode(agent, codeOf(secret))))
  expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 422])
})

test('a recovery code opens once, and the factor can be removed with another', async () => {
  const { codes } = await enrolled('zaduo-scj-shouli')
  const [first = '', second = ''] = codes
  expect(codes).toHaveLength(10)
  const agent = await atTheCode('zaduo-scj-shouli')
  expect((await giveCode(agent, first.toLowerCase().replaceAll('-', ' '))).status).toBe(303)
  expect((await giveCode(await atTheCode('zaduo-scj-shouli'), first)).status).toBe(422)
  expect((await agent.get(page)).text).toContain('恢复码还有 9 个')
  const removal = `${page}/removal`
  expect((await postForm(agent, page, removal, { code: '123456', password })).status).toBe(422)
  expect((await postForm(agent, page, removal, { code: second, password })).status).toBe(303)
  const plain = await signedIn(app, 'zaduo-scj-shouli', 'desk')
  expect((await plain.get('/desk')).status).toBe(200)
})

test('after five wrong codes even the right one has to wait, and the password too', async () => {
  const { secret } = await enrolled('zaduo-jiancha')
  later(30)
  const agent = await atTheCode('zaduo-jiancha')
  for (let count = 0; count < 5; count++) {
    expect((await giveCode(agent, '000000')).status).toBe(422)
  }
  const sixth = await giveCode(agent, codeOf(secret))
  expect(sixth.status).toBe(429)
  expect(Number(sixth.headers['retry-after'])).toBeGreaterThan(900)
  expect((await agent.get('/desk/login/code')).headers['location']).toBe('/desk/login')
})

test('a half-open door closes after ten minutes, and when the password changes', async () => {
  const { agent, secret } = await enrolled('zaduo-guanli')
  later(60)
  const slow = await atTheCode('zaduo-guanli')
  later(601)
  expect((await slow.get('/desk/login/code')).headers['location']).toBe('/desk/login')
  const waiting = await atTheCode('zaduo-guanli')
  expect((await agent.get('/desk/account')).status).toBe(200)
  await database.db.raw(
    `update accounts set password_changed_at = password_changed_at + interval '400 days'
     where username = 'zaduo-guanli'`,
  )
  expect((await giveCode(waiting, codeOf(secret))).headers['location']).toBe('/desk/login')
})

test('the administrator of the region takes away what nobody can answer any more', async () => {
  const { agent } = await enrolled('zaduo-zonghe-shouli')
  const row = await database.db('accounts').where({ username: 'zaduo-zonghe-shouli' }).first('id')
  const staff = `/admin/staff/${row?.id}`
  const foreign = await signedIn(app, 'chengzhong-guanli', 'desk')
  const token = /name="_csrf" value="([^"]+)"/.exec((await foreign.get('/desk/account')).text)?.[1]
  const reset = `${staff}/second-factor/reset`
  const refused = await foreign.post(reset).type('form').send({ _csrf: token })
  expect(refused.status).toBe(404)
  const administrator = await signedIn(app, 'yushuzhou-guanli', 'desk')
  expect((await administrator.get(staff)).text).toContain('关闭他的两步验证')
  expect((await postForm(administrator, staff, reset, {})).status).toBe(303)
  expect((await agent.get('/desk')).status).toBe(303)
  expect((await signedIn(app, 'zaduo-zonghe-shouli', 'desk')) !== null).toBe(true)
})

test('an applicant has no such page', async () => {
  const agent = await signedIn(app, 'zhuoma')
  expect((await agent.get(page)).status).toBe(404)
})
