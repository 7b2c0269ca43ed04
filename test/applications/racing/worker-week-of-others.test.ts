// The same week without a worker, for what other modules make of silence: a whole that nobody answered, a hearing that
// nobody called, an opinion that nobody gave, an opinion awaited by a decision. Two workers run every timer twice.
import { expect, test } from 'vitest'
import { runTimers, stepsOf } from '../../../src/applications/index.ts'
import { jointById } from '../../../src/bundles/index.ts'
import { ask, consultationsOf, runConsultationTimers } from '../../../src/consultations/index.ts'
import {
  hearingActs,
  noteAsked,
  offerHearing,
  runHearingTimers,
} from '../../../src/hearings/index.ts'
import { jointParts, runJointTimers, submitJoint } from '../../../src/joint/index.ts'
import { system } from '../../../src/kernel/actor.ts'
import { watch } from '../../../src/supervision/index.ts'
import { begun, filled } from '../../joint/drafting.ts'
import { anApplication } from '../../support/builders/application.ts'
import { contextFor } from '../../support/context.ts'
import { useDatabase } from '../../support/database.ts'
import { departmentOf, holder, person } from '../acting.ts'

const { db, resources } = await useDatabase()

/** Everything that the worker does about silence, as two workers that were started at once. */
async function twoWorkers(now: Date): Promise<void> {
  const worker = async () => {
    for (let turn = 0; turn < 2; turn++) {
      const ctx = contextFor(resources, system, now)
      await Promise.all([runTimers(ctx), runJointTimers(ctx)])
      await Promise.all([runHearingTimers(ctx), runConsultationTimers(ctx)])
    }
  }
  await Promise.all([worker(), worker()])
}

const logged = (applicationId: string, action: string) =>
  db('auditEntries').where({ applicationId, action, outcome: 'done' })

test('a whole is accepted once, all parts with one notice, none of them alone', async () => {
  const ctx = contextFor(resources, await person(db, 'zhuoma'))
  const id = await begun(ctx, 'restaurant', { lodging: false })
  await filled(ctx, id)
  expect(await submitJoint(ctx, id, true)).toMatchObject({ ok: true })
  // 13 and 16 to 19 March are the five days; the worker comes back on the 27th.
  await twoWorkers(new Date('2026-03-27T02:00:00Z'))
  const parts = await jointParts(db, id)
  expect(parts.length).toBeGreaterThan(1)
  for (const part of parts) {
    expect(part.acceptedOn).toBe('2026-03-12')
    const own = (await stepsOf(db, part.id)).filter(({ action }) => action === 'deem-accepted')
    expect(own).toHaveLength(1)
    expect(await logged(part.id, 'applications.deem-accepted')).toHaveLength(1)
  }
  const ids = parts.map((part) => part.id)
  const notices = await db('documents')
    .whereIn('applicationId', ids)
    .where({ kind: 'acceptance-notice' })
  expect(notices).toHaveLength(1)
  expect(await jointById(db, id)).not.toBeNull()
})

test('a hearing is reminded of once and still bars the decision; nothing else moves', async () => {
  const filed = await anApplication(resources).of('630131001000').in('632722').accepted()
  const { id } = filed
  const examiner = await holder(db, (await filed.row()).handlingDepartmentId, 'examiner')
  const clerk = contextFor(resources, examiner, filed.now)
  expect(await offerHearing(clerk, id, '新店靠近学校')).toMatchObject({ ok: true })
  expect(await noteAsked(clerk, id)).toMatchObject({ ok: true })
  const steps = (await stepsOf(db, id)).length
  await twoWorkers(filed.wait(26).now)
  const acts = (await hearingActs(db, id)).map(({ act }) => act)
  expect(acts).toEqual(['offered', 'asked', 'reminded'])
  expect(await logged(id, 'hearings.reminded')).toHaveLength(1)
  expect((await filed.row()).hearingOwed).toBe(true)
  expect(await stepsOf(db, id)).toHaveLength(steps)
})

test.each([
  ['no objection, where the rule says so', false, 0],
  ['awaited by the decision', true, 1],
] as const)('an opinion that nobody gave: %s', async (_name, mandatory, awaited) => {
  const filed = await anApplication(resources).of('630131001000').in('632722').accepted()
  const { id } = filed
  const examiner = await holder(db, (await filed.row()).handlingDepartmentId, 'examiner')
  const departmentId = await departmentOf(db, 'WJW', '632722')
  const request = { departmentId, question: '卫生条件是否合格', termDays: 3, mandatory }
  const asked = await ask(contextFor(resources, examiner, filed.now), id, {
    ...{ requests: [request], showsAnswers: true, materialNumbers: [] },
  })
  expect(asked.ok).toBe(true)
  const { dueOn } = await filed.row()
  await twoWorkers(filed.wait(12).now)
  const after = await filed.row()
  expect(after.opinionsAwaited).toBe(awaited)
  // 征求意见 stops no clock (行政许可法 第四十五条), however long nobody answers.
  expect(after.dueOn).toBe(dueOn)
  const [one] = await consultationsOf(db, id)
  const kept = await db('auditEntries').where({
    subjectType: 'consultation',
    subjectId: one?.id ?? '',
  })
  const done = kept.filter(
    ({ action }) => action.startsWith('consultations.') && action !== 'consultations.ask',
  )
  expect(new Set(done.map(({ action }) => action)).size).toBe(done.length)
})

test('forty-five days of a whole ran out meanwhile: one red card at the lead department, and no part is touched', async () => {
  const ctx = contextFor(resources, await person(db, 'cairangdongzhou'))
  const id = await begun(ctx, 'restaurant', { lodging: true })
  await filled(ctx, id)
  expect(await submitJoint(ctx, id, true)).toMatchObject({ ok: true })
  await twoWorkers(new Date('2026-03-27T02:00:00Z'))
  // Accepted on 12 March; without 清明 and 劳动节, with Saturday 9 May, the forty-fifth working day is 19 May.
  const onTime = new Date('2026-05-19T02:00:00Z')
  const back = new Date('2026-05-26T02:00:00Z')
  const red = () =>
    db('supervisionAlerts').where({ rule: 'R-STATUTORY', occurrence: `joint:${id}`, card: 'red' })
  await watchers(onTime)
  expect(await red()).toHaveLength(0)
  const steps = await stepsOfParts(id)
  await watchers(back)
  expect(await red()).toHaveLength(1)
  await twoWorkers(back)
  expect(await stepsOfParts(id)).toBe(steps)
})

async function watchers(now: Date): Promise<void> {
  const worker = async () => {
    for (const scope of ['due-or-changed', 'all-open'] as const) {
      await watch(contextFor(resources, system, now), scope)
    }
  }
  await Promise.all([worker(), worker()])
}

async function stepsOfParts(id: string): Promise<number> {
  const parts = await jointParts(db, id)
  const steps = await Promise.all(parts.map((part) => stepsOf(db, part.id)))
  return steps.flat().length
}
