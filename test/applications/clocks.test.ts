// Time limits of running applications: suspension, extension, silence, late corrections, new holidays.
import { beforeAll, describe, expect, test } from 'vitest'
import { refreshDueDays, runTimers, stepsOf } from '../../src/applications/index.ts'
import { addRegionalHoliday } from '../../src/deadlines/index.ts'
import { documentsOf } from '../../src/documents/index.ts'
import { system } from '../../src/kernel/actor.ts'
import type { Staff } from '../../src/kernel/actor.ts'
import type { Db } from '../../src/platform/database/transaction.ts'
import { anApplication } from '../support/builders/application.ts'
import type { FiledApplication } from '../support/builders/filed-application.ts'
import { contextFor } from '../support/context.ts'
import { useDatabase } from '../support/database.ts'
import type { TestDatabase } from '../support/database.ts'
import { departmentOf, holder, morning, stepBy } from './acting.ts'
import type { Said } from './acting.ts'
import type { Action } from '../../src/workflow/index.ts'
import type { Post } from '../../src/kernel/actor.ts'

const food = '630131001000'
let database: TestDatabase
let db: Db
beforeAll(async () => {
  database = await useDatabase()
  db = database.db
})

const application = (username: string, day: string) =>
  anApplication(database.resources).of(food).filedBy(username).at(morning(day))

async function act(filed: FiledApplication, day: string, post: Post, action: Action, said?: Said) {
  const actor = await holder(db, (await filed.row()).handlingDepartmentId, post)
  return stepBy(database.resources, actor, morning(day), filed.id, action, said)
}

const timers = (day: string) => runTimers(contextFor(database.resources, system, morning(day)))
const kinds = async (id: string) => (await documentsOf(db, id)).map(({ kind }) => kind)

describe('a special procedure', () => {
  const lawful = { ground: 'expert-review', plannedDays: 11 }

  test('for a ground the law does not know is refused, without days as well', async () => {
    const filed = await application('zhaxiduojie', '2026-03-02').accepted()
    for (const [ground, plannedDays, refusal] of [
      ['领导出差', 5, 'suspension-ground-lawful'],
      ['', 5, 'suspension-ground-lawful'],
      ['expert-review', null, 'suspension-days-planned'],
      ['expert-review', 0, 'suspension-days-planned'],
    ] as const) {
      const said = { details: { ground, plannedDays } }
      const answer = await act(filed, '2026-03-03', 'examiner', 'propose-suspension', said)
      expect(answer).toEqual({ ok: false, refusal })
    }
    expect((await filed.row()).status).toBe('examining')
  })

  test('stops the clock for its working days and tells the applicant in writing', async () => {
    const filed = await application('lina', '2026-03-02').accepted()
    expect(await filed.row()).toMatchObject({
      acceptedOn: '2026-03-02',
      statutoryDueOn: '2026-03-30',
    })
    const said = { details: lawful, kept: lawful }
    await act(filed, '2026-03-10', 'examiner', 'propose-suspension', said)
    await act(filed, '2026-03-10', 'section-head', 'approve-suspension')
    expect(await filed.row()).toMatchObject({ status: 'suspended', dueOn: null })
    expect(await kinds(filed.id)).toContain('special-procedure-notice')
    expect(await act(filed, '2026-03-24', 'examiner', 'resume')).toMatchObject({ ok: true })
    expect(await filed.row()).toMatchObject({ status: 'examining', statutoryDueOn: '2026-04-15' })
  })
})

describe('an extension', () => {
  test('is the organ head’s to give, once, before the day', async () => {
    const filed = await application('zhangwei', '2026-03-02').accepted()
    const own = await act(filed, '2026-03-04', 'examiner', 'extend')
    expect(own).toEqual({ ok: false, refusal: 'not-yours' })
    const unasked = await act(filed, '2026-03-04', 'approver', 'extend')
    expect(unasked).toEqual({ ok: false, refusal: 'extension-requested' })
    await act(filed, '2026-03-05', 'examiner', 'request-extension', { comment: '情况复杂' })
    expect(await act(filed, '2026-03-06', 'approver', 'extend')).toMatchObject({ ok: true })
    const row = await filed.row()
    expect(row).toMatchObject({
      extended: true,
      statutoryDueOn: '2026-04-14',
      acceptedOn: '2026-03-02',
    })
    expect(await kinds(filed.id)).toContain('extension-notice')
    const second = await act(filed, '2026-03-09', 'examiner', 'request-extension')
    expect(second).toEqual({ ok: false, refusal: 'not-extended' })
    expect(await act(filed, '2026-03-09', 'approver', 'extend')).toEqual({
      ok: false,
      refusal: 'not-extended',
    })
  })

  test('comes too late after the day', async () => {
    const filed = await application('liuyang', '2026-03-02').accepted()
    const late = await act(filed, '2026-03-31', 'examiner', 'request-extension')
    expect(late).toEqual({ ok: false, refusal: 'before-decision-due' })
  })
})

describe('silence', () => {
  test('is acceptance from the day of receipt, once the fifth working day is over', async () => {
    const filed = await application('yangjie', '2026-02-12').submitted()
    expect((await filed.row()).dueOn).toBe('2026-02-26')
    expect(await timers('2026-02-26')).toBe(0)
    expect((await filed.row()).status).toBe('submitted')
    expect(await timers('2026-02-27')).toBe(1)
    expect(await filed.row()).toMatchObject({ status: 'examining', acceptedOn: '2026-02-12' })
    expect(await timers('2026-02-27')).toBe(0)
    expect((await kinds(filed.id)).filter((kind) => kind === 'acceptance-notice')).toHaveLength(1)
    expect((await stepsOf(db, filed.id)).at(-1)).toMatchObject({
      action: 'deem-accepted',
      actorKind: 'system',
    })
  })

  test('is acceptance too when the machines stood still for a week, and when two of them run', async () => {
    const filed = await application('wanggu', '2026-02-12').submitted()
    const moved = await Promise.all([
      timers('2026-03-06'),
      timers('2026-03-06'),
      timers('2026-03-06'),
    ])
    expect(moved.reduce((sum, one) => sum + one, 0)).toBe(1)
    expect(await filed.row()).toMatchObject({
      acceptedOn: '2026-02-12',
      promisedDueOn: '2026-03-02',
    })
  })

  test('of the section head over a proposed refusal is acceptance as well', async () => {
    const filed = await application('gongyan', '2026-02-12').submitted()
    await act(filed, '2026-02-13', 'acceptance-clerk', 'propose-refusal', {
      comment: '不属于本机关职权',
    })
    expect(await timers('2026-02-27')).toBe(1)
    const late = await act(filed, '2026-02-27', 'section-head', 'confirm-refusal')
    expect(late).toEqual({ ok: false, refusal: 'not-now' })
  })

  test('of the clerk ends his time to ask or to refuse', async () => {
    const filed = await application('xiawenbin', '2026-02-12').submitted()
    const answer = await act(filed, '2026-02-27', 'acceptance-clerk', 'propose-refusal')
    expect(answer).toEqual({ ok: false, refusal: 'within-receipt-limit' })
    const accepted = await act(filed, '2026-02-27', 'acceptance-clerk', 'accept')
    expect(accepted).toMatchObject({ ok: true })
    expect((await filed.row()).acceptedOn).toBe('2026-02-12')
  })

  test('of the applicant over a correction ends the application with a notice', async () => {
    const item = { target: 'contactPhone', label: '联系电话', why: '打不通', how: '换一个' }
    const filed = await application('zhanghong', '2026-03-02').correcting([item])
    expect((await filed.row()).dueOn).toBe('2026-03-17')
    expect(await timers('2026-03-17')).toBe(0)
    expect(await timers('2026-03-18')).toBe(1)
    expect(await timers('2026-03-18')).toBe(0)
    const row = await filed.row()
    expect(row).toMatchObject({
      status: 'terminated',
      conclusionCode: '5',
      concludedOn: '2026-03-18',
      dueOn: null,
    })
    expect((await kinds(filed.id)).filter((kind) => kind === 'termination-notice')).toHaveLength(1)
  })
})

describe('a new regional holiday', () => {
  test('moves the open applications of its region alone, each with both days on record', async () => {
    const yushu = await application('dawa', '2026-06-01').accepted()
    const xining = await application('mahailong', '2026-06-01').in('630103').accepted()
    const [before, elsewhere] = [await yushu.row(), await xining.row()]
    expect(before.promisedDueOn).toBe('2026-06-11')
    await holiday('2026-06-09')
    const ctx = contextFor(database.resources, system, morning('2026-06-02'))
    expect(await refreshDueDays(ctx)).toBe(1)
    expect(await refreshDueDays(ctx)).toBe(0)
    expect(await xining.row()).toEqual(elsewhere)
    expect(await yushu.row()).toMatchObject({ dueOn: '2026-06-12', promisedDueOn: '2026-06-12' })
    const entries = await db('auditEntries').where({ action: 'applications.recount' }).select('*')
    expect(entries).toMatchObject([
      {
        applicationId: yushu.id,
        before: { dueOn: '2026-06-11' },
        after: {
          dueOn: '2026-06-12',
          cause: {
            kind: 'calendar',
            changes: [
              { action: 'deadlines.add-holiday', regionCode: '632700', from: '2026-06-09' },
            ],
          },
        },
      },
    ])
  })

  test('after the promised day still moves the statutory one', async () => {
    const filed = await application('maxiulan', '2026-07-01').accepted()
    const before = await filed.row()
    expect([before.promisedDueOn, before.statutoryDueOn]).toEqual(['2026-07-13', '2026-07-29'])
    await holiday('2026-07-21')
    expect(
      await refreshDueDays(contextFor(database.resources, system, morning('2026-07-02'))),
    ).toBe(1)
    const after = await filed.row()
    expect([after.dueOn, after.promisedDueOn, after.statutoryDueOn]).toEqual([
      ...['2026-07-13', '2026-07-13', '2026-07-30'],
    ])
  })

  async function holiday(from: `${number}-${number}-${number}`): Promise<void> {
    const administrator: Staff = {
      kind: 'staff',
      accountId: '1',
      name: '才仁',
      permissions: new Set(['deadlines.edit']),
      seat: {
        ...{
          departmentId: await departmentOf(db, 'MZT', '632700'),
          departmentName: '玉树州民政局',
        },
        ...{ level: 'prefecture', regionCode: '632700', regionPath: '630000/632700' },
        posts: ['administrator'],
      },
    }
    const ctx = contextFor(database.resources, administrator, morning('2026-06-01'))
    const asked = {
      regionCode: '632700',
      from,
      days: 1,
      name: '玉树赛马节',
      basis: '州人大常委会决定',
    }
    expect(await addRegionalHoliday(ctx, asked)).toMatchObject({ ok: true })
  }
})
