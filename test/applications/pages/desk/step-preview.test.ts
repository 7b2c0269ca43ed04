// 办前看后果: what the page foretells is what the act then does, and the page itself does nothing.
import type { Express } from 'express'
import { beforeAll, expect, test } from 'vitest'
import { loadActor } from '../../../../src/accounts/index.ts'
import type { Post } from '../../../../src/kernel/actor.ts'
import { anApplication } from '../../../support/builders/application.ts'
import type { FiledApplication } from '../../../support/builders/filed-application.ts'
import { testApp } from '../../../support/app.ts'
import { useDatabase } from '../../../support/database.ts'
import type { TestDatabase } from '../../../support/database.ts'
import { postForm, signedIn } from '../../../support/sign-in.ts'
import type { Agent } from '../../../support/sign-in.ts'
import { rowCounts } from '../../acting.ts'

let app: Express
let database: TestDatabase

beforeAll(async () => {
  database = await useDatabase()
})

async function clerkFor(filed: FiledApplication, post: Post): Promise<Agent> {
  ;({ app } = testApp(database.resources, filed.now))
  const row = await filed.row()
  const account = await database
    .db('staffPosts as p')
    .join('accounts as a', 'a.id', 'p.accountId')
    .where({ 'p.departmentId': row.handlingDepartmentId ?? '', 'p.post': post })
    .first<{ id: string; username: string }>('a.id', 'a.username')
  await loadActor(database.db, account?.id ?? '')
  return signedIn(app, account?.username ?? '', 'desk')
}

const plainText = (html: string) =>
  html
    .replace(/<[^>]+>/g, '')
    .replace(/&#39;/g, "'")
    .replace(/&#34;/g, '"')
    .replace(/&amp;/g, '&')

/** Posts what the form holds, with these answers. */
async function send(clerk: Agent, filed: FiledApplication, fields: Record<string, string>) {
  const page = `/desk/applications/${filed.id}/steps/${fields['action'] ?? ''}`
  const revision = String((await filed.row()).revision)
  return postForm(clerk, page, `/desk/applications/${filed.id}/steps`, { revision, ...fields })
}

test('the denial reads in the preview as it then goes out, with its number still open', async () => {
  const filed = await anApplication(database.resources).approving()
  const clerk = await clerkFor(filed, 'approver')
  const form = await clerk.get(`/desk/applications/${filed.id}/steps/deny`)
  expect(form.text).toContain('下一步：看办理后果')
  const before = [await rowCounts(database.db), await filed.row()]
  const counter = () => database.db('documentCounters').sum<{ sum: string }[]>('last as sum')
  const numbers = await counter()
  const comment = '申请地点在生态保护红线以内'
  const preview = await send(clerk, filed, { action: 'deny', comment, preview: 'yes' })
  expect(preview.status).toBe(200)
  const text = plainText(preview.text)
  for (const part of [comment, '＿号', '行政复议', '不予', '承诺', '送达', '给申请人的消息']) {
    expect(text).toContain(part)
  }
  // Looking counts as reading; nothing else is written.
  const after = await rowCounts(database.db)
  for (const table of ['documents', 'application_steps', 'notifications', 'document_counters']) {
    expect(after[table], table).toBe((before[0] as Record<string, number>)[table])
  }
  expect(await filed.row()).toEqual(before[1])
  expect(await counter()).toEqual(numbers)

  const done = await send(clerk, filed, { action: 'deny', comment })
  expect(done.status).toBe(303)
  const document = await database
    .db('documents')
    .where({ applicationId: filed.id, kind: 'denial-decision' })
    .first('content')
  const { paragraphs, remedies } = document?.content ?? { paragraphs: [], remedies: '' }
  expect(paragraphs.length).toBeGreaterThan(0)
  for (const words of [...paragraphs, remedies ?? '']) expect(text).toContain(words)
})

test('a preview is refused as the act would be, and what was typed is kept', async () => {
  const filed = await anApplication(database.resources).approving()
  const clerk = await clerkFor(filed, 'approver')
  const spaces = await send(clerk, filed, { action: 'deny', comment: '　 ', preview: 'yes' })
  expect(spaces.status).toBe(422)
  const stale = await send(clerk, filed, {
    ...{ action: 'deny', comment: '写了很久的理由', preview: 'yes', revision: '1' },
  })
  expect([stale.status, stale.text.includes('写了很久的理由')]).toEqual([422, true])
  const back = await send(clerk, filed, { action: 'deny', comment: '再改改', edit: 'yes' })
  expect([back.status, back.text.includes('再改改')]).toEqual([200, true])
  expect((await filed.row()).status).toBe('approving')
})

test('an extension shows the day before and after; a correction shows its notice', async () => {
  const filed = await anApplication(database.resources).accepted()
  await filed.step('request-extension', { comment: '还要核实' })
  const row = await filed.row()
  expect(row.extensionRequested).toBe(true)
  const submitted = await anApplication(database.resources)
    .filedBy('xueyu-ruye')
    .of('630120008000')
    .in('630103')
    .submitted()
  const clerk = await clerkFor(submitted, 'acceptance-clerk')
  const page = await clerk.get(`/desk/applications/${submitted.id}/steps/request-correction`)
  const target = /name="items" value="([^"]+)"/.exec(page.text)?.[1] ?? ''
  const preview = await send(clerk, submitted, {
    ...{ action: 'request-correction', comment: '请补正', dueOn: '2026-04-20', preview: 'yes' },
    ...{ items: target, [`why.${target}`]: '看不清', [`how.${target}`]: '重拍' },
  })
  expect(preview.status).toBe(200)
  expect(plainText(preview.text)).toMatch(/看不清[^]*等申请人补正/)
  expect(preview.text).toContain(`name="why.${target}" value="看不清"`)
})

test('a step says all that is wrong with it at once, each at its own field', async () => {
  const filed = await anApplication(database.resources).filedBy('lina').submitted()
  const clerk = await clerkFor(filed, 'acceptance-clerk')
  for (const comment of ['', '　 ']) {
    const answer = await send(clerk, filed, { action: 'request-correction', comment, dueOn: '' })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('有 3 处要改')
    const [list = ''] = /class="error-summary[^]*?<\/ul>/.exec(answer.text) ?? []
    expect(plainText(list)).toMatch(/请勾选要补正的内容[^]*补正的截止日期[^]*理由/)
    for (const id of ['s-dueOn', 's-comment']) expect(list).toContain(`href="#${id}"`)
  }
})
