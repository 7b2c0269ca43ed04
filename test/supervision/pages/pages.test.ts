// The pages of supervision: who reaches them, what they say, and what they refuse.
import { beforeAll, describe, expect, test } from 'vitest'
import { rate } from '../../../src/applications/index.ts'
import { system } from '../../../src/kernel/actor.ts'
import type { Resources } from '../../../src/platform/resources.ts'
import { watch } from '../../../src/supervision/index.ts'
import { paths } from '../../../src/supervision/paths.ts'
import { testApp } from '../../support/app.ts'
import { anApplication } from '../../support/builders/application.ts'
import { contextFor } from '../../support/context.ts'
import { useDatabase } from '../../support/database.ts'
import { postForm, signedIn } from '../../support/sign-in.ts'
import type { Agent } from '../../support/sign-in.ts'

let resources: Resources
let supervisor: Agent
let sibling: Agent
let clerk: Agent
let alertId: string
let ratedId: string
let lineDesk: string

const now = new Date('2026-03-20T02:00:00Z')

beforeAll(async () => {
  resources = (await useDatabase()).resources
  const { db } = resources
  await anApplication(resources).submitted()
  const ended = await anApplication(resources).filedBy('zhuoma').concluded()
  ratedId = ended.id
  await rate(ended.applicantContext(), ended.id, {
    ...{ grade: 'very-dissatisfied', aspects: ['办事效率'], comment: '跑了三趟' },
  })
  await watch(contextFor(resources, system, now), 'all-open')
  const alert = await db('supervisionAlerts')
    .where({ rule: 'R-RECEIPT' })
    .first('id', 'departmentId')
  alertId = alert?.id ?? ''
  const staffed = await db('staffPosts as p')
    .join('accounts as a', 'a.id', 'p.accountId')
    .where({ 'p.departmentId': alert?.departmentId ?? '0', 'p.post': 'acceptance-clerk' })
    .first('a.username')
  lineDesk = String(staffed?.username ?? '').replace(/-shouli$/, '')
  const hall = testApp(resources, now)
  supervisor = await signedIn(hall.app, 'yushuzhou-jiancha', 'desk')
  sibling = await signedIn(hall.app, 'chengzhong-jiancha', 'desk')
  clerk = await signedIn(hall.app, `${lineDesk}-shouli`, 'desk')
})

describe('the supervisor', () => {
  test.each([
    ['/desk/supervision', '效能看板'],
    ['/desk/supervision/alerts', '收件不答复'],
    ['/desk/supervision/alerts?card=red&rule=R-RECEIPT&status=OPEN', '收件不答复'],
    ['/desk/supervision/alerts?card=signal', '没有符合条件的牌'],
    ['/desk/supervision/indicators', '按时办结率'],
    ['/desk/supervision/indicators?period=365', '一次告知合规率'],
  ])('reads %s', async (address, words) => {
    const page = await supervisor.get(address)
    expect(page.status).toBe(200)
    expect(page.text).toContain(words)
  })

  test('drills down into his own region and no other', async () => {
    expect((await supervisor.get(paths.board({ region: '632722' }))).status).toBe(200)
    expect((await supervisor.get(paths.board({ region: '630103' }))).status).toBe(404)
    expect((await supervisor.get(paths.board({ region: '630000' }))).status).toBe(404)
    expect((await sibling.get(paths.alert(alertId))).status).toBe(404)
  })

  test('reads the rule with its basis and the application, and has no page of the department', async () => {
    const page = await supervisor.get(paths.alert(alertId))
    expect(page.text).toContain('行政许可法第三十二条')
    expect(page.text).toContain('/desk/applications/')
    expect((await supervisor.get(paths.ownAlerts())).status).toBe(403)
    expect((await supervisor.get(paths.badRatings())).status).toBe(403)
  })

  test('revokes with a reason only; what was typed stays', async () => {
    const page = paths.alert(alertId)
    const blank = await postForm(supervisor, page, paths.alertSteps(alertId), {
      ...{ action: 'revoke', 'revoke.reason': '  　 ' },
    })
    expect(blank.status).toBe(422)
    expect(blank.text).toContain('只有空格不算')
    expect(blank.text).toContain('href="#revoke-reason"')
    const foreign = await postForm(supervisor, page, paths.alertSteps(alertId), {
      ...{ action: 'explain', 'explain.reason': '理由' },
    })
    expect(foreign.status).toBe(404)
  })

  test('sends an order with a text and a day', async () => {
    const page = paths.alert(alertId)
    const wrong = await postForm(supervisor, page, paths.orders(alertId), {
      ...{ 'order.text': '查明原因 <b>', 'order.answerBy': '2026-03-20' },
    })
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('查明原因 &lt;b&gt;')
    const sent = await postForm(supervisor, page, paths.orders(alertId), {
      ...{ 'order.text': '查明原因，书面报告', 'order.answerBy': '2026-03-27' },
    })
    expect(sent.status).toBe(303)
    expect((await supervisor.get(page)).text).toContain('查明原因，书面报告')
  })
})

describe('the department', () => {
  test('sees its alert; to open it is on record', async () => {
    expect((await clerk.get(paths.ownAlerts())).text).toContain(paths.ownAlert(alertId))
    expect((await clerk.get(paths.ownAlert(alertId))).status).toBe(200)
    const row = await resources.db('supervisionAlerts').where({ id: alertId }).first('status')
    expect(row?.status).toBe('NOTIFIED')
    expect((await clerk.get(paths.board())).status).toBe(403)
  })

  test('answers the order and explains itself', async () => {
    const page = paths.ownAlert(alertId)
    const order = await resources.db('supervisionOrders').where({ alertId }).first('id')
    const id = order?.id ?? ''
    const target = paths.answers(alertId, id)
    const blank = await postForm(clerk, page, target, { [`answer-${id}.text`]: ' ' })
    expect(blank.status).toBe(422)
    const sent = await postForm(clerk, page, target, { [`answer-${id}.text`]: '已经查明' })
    expect(sent.status).toBe(303)
    const told = { action: 'explain', 'explain.reason': '系统故障，已有记录' }
    expect((await postForm(clerk, page, paths.ownAlertSteps(alertId), told)).status).toBe(303)
    expect((await clerk.get(page)).text).toContain('系统故障，已有记录')
    expect((await supervisor.get(paths.alert(alertId))).text).toContain('认定成立')
  })

  test('answers a bad rating by its head alone; no list says who rated', async () => {
    const hall = testApp(resources, now)
    const row = await resources
      .db('ratingRectifications')
      .where({ applicationId: ratedId })
      .first('departmentId')
    const heads = await resources
      .db('staffPosts as p')
      .join('accounts as a', 'a.id', 'p.accountId')
      .where({ 'p.departmentId': row?.departmentId ?? '0', 'p.post': 'section-head' })
      .first('a.username')
    const head = await signedIn(hall.app, String(heads?.username), 'desk')
    const list = await head.get(paths.badRatings())
    expect(list.text).toContain('跑了三趟')
    // Only the list: the head himself may be named so in the bar above.
    expect(list.text.split('<main')[1]).not.toContain('卓玛')
    const page = paths.badRating(ratedId)
    expect((await clerk.get(page)).status).not.toBe(200)
    const blank = await postForm(head, page, paths.badRatingSteps(ratedId), {
      ...{ action: 'verify', 'verify.note': ' ' },
    })
    expect(blank.status).toBe(422)
    const sent = await postForm(head, page, paths.badRatingSteps(ratedId), {
      ...{ action: 'verify', 'verify.note': '电话联系，情况属实' },
    })
    expect(sent.status).toBe(303)
    expect((await head.get(page)).text).toContain('电话联系，情况属实')
  })
})

test('everybody reads how people rated, and nobody who', async () => {
  const hall = testApp(resources, now)
  const { default: supertest } = await import('supertest')
  const page = await supertest(hall.app).get(paths.ratings)
  expect(page.status).toBe(200)
  expect(page.text).toContain('非常不满意')
  expect(page.text).toContain('玉树藏族自治州')
  expect(page.text).not.toContain('跑了三趟')
})
