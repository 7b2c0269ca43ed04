// Full numbers need a reason, for ten minutes; and the applicant reads who looked, and why.
import type { Express } from 'express'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { testApp } from '../../../support/app.ts'
import { anApplication } from '../../../support/builders/application.ts'
import type { FiledApplication } from '../../../support/builders/filed-application.ts'
import { useDatabase } from '../../../support/database.ts'
import type { TestDatabase } from '../../../support/database.ts'
import { postForm, signedIn, tokenOf } from '../../../support/sign-in.ts'

let app: Express
let database: TestDatabase
let filed: FiledApplication

beforeAll(async () => {
  database = await useDatabase()
  ;({ app } = testApp(database.resources))
  filed = await anApplication(database.resources).of('630131001000').submitted()
})

afterEach(() => {
  vi.useRealTimers()
})

const desk = () => `/desk/applications/${filed.id}`
const target = () => `${desk()}/unmaskings`

/** A number of 18 places in the answers, not in an address. */
const fullNumber = />\s*632\d{14}[\dX]\s*</

async function handler(): Promise<string> {
  const row = await filed.row()
  const found = await database
    .db('staffPosts as p')
    .join('accounts as a', 'a.id', 'p.accountId')
    .where({ 'p.departmentId': row.handlingDepartmentId ?? '', 'p.post': 'acceptance-clerk' })
    .first('a.username')
  return String((found as { username?: string } | undefined)?.username)
}

test.each([[''], ['   '], ['　 '], ['。。。'], ['因'.repeat(201)]])(
  'the reason “%s” is none',
  async (reason) => {
    const clerk = await signedIn(app, await handler(), 'desk')
    const answer = await postForm(clerk, desk(), target(), { reason })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('href="#reason"')
    expect(answer.text).not.toMatch(fullNumber)
    expect((await clerk.get(desk())).text).not.toMatch(fullNumber)
  },
)

test('an address alone shows nothing', async () => {
  const clerk = await signedIn(app, await handler(), 'desk')
  expect((await clerk.get(`${desk()}?full=1`)).text).not.toMatch(fullNumber)
})

test('a stated reason shows them in this session for ten minutes, and the owner reads it', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  const clerk = await signedIn(app, await handler(), 'desk')
  const reason = '与公安人口库核对 632725195012017828'
  const done = await postForm(clerk, desk(), target(), { reason })
  expect([done.status, done.headers['location']]).toEqual([303, desk()])
  expect((await clerk.get(desk())).text).toMatch(fullNumber)
  const { attachmentId } = (await database
    .db('applicationMaterials')
    .where({ applicationId: filed.id })
    .first()) ?? { attachmentId: '' }
  const beside = `${desk()}/view/${attachmentId}`
  expect((await clerk.get(beside)).text).toMatch(fullNumber)
  const colleague = await signedIn(app, await handler(), 'desk')
  const masked = await colleague.get(beside)
  expect(masked.text).toContain('申请人填的')
  expect(masked.text).not.toMatch(fullNumber)
  expect((await colleague.get(desk())).text).not.toMatch(fullNumber)
  vi.setSystemTime(Date.now() + 10 * 60_000 + 1000)
  expect((await clerk.get(desk())).text).not.toMatch(fullNumber)

  const owner = await signedIn(app, 'zhaxiduojie')
  const { text } = await owner.get(`/applications/${filed.id}/readers`)
  expect(text).toContain('与公安人口库核对')
  expect(text).not.toContain('632725195012017828')
  expect(text).toContain('看了完整号码')
  const row = await database
    .db('departments')
    .where({ id: (await filed.row()).handlingDepartmentId ?? '' })
    .first('name')
  expect(text).toContain(row?.name)
  expect(text).toContain('窗口受理')
  expect((await owner.get(`/applications/${filed.id}`)).text).toContain('谁看过我的材料')
})

test('who may not see the application gets no numbers, and the attempt is on record', async () => {
  const stranger = await signedIn(app, 'chengzhong-scj-shouli', 'desk')
  const _csrf = await tokenOf(stranger, '/desk/account')
  const answer = await stranger.post(target()).type('form').send({ reason: '看看', _csrf })
  expect(answer.status).toBe(404)
  const entry = await database
    .db('auditEntries')
    .where({ action: 'applications.unmask', outcome: 'refused' })
    .first()
  expect(entry).toMatchObject({ applicationId: filed.id })
  const owner = await signedIn(app, 'zhaxiduojie')
  expect((await owner.get(`/applications/${filed.id}/readers`)).text).not.toContain('看看')
})

test('only the owner reads who looked, page by page', async () => {
  const page = `/applications/${filed.id}/readers`
  for (const username of ['zhuoma', 'mashi-mianguan']) {
    expect((await (await signedIn(app, username)).get(page)).status, username).toBe(404)
  }
  expect((await (await signedIn(app, await handler(), 'desk')).get(page)).status).toBe(403)
  const owner = await signedIn(app, 'zhaxiduojie')
  expect((await owner.get(`${page}?before=abc`)).status).toBe(200)
  const clerk = await signedIn(app, await handler(), 'desk')
  for (let count = 0; count < 51; count++) await clerk.get(`${desk()}/clock`)
  const first = (await owner.get(page)).text
  const older = /href="([^"]*before=\d+)"/.exec(first)?.[1] ?? ''
  expect(first.match(/class="title"/g)).toHaveLength(50)
  expect((await owner.get(older)).text).toContain('理由：')
})

test('what is wrong elsewhere on the page does not open the form of the numbers', async () => {
  const clerk = await signedIn(app, await handler(), 'desk')
  const noted = await postForm(clerk, desk(), `${desk()}/notes`, { body: '　' })
  expect(noted.status).toBe(422)
  expect(noted.text).toContain('备注还没有写内容')
  const form = /<details class="stack"([^>]*)><summary>显示完整号码/
  expect(form.exec(noted.text)?.[1]).toBe('')
  const wrong = await postForm(clerk, desk(), target(), { reason: '' })
  expect(form.exec(wrong.text)?.[1]).toBe(' open')
})
