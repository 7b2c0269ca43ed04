// A letter is corrected, replaced or revoked by two people, and whoever verifies it learns what became of it.
import type { Express } from 'express'
import supertest from 'supertest'
import { beforeAll, expect, test } from 'vitest'
import { documentsOf } from '../../src/documents/index.ts'
import type { DocumentRecord } from '../../src/documents/index.ts'
import { testApp } from '../support/app.ts'
import { anApplication } from '../support/builders/application.ts'
import type { FiledApplication } from '../support/builders/filed-application.ts'
import { useDatabase } from '../support/database.ts'
import { postForm, signedIn } from '../support/sign-in.ts'
import type { Agent } from '../support/sign-in.ts'

const { db, resources } = await useDatabase()
let app: Express
let clerk: Agent
let approver: Agent
let filed: FiledApplication
let notice: DocumentRecord

beforeAll(async () => {
  app = testApp(resources).app
  filed = await anApplication(resources).of('630131001000').in('632722').accepted()
  const documents = await documentsOf(db, filed.id)
  const found = documents.find(({ kind }) => kind === 'acceptance-notice')
  if (found === undefined) throw new Error('no notice of acceptance')
  notice = found
  clerk = await signedIn(app, 'zaduo-scj-shouli', 'desk')
  approver = await signedIn(app, 'zaduo-scj-pizhun', 'desk')
})

const page = (document: DocumentRecord) => `/desk/applications/${filed.id}/papers/${document.id}`
const told = async (code: string) => (await supertest(app).get(`/verify/${code}`)).text
const propose = (agent: Agent, document: DocumentRecord, fields: Record<string, string>) =>
  postForm(agent, page(document), page(document), fields)
const decide = (agent: Agent, document: DocumentRecord, decision: string) =>
  postForm(agent, page(document), `${page(document)}/decision`, { decision })

test('a correction needs a reason, other words and a second person', async () => {
  const shown = (await clerk.get(page(notice))).text
  const paragraphs = decoded(/<textarea[^>]*name="paragraphs"[^>]*>([^<]*)/u.exec(shown)?.[1] ?? '')
  const rows = decoded(/<textarea[^>]*name="rows"[^>]*>([^<]*)/u.exec(shown)?.[1] ?? '')
  const recipient = decoded(/name="recipient"[^>]*value="([^"]*)"/u.exec(shown)?.[1] ?? '')
  const same = { change: 'correct', reason: '名字写错', recipient, paragraphs, rows, after: '' }
  const unchanged = await propose(clerk, notice, same)
  expect(unchanged.status).toBe(422)
  expect(unchanged.text).toContain('一字不差')
  const edited = { ...same, recipient: '才仁卓玛' }
  expect((await propose(clerk, notice, { ...edited, reason: ' ' })).text).toContain('请写明原因')
  expect((await propose(approver, notice, edited)).status).toBe(303)
  expect((await propose(clerk, notice, edited)).text).toContain('已经有同事提出了一份')
  expect((await decide(clerk, notice, 'confirm')).text).toContain('只有批准人能确认')
  expect((await decide(approver, notice, 'confirm')).text).toContain('提出的人不能自己确认')
  expect(await told(notice.verificationCode)).toContain('现在有效')
  expect((await decide(clerk, notice, 'decline')).status).toBe(422)
})

test('once confirmed the old letter leads to the new one, which has a number of its own', async () => {
  await db('documentChanges').delete()
  const edited = {
    change: 'correct',
    reason: '名字写错',
    recipient: '才仁卓玛',
    paragraphs: '改过的一段',
  }
  expect((await propose(clerk, notice, { ...edited, rows: '', after: '' })).status).toBe(303)
  expect((await decide(approver, notice, 'confirm')).status).toBe(303)
  const documents = await documentsOf(db, filed.id)
  const old = documents.find(({ id }) => id === notice.id)
  const successor = documents.find(({ id }) => id === old?.replacedById)
  if (successor === undefined) throw new Error('no successor')
  expect(old).toMatchObject({ status: 'corrected', statusReason: '名字写错' })
  expect(successor).toMatchObject({ status: 'in-force', recipientName: '才仁卓玛' })
  expect(successor.number).not.toBe(notice.number)
  expect(successor.serial).toBe(notice.serial + 1)
  const text = await told(notice.verificationCode)
  for (const words of [
    '已更正',
    '名字写错',
    successor.number,
    `/verify/${successor.verificationCode}`,
  ])
    expect(text).toContain(words)
  expect(await told(successor.verificationCode)).toContain('现在有效')
  const { content } = (await db('documents').where({ id: successor.id }).first('content')) ?? {}
  expect(content?.notes.at(-1)).toContain(notice.number)
  const notified = await db('notifications')
    .where({ applicationId: filed.id })
    .orderBy('id', 'desc')
    .first()
  expect(notified?.body).toContain(successor.number)
  const actions = await db('auditEntries').where({ subjectType: 'document', subjectId: notice.id })
  expect(actions.map(({ action }) => action)).toContain('documents.confirm-change')
  expect((await propose(clerk, notice, edited)).text).toContain('不是有效状态')
})

test('a revocation issues its own decision with remedies, and other departments may not', async () => {
  const documents = await documentsOf(db, filed.id)
  const receipt = documents.find(
    ({ status, kind }) => status === 'in-force' && kind === 'acceptance-notice',
  )
  if (receipt === undefined) throw new Error('no letter in force')
  const other = await signedIn(app, 'chengzhong-scj-shouli', 'desk')
  expect((await other.get(page(receipt))).status).toBe(404)
  expect((await propose(clerk, receipt, { change: 'revoke', reason: '不应受理' })).status).toBe(303)
  expect((await decide(approver, receipt, 'confirm')).status).toBe(303)
  const after = await documentsOf(db, filed.id)
  const decision = after.find(({ kind }) => kind === 'revocation-decision')
  if (decision === undefined) throw new Error('no decision')
  const row = await db('documents').where({ id: decision.id }).first('content')
  expect(row?.content.remedies).toContain('60日')
  const text = await told(receipt.verificationCode)
  expect(text).toContain('已撤销')
  expect(text).toContain(decision.number)
  expect((await clerk.get(`/desk/applications/${filed.id}/papers`)).text).toContain('撤销决定书')
})

function decoded(text: string): string {
  return text.replaceAll('&#34;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&')
}
