// The watch on the real database: planted breaches are found, each once, and escalate with the days.
import { beforeAll, describe, expect, test } from 'vitest'
import { advance, rate } from '../../src/applications/index.ts'
import { loadActor, staffOf } from '../../src/accounts/index.ts'
import { system } from '../../src/kernel/actor.ts'
import type { Post, Staff } from '../../src/kernel/actor.ts'
import type { Context } from '../../src/platform/context.ts'
import type { Resources } from '../../src/platform/resources.ts'
import { advanceRectification, issueOrder, turnAlert, watch } from '../../src/supervision/index.ts'
import { answerOrder } from '../../src/supervision/orders.ts'
import { alertsOf, eventsOf } from '../../src/supervision/store.ts'
import { noDetails } from '../../src/workflow/index.ts'
import { anApplication } from '../support/builders/application.ts'
import { contextFor } from '../support/context.ts'
import { useDatabase } from '../support/database.ts'

let resources: Resources

beforeAll(async () => {
  resources = (await useDatabase()).resources
})

const at = (day: string): Context => contextFor(resources, system, new Date(`${day}T03:00:00Z`))

async function cardsOf(id: string): Promise<readonly string[]> {
  const rows = await alertsOf(resources.db, [id])
  return rows.map(({ rule, card, status }) => `${rule} ${card} ${status}`).toSorted()
}

async function holder(departmentId: string, post: Post): Promise<Staff> {
  const member = (await staffOf(resources.db, departmentId)).find(({ posts }) =>
    posts.includes(post),
  )
  const actor = await loadActor(resources.db, member?.accountId ?? '0', departmentId)
  if (actor.kind !== 'staff') throw new Error(`nobody holds ${post} in ${departmentId}`)
  return actor
}

async function supervisor(username: string): Promise<Staff> {
  const account = await resources.db('accounts').where({ username }).first('id')
  const actor = await loadActor(resources.db, account?.id ?? '0')
  if (actor.kind !== 'staff') throw new Error(`${username} is no staff`)
  return actor
}

describe('the watch', () => {
  test('finds silence after receipt, escalates it, and says nothing twice', async () => {
    const filed = await anApplication(resources).at(new Date('2026-02-12T02:00:00Z')).submitted()
    await watch(at('2026-02-12'), 'due-or-changed')
    expect(await cardsOf(filed.id)).toEqual([])
    await watch(at('2026-02-25'), 'due-or-changed')
    expect(await cardsOf(filed.id)).toEqual(['R-RECEIPT yellow OPEN'])
    expect((await watch(at('2026-02-25'), 'due-or-changed')).raised).toBe(0)
    await watch(at('2026-02-27'), 'due-or-changed')
    expect(await cardsOf(filed.id)).toEqual(['R-RECEIPT red OPEN', 'R-RECEIPT yellow CLOSED'])
    expect((await watch(at('2026-02-27'), 'all-open')).raised).toBe(0)
  })

  test('two workers at the same moment raise one card', async () => {
    const filed = await anApplication(resources)
      .filedBy('zhuoma')
      .at(new Date('2026-02-12T02:00:00Z'))
      .submitted()
    await Promise.all([watch(at('2026-02-25'), 'all-open'), watch(at('2026-02-25'), 'all-open')])
    expect(await cardsOf(filed.id)).toEqual(['R-RECEIPT yellow OPEN'])
  })

  test('audits each alert that it raises, and keeps its event', async () => {
    const [alert] = await resources.db('supervisionAlerts').limit(1).select('id')
    const entries = await resources
      .db('auditEntries')
      .where({ chain: `supervision-alert:${alert?.id ?? ''}`, action: 'supervision.raise' })
    expect(entries).toHaveLength(1)
    expect((await eventsOf(resources.db, alert?.id ?? '0'))[0]?.action).toBe('raise')
  })

  test('finds a step written past the log', async () => {
    const filed = await anApplication(resources).filedBy('dawa').accepted()
    await watch(at('2026-03-12'), 'due-or-changed')
    expect(await cardsOf(filed.id)).toEqual([])
    const last = await resources
      .db('applicationSteps')
      .where({ applicationId: filed.id })
      .orderBy('sequence', 'desc')
      .first('*')
    if (last === undefined) throw new Error('no steps')
    const { id: _, ...copy } = last
    await resources.db('applicationSteps').insert({
      ...copy,
      ...{ sequence: copy.sequence + 1, action: 'pass', clock: 'keep' },
      details: JSON.stringify(copy.details) as never,
      happenedAt: new Date('2026-03-10T02:00:00Z'),
      happenedOn: '2026-03-09',
    })
    await watch(at('2026-03-12'), 'all-open')
    expect(await cardsOf(filed.id)).toEqual(['R-TAMPER yellow OPEN'])
    const [alert] = await alertsOf(resources.db, [filed.id])
    const told = JSON.stringify(alert?.facts)
    for (const words of ['先后颠倒', '不符', '审计日志']) expect(told).toContain(words)
  })

  test('finds the refused attempt to ask for a second correction', async () => {
    const filed = await anApplication(resources)
      .filedBy('mahailong')
      .correcting([{ target: 'phone', label: '联系电话', why: '打不通', how: '换一个' }])
    const row = await filed.row()
    await resources.db('applications').where({ id: filed.id }).update({ status: 'submitted' })
    const clerk = await holder(row.handlingDepartmentId ?? '', 'acceptance-clerk')
    const tried = await advance(contextFor(resources, clerk, filed.now), filed.id, {
      request: {
        action: 'request-correction',
        comment: '还差一样',
        details: { ...noDetails, correctionDueOn: '2026-04-10' },
      },
      ...{ details: {}, revision: null },
    })
    expect(tried).toEqual({ ok: false, refusal: 'first-correction' })
    await watch(at('2026-03-12'), 'due-or-changed')
    expect(await cardsOf(filed.id)).toContain('R-SUPP-TWICE yellow OPEN')
  })
})

describe('an alert', () => {
  test('lives from its card to its close, with an order, and is never deleted', async () => {
    const { db } = resources
    const filed = await anApplication(resources)
      .filedBy('maxiulan')
      .at(new Date('2026-04-01T02:00:00Z'))
      .submitted()
    await watch(at('2026-04-10'), 'all-open')
    const alert = (await alertsOf(db, [filed.id])).find(({ rule }) => rule === 'R-RECEIPT')
    if (alert === undefined) throw new Error('no alert')
    const clerk = contextFor(
      resources,
      await holder(alert.departmentId, 'acceptance-clerk'),
      new Date('2026-04-10T06:00:00Z'),
    )
    const overseer = { ...clerk, actor: await supervisor('yushuzhou-jiancha') }
    expect(await turnAlert(clerk, alert.id, 'notify', '')).toMatchObject({ value: 'NOTIFIED' })
    expect(await turnAlert(clerk, alert.id, 'revoke', '不算')).toMatchObject({
      refusal: 'not-yours',
    })
    expect(await turnAlert(clerk, alert.id, 'explain', ' 　')).toMatchObject({
      refusal: 'reason-missing',
    })
    await turnAlert(clerk, alert.id, 'explain', '下乡路断，回来晚了')
    expect(await issueOrder(overseer, alert.id, '查明原因', '2026-04-10')).toMatchObject({
      refusal: 'day-wrong',
    })
    const order = await issueOrder(overseer, alert.id, '查明原因，书面报告', '2026-04-15')
    if (!order.ok) throw new Error(order.refusal)
    await turnAlert(overseer, alert.id, 'confirm', '')
    await turnAlert(clerk, alert.id, 'rectify', '已经安排专人收件')
    expect(await turnAlert(overseer, alert.id, 'close', '')).toMatchObject({
      refusal: 'order-unanswered',
    })
    expect((await answerOrder(clerk, alert.id, order.value, '已经查明')).ok).toBe(true)
    expect(await answerOrder(clerk, alert.id, order.value, '再答')).toMatchObject({
      refusal: 'not-now',
    })
    expect(await turnAlert(overseer, alert.id, 'close', '')).toMatchObject({ value: 'CLOSED' })
    const events = await eventsOf(db, alert.id)
    expect(events.map(({ toStatus }) => toStatus)).toEqual([
      ...['OPEN', 'NOTIFIED', 'EXPLAINED', 'CONFIRMED', 'RECTIFIED', 'CLOSED'],
    ])
    await expect(db('supervisionAlerts').where({ id: alert.id }).delete()).rejects.toThrow()
    await expect(
      db('supervisionAlertEvents').where({ alertId: alert.id }).update({ reason: '改' }),
    ).rejects.toThrow()
    const [refused] = await db('auditEntries').where({
      ...{ chain: `supervision-alert:${alert.id}`, outcome: 'refused' },
      action: 'supervision.revoke',
    })
    expect(refused?.after).toEqual({ refusal: 'not-yours' })
  })

  test('left without an answer brings R-FEEDBACK', async () => {
    const filed = await anApplication(resources)
      .filedBy('yeshengfu')
      .at(new Date('2026-05-06T02:00:00Z'))
      .submitted()
    await watch(at('2026-05-14'), 'all-open')
    await watch(at('2026-05-19'), 'all-open')
    expect(await cardsOf(filed.id)).toContain('R-FEEDBACK yellow OPEN')
    await watch(at('2026-05-22'), 'all-open')
    expect(await cardsOf(filed.id)).toContain('R-FEEDBACK red OPEN')
  })

  test('that is revoked takes its order with it: nobody is blamed for leaving it unanswered', async () => {
    const filed = await anApplication(resources)
      .filedBy('maxiulan')
      .at(new Date('2026-06-01T02:00:00Z'))
      .submitted()
    await watch(at('2026-06-09'), 'all-open')
    const [alert] = await alertsOf(resources.db, [filed.id])
    if (alert === undefined) throw new Error('no alert')
    const overseer = contextFor(
      resources,
      await supervisor('yushuzhou-jiancha'),
      new Date('2026-06-09T06:00:00Z'),
    )
    expect((await issueOrder(overseer, alert.id, '查明原因', '2026-06-10')).ok).toBe(true)
    await turnAlert(overseer, alert.id, 'revoke', '查明不是部门的责任')
    expect(await turnAlert(overseer, alert.id, 'close', '')).toMatchObject({ value: 'CLOSED' })
    await watch(at('2026-06-16'), 'all-open')
    const blamed = (await alertsOf(resources.db, [filed.id])).filter(
      ({ rule, occurrence }) => rule === 'R-FEEDBACK' && occurrence.startsWith('order:'),
    )
    expect(blamed).toEqual([])
  })

  test('of a sibling region does not exist for a supervisor', async () => {
    const [alert] = await resources
      .db('supervisionAlerts')
      .where('regionPath', 'like', '630000/632700%')
      .limit(1)
      .select('id')
    const other = contextFor(resources, await supervisor('chengzhong-jiancha'))
    expect(await turnAlert(other, alert?.id ?? '', 'revoke', '理由')).toMatchObject({
      refusal: 'not-found',
    })
  })
})

describe('a bad rating', () => {
  test('starts its rectification, warns, and brings the applicant an answer', async () => {
    const { db } = resources
    const ended = await anApplication(resources).filedBy('suonancaidan').concluded()
    const told = { grade: 'dissatisfied', aspects: [], comment: '等得太久' } as const
    expect((await rate(ended.applicantContext(), ended.id, told)).ok).toBe(true)
    await watch(at('2026-03-13'), 'due-or-changed')
    const row = await db('ratingRectifications').where({ applicationId: ended.id }).first('*')
    expect(row).toMatchObject({ status: 'RATED', ratedOn: '2026-03-12', answerDueOn: '2026-03-19' })
    await watch(at('2026-03-18'), 'due-or-changed')
    expect(await cardsOf(ended.id)).toContain('R-RATING yellow OPEN')
    const head = contextFor(
      resources,
      await holder(row?.departmentId ?? '', 'section-head'),
      new Date('2026-03-18T06:00:00Z'),
    )
    const ways = ['verify', 'explain', 'send-feedback', 'call-back', 'close'] as const
    for (const action of ways) {
      expect((await advanceRectification(head, ended.id, action, '已经说明')).ok).toBe(true)
    }
    const message = await db('notifications')
      .where({ applicationId: ended.id, title: '您的评价有了答复' })
      .first('body')
    expect(message?.body).toContain('已经说明')
  })

  test('a good one starts nothing', async () => {
    const ended = await anApplication(resources).filedBy('lina').concluded()
    const told = { grade: 'satisfied', aspects: [], comment: '' } as const
    await rate(ended.applicantContext(), ended.id, told)
    await watch(at('2026-03-20'), 'due-or-changed')
    const rows = await resources.db('ratingRectifications').where({ applicationId: ended.id })
    expect(rows).toEqual([])
  })
})
