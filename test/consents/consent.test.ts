// Who agreed to which version of the privacy notice: at registration, after a new version, and back again.
import type { Express } from 'express'
import supertest from 'supertest'
import { beforeAll, expect, test } from 'vitest'
import { testApp } from '../support/app.ts'
import { useDatabase } from '../support/database.ts'
import type { TestDatabase } from '../support/database.ts'
import { demonstrationPassword, postForm, signedIn } from '../support/sign-in.ts'
import type { Agent } from '../support/sign-in.ts'

let database: TestDatabase
let app: Express

beforeAll(async () => {
  database = await useDatabase()
  app = testApp(database.resources).app
})

const edit = '/admin/privacy-notice'

async function signIn(username: string): Promise<{ agent: Agent; goal: string }> {
  const agent = supertest.agent(app)
  const fields = { username, password: demonstrationPassword, next: '/my/data' }
  const answer = await postForm(agent, '/login', '/login', fields)
  return { agent, goal: answer.headers['location'] ?? '' }
}

async function publish(fields: Record<string, string>): Promise<void> {
  const editor = await signedIn(app, 'qinghai-guanli', 'desk')
  const current = await database.db('privacyNotices').orderBy('version', 'desc').first()
  const kept = { lead: current?.lead ?? '', body: `${current?.body}\n- 又一条。` }
  expect((await postForm(editor, edit, edit, { ...kept, ...fields })).status).toBe(303)
  expect((await postForm(editor, edit, `${edit}/publication`, {})).status).toBe(303)
}

const answersOf = async (username: string) =>
  (
    await database
      .db('privacyConsents')
      .whereIn('accountId', database.db('accounts').where({ username }).select('id'))
      .orderBy('id')
      .select('version', 'answer', 'withdrawnAt')
  ).map(({ version, answer, withdrawnAt }) => [version, answer, withdrawnAt !== null])

const begin = (agent: Agent) =>
  postForm(agent, '/applications/new?matter=630131001000', '/applications/drafts', {
    ...{ matter: '630131001000', region: '632722' },
  })

test('whoever registers agrees to the version that the page showed', async () => {
  const page = await supertest(app).get('/register/person')
  expect(page.text).toContain('我已看过隐私说明（第 1 版）')
  expect(page.text).toContain('name="notice" value="1"')
  expect(await answersOf('zhaxiduojie')).toEqual([[1, 'agreed', false]])
})

test('a new wording is shown once at the next sign-in, and the consent holds on', async () => {
  expect((await signIn('zhuoma')).goal).toBe('/my/data')
  await publish({ changes: '说得更清楚' })
  const { agent, goal } = await signIn('zhuoma')
  expect(goal).toBe('/my/consent?next=%2Fmy%2Fdata')
  const page = await agent.get(goal)
  expect(page.text).toContain('说得更清楚')
  const done = await postForm(agent, goal, '/my/consent', {
    ...{ version: '2', answer: 'noted', next: '/my/data' },
  })
  expect([done.status, done.headers['location']]).toEqual([303, '/my/data'])
  expect((await signIn('zhuoma')).goal).toBe('/my/data')
  expect(await answersOf('zhuoma')).toEqual([
    [1, 'agreed', false],
    [2, 'noted', false],
  ])
})

test('new purposes ask for consent anew; without it nothing new begins and all else goes on', async () => {
  await publish({ changes: '多收一项', asksConsent: 'yes' })
  const { agent, goal } = await signIn('zhaxiduojie')
  const answer = (version: string, said: string) =>
    postForm(agent, goal, '/my/consent', { version, answer: said, next: '//elsewhere' })
  expect((await answer('1', 'agreed')).status).toBe(422)
  expect((await answer('3', 'later')).headers['location']).toBe('/')
  expect((await signIn('zhaxiduojie')).goal).toBe('/my/data')
  expect((await agent.get('/my')).status).toBe(200)
  const refused = await begin(agent)
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('要先同意隐私说明')
  await answer('3', 'agreed')
  await answer('3', 'agreed')
  expect(await answersOf('zhaxiduojie')).toEqual([
    [1, 'agreed', false],
    [3, 'later', false],
    [3, 'agreed', false],
  ])
  expect((await begin(agent)).status).toBe(303)
})

test('a consent is taken back on the page of one’s own data, and given again', async () => {
  const { agent } = await signIn('zhaxiduojie')
  expect((await agent.get('/my/data')).text).toContain('第 3 版')
  await postForm(agent, '/my/data', '/my/data/withdrawal', {})
  expect((await answersOf('zhaxiduojie')).filter(([, , withdrawn]) => withdrawn)).toHaveLength(2)
  expect((await agent.get('/my/data')).text).toContain('重新同意')
  const entry = await database
    .db('auditEntries')
    .where({ action: 'consents.withdraw' })
    .first('after')
  expect(entry).toBeDefined()
})

test('a published version can be changed by nobody, and stays readable', async () => {
  await expect(database.db('privacyNotices').update({ lead: '' })).rejects.toThrow()
  const old = await supertest(app).get('/privacy/1')
  expect(old.status).toBe(200)
  expect(old.text).toContain('这是以前的版本')
  expect((await supertest(app).get('/privacy/99')).status).toBe(404)
  expect((await supertest(app).get('/privacy/1x')).status).toBe(404)
})

test('an unfinished notice is refused with what lacks, and what was typed stays', async () => {
  const editor = await signedIn(app, 'qinghai-guanli', 'desk')
  const fields = { lead: '一句', body: '## 收集什么\n姓名', changes: '改了' }
  const refused = await postForm(editor, edit, edit, fields)
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('保存多久')
  expect(refused.text).toContain('## 收集什么')
})
