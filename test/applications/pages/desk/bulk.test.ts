// 批量办理: rehearsed, carried out one by one, each once; and what colleagues tell each other.
import type { Express } from 'express'
import { beforeAll, describe, expect, test } from 'vitest'
import { carryOut } from '../../../../src/applications/bulk/carry-out.ts'
import { system } from '../../../../src/kernel/actor.ts'
import { testApp } from '../../../support/app.ts'
import { anApplication } from '../../../support/builders/application.ts'
import type { FiledApplication } from '../../../support/builders/filed-application.ts'
import { contextFor } from '../../../support/context.ts'
import { useDatabase } from '../../../support/database.ts'
import type { TestDatabase } from '../../../support/database.ts'
import { postForm, signedIn, tokenOf } from '../../../support/sign-in.ts'
import type { Agent } from '../../../support/sign-in.ts'

let app: Express
let database: TestDatabase
let first: FiledApplication
let second: FiledApplication
let clerk: Agent
let colleague: { readonly id: string; readonly username: string } | undefined

beforeAll(async () => {
  database = await useDatabase()
  ;({ app } = testApp(database.resources))
  first = await anApplication(database.resources).filedBy('zhaxiduojie').in('632722').submitted()
  second = await anApplication(database.resources).filedBy('lina').in('632722').submitted()
  const { handlingDepartmentId } = await first.row()
  const staff = await database
    .db('staffPosts as p')
    .join('accounts as a', 'a.id', 'p.accountId')
    .where('p.departmentId', handlingDepartmentId ?? '')
    .whereNull('p.endedAt')
    .orderByRaw(`p.post = 'acceptance-clerk' desc, a.id`)
    .select<{ id: string; username: string }[]>('a.id', 'a.username')
  clerk = await signedIn(app, staff[0]?.username ?? '', 'desk')
  colleague = staff.find(({ id }) => id !== staff[0]?.id)
})

const worker = () => contextFor(database.resources, system)
const order = (action: string, more: Readonly<Record<string, string>> = {}) =>
  postForm(clerk, `/desk/bulk?action=${action}&id=${first.id}&id=${second.id}`, '/desk/bulk', {
    ...{ action, id: [first.id, second.id] },
    ...more,
  })
const runOf = (answer: { headers: Record<string, string> }) =>
  answer.headers['location']?.split('/').at(-1) ?? ''

describe('批量办理', () => {
  test('is rehearsed: nothing is done yet, and what is not lawful is told', async () => {
    const accept = await clerk.get(`/desk/bulk?action=accept&id=${first.id}&id=${second.id}&id=abc`)
    expect(accept.text).toContain('可以办 2 件，不能办 0 件')
    const grant = await clerk.get(`/desk/bulk?action=grant&id=${first.id}`)
    expect(grant.text).toContain('可以办 0 件，不能办 1 件')
    expect((await first.row()).status).toBe('submitted')
  })

  test('without the words that it needs shows what comes of each, and the fault at the words alone', async () => {
    const accepted = await anApplication(database.resources).filedBy('zhuoma').accepted()
    const row = await accepted.row()
    const examiner = await database
      .db('staffPosts as p')
      .join('accounts as a', 'a.id', 'p.accountId')
      .where({ 'p.departmentId': row.handlingDepartmentId ?? '', 'p.post': 'examiner' })
      .first<{ username: string }>('a.username')
    const desk = await signedIn(app, examiner?.username ?? '', 'desk')
    const page = `/desk/bulk?action=request-extension&id=${accepted.id}`
    const typed = { action: 'request-extension', id: [accepted.id], comment: '\u3000 ' }
    const refused = await postForm(desk, page, '/desk/bulk', typed)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('可以办 1 件，不能办 0 件')
    expect(refused.text).toContain('请写明意见或者理由')
    expect(refused.text).not.toContain('只有空格不算')
  })

  test('of a whole view takes what the view holds', async () => {
    const page = await clerk.get('/desk/bulk?action=accept&all=view%3Dmine%26status%3Dsubmitted')
    expect(page.text).toContain(`name="id" value="${first.id}"`)
    expect(page.text).toContain(`name="id" value="${second.id}"`)
  })

  test('can be taken back until it begins', async () => {
    const answer = await order('accept')
    expect(answer.status).toBe(303)
    const runId = runOf(answer)
    await postForm(clerk, `/desk/bulk/${runId}`, `/desk/bulk/${runId}/cancellation`, {})
    expect(await carryOut(worker(), runId)).toBe(0)
    expect((await first.row()).status).toBe('submitted')
    expect((await clerk.get(`/desk/bulk/${runId}`)).text).toContain('已撤销，一件也没有办')
  })

  test('does each once, and leaves what has changed meanwhile', async () => {
    const runId = runOf(await order('accept'))
    await second.step('accept')
    const both = await Promise.all([carryOut(worker(), runId), carryOut(worker(), runId)])
    expect(both[0] + both[1]).toBe(1)
    expect((await first.row()).status).toBe('examining')
    const steps = await database.db('applicationSteps').where({ applicationId: first.id })
    expect(steps.filter(({ action }) => action === 'accept')).toHaveLength(1)
    const page = (await clerk.get(`/desk/bulk/${runId}`)).text
    expect(page).toContain('已办 1 件，没有办 1 件，等待 0 件')
    expect(page).toContain('没有办：这个办件刚刚有了变化')
  })

  test('is nobody else’s to see or to cancel', async () => {
    const [run] = await database.db('bulkRuns').orderBy('id').limit(1).select('id')
    const other = await signedIn(app, colleague?.username ?? '', 'desk')
    expect((await other.get(`/desk/bulk/${run?.id ?? ''}`)).status).toBe(404)
  })
})

describe('colleagues on one application', () => {
  const desk = () => `/desk/applications/${first.id}`

  test('see who opened it lately', async () => {
    const other = await signedIn(app, colleague?.username ?? '', 'desk')
    await clerk.get(desk())
    expect((await other.get(desk())).text).toMatch(/刚刚打开过/)
  })

  test('see it after their own looks, so long as it is among the last ones', async () => {
    const other = await signedIn(app, colleague?.username ?? '', 'desk')
    await clerk.get(desk())
    for (let look = 0; look < 5; look += 1) await other.get(desk())
    expect((await other.get(desk())).text).toMatch(/刚刚打开过/)
  })

  test('leave notes, and whom a note mentions finds it among the messages', async () => {
    const text = '请核对<b>户籍</b>\n第二行'
    const added = await postForm(clerk, desk(), `${desk()}/notes`, {
      ...{ note: text, mention: colleague?.id ?? '' },
    })
    expect(added.status).toBe(303)
    expect((await clerk.get(desk())).text).toContain('请核对&lt;b&gt;户籍&lt;/b&gt;')
    const other = await signedIn(app, colleague?.username ?? '', 'desk')
    expect((await other.get('/desk/messages')).text).toContain('请您看一件办件')
  })

  test.each([[''], [' 　 '], ['。。']])('write no empty note: “%s”', async (note) => {
    const answer = await postForm(clerk, desk(), `${desk()}/notes`, { note, mention: '' })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('href="#note"')
  })

  test('do not show their notes to the applicant', async () => {
    const applicant = await signedIn(app, 'zhaxiduojie')
    expect((await applicant.get(`/applications/${first.id}`)).text).not.toContain('第二行')
  })

  test('come second: the page says what the first one did and keeps what was written', async () => {
    const third = await anApplication(database.resources)
      .filedBy('zhaxiduojie')
      .in('632722')
      .of('632011001000')
      .submitted()
    const page = `/desk/applications/${third.id}`
    const token = await tokenOf(clerk, `${page}/steps/accept`)
    const { revision } = await third.row()
    await third.step('accept')
    const answer = await clerk
      .post(`${page}/steps`)
      .type('form')
      .send({
        ...{ _csrf: token, action: 'accept', revision: String(revision), comment: '我的备注' },
      })
    expect(answer.status).toBe(422)
    expect(answer.text).toMatch(/最近一步：.+办了“受理”/)
    expect(answer.text).toContain('我的备注')
  })
})
