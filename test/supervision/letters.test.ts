// 监督检查告知书、监察建议书、抄告函: about a red card that was confirmed and no other, once to each office, read by the
// department where it was written to.
import { beforeAll, expect, test } from 'vitest'
import { documentContent } from '../../src/documents/index.ts'
import { system } from '../../src/kernel/actor.ts'
import { watch } from '../../src/supervision/index.ts'
import { paths } from '../../src/supervision/paths.ts'
import { mayWrite, whyNotWrite } from '../../src/supervision/rules/oversight.ts'
import { testApp } from '../support/app.ts'
import { anApplication } from '../support/builders/application.ts'
import { contextFor } from '../support/context.ts'
import { useDatabase } from '../support/database.ts'
import { postForm, signedIn } from '../support/sign-in.ts'
import type { Agent } from '../support/sign-in.ts'

const { resources } = await useDatabase()
const { db } = resources
/** Eight days later: five working days have run out without an answer. */
const now = new Date('2026-03-20T02:00:00Z')
let supervisor: Agent
let clerk: Agent
let alertId: string

const about = { kind: 'supervision-advice', 'supervision-advice.on': '2026-04-20' }
const advice = { ...about, 'supervision-advice.content': '收件的人请假要办交接' }

beforeAll(async () => {
  await anApplication(resources).of('630131001000').in('632722').submitted()
  await watch(contextFor(resources, system, now), 'all-open')
  const alert = await db('supervisionAlerts').where({ rule: 'R-RECEIPT', card: 'red' }).first('id')
  alertId = alert?.id ?? ''
  const { app } = testApp(resources, now)
  supervisor = await signedIn(app, 'yushuzhou-jiancha', 'desk')
  clerk = await signedIn(app, 'zaduo-scj-shouli', 'desk')
})

const send = (fields: Readonly<Record<string, string>>) =>
  postForm(supervisor, paths.alert(alertId), paths.letters(alertId), fields)
const kept = () => db('supervisionLetters').where({ alertId }).orderBy('id')

test('only a red card that stands lets them be written', () => {
  const cards = (['signal', 'yellow', 'red'] as const).flatMap((card) =>
    (['OPEN', 'NOTIFIED', 'EXPLAINED', 'CONFIRMED', 'REVOKED', 'RECTIFIED', 'CLOSED'] as const).map(
      (status) => ({ card, status }),
    ),
  )
  expect(cards.filter(mayWrite)).toEqual([{ card: 'red', status: 'CONFIRMED' }])
  const card = { card: 'red', status: 'CONFIRMED' } as const
  const letter = {
    kind: 'referral-letter',
    addressee: '州纪委监委',
    content: '超期',
    on: '',
  } as const
  expect(whyNotWrite(card, [], letter, '2026-03-20')).toBeNull()
  expect(whyNotWrite(card, [letter], letter, '2026-03-20')).toBe('already-sent')
  const other = { ...letter, addressee: '州司法局' }
  expect(whyNotWrite(card, [letter], other, '2026-03-20')).toBeNull()
})

test('before it is confirmed nothing goes out, and the page offers none', async () => {
  expect((await supervisor.get(paths.alert(alertId))).text).not.toContain('发监察建议书')
  const early = await send(advice)
  expect([early.status, early.text.includes('只有认定成立')]).toEqual([422, true])
  expect(await kept()).toEqual([])
  const confirm = { action: 'confirm', 'confirm.reason': '属实' }
  const page = paths.alert(alertId)
  expect((await postForm(supervisor, page, paths.alertSteps(alertId), confirm)).status).toBe(303)
})

test.each([
  [{ ...about, 'supervision-advice.content': ' 　' }, 'supervision-advice-content'],
  [{ ...advice, 'supervision-advice.on': '2026-03-20' }, 'supervision-advice-on'],
  [{ ...advice, 'supervision-advice.on': '2028-03-20' }, 'supervision-advice-on'],
  [{ kind: 'referral-letter', 'referral-letter.content': '超期' }, 'referral-letter-addressee'],
])('%j is refused at its field and nothing is kept', async (fields, field) => {
  const refused = await send(fields)
  expect([refused.status, refused.text.includes(`href="#${field}"`)]).toEqual([422, true])
  expect(refused.text).toContain(`id="${field}-e"`)
  expect(await kept()).toEqual([])
})

test('each goes out once, numbered; the department reads what was written to it', async () => {
  const day = '2026-03-27'
  const notice = { 'inspection-notice.content': '收件登记', 'inspection-notice.on': day }
  const letter = { 'referral-letter.content': '超过五日', 'referral-letter.addressee': '州司法局' }
  for (const fields of [
    advice,
    { kind: 'inspection-notice', ...notice },
    { kind: 'referral-letter', ...letter },
  ]) {
    expect((await send(fields)).status).toBe(303)
    expect((await send(fields)).text).toContain('已经发给过这个机关')
  }
  const letters = await kept()
  expect(letters.map(({ kind, addressee }) => [kind, addressee])).toEqual([
    ['supervision-advice', '杂多县市场监督管理局'],
    ['inspection-notice', '杂多县市场监督管理局'],
    ['referral-letter', '州司法局'],
  ])
  const [first, , third] = letters
  const content = await documentContent(db, first?.documentId ?? '')
  expect(content?.title).toBe('监察建议书')
  expect(content?.paragraphs.join()).toContain('监察规则“收件不答复”，红牌')
  expect(content?.paragraphs.join()).toContain('2026年4月20日以前书面反馈')
  const page = await clerk.get(paths.ownAlert(alertId))
  expect(page.text).toContain('监察建议书')
  expect(page.text).not.toContain('州司法局')
  const paper = await clerk.get(paths.ownLetterPaper(alertId, first?.documentId ?? ''))
  expect(paper.headers['content-type']).toBe('application/pdf')
  const foreign = await clerk.get(paths.ownLetterPaper(alertId, third?.documentId ?? ''))
  expect(foreign.status).toBe(404)
  const own = await supervisor.get(paths.letterPaper(alertId, third?.documentId ?? ''))
  expect(own.headers['content-type']).toBe('application/pdf')
  const log = await db('auditEntries').where({
    action: 'supervision.write-letter',
    outcome: 'done',
  })
  expect(log).toHaveLength(3)
})
