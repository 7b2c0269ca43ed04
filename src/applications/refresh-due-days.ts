// After the calendar or the usual days changed, the days written for sorting are computed anew from the steps.
import { isDeepStrictEqual } from 'node:util'
import { record } from '../audit/index.ts'
import { filedVersion } from '../matters/index.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { openStatuses } from '../workflow/index.ts'
import { actBy } from './act-by.ts'
import { readingsOf } from './clock-readings.ts'
import { forEachAlone } from './for-each-alone.ts'
import { calendarChangesFor } from './queries/recount-cause.ts'
import type { CalendarChange } from './queries/recount-cause.ts'
import { lockApplication, stepsOf, updateApplication } from './store.ts'
import type { Application } from './types.ts'

/** Recomputes every open application; each change is on record with both days and its cause. */
export async function refreshDueDays(ctx: Context): Promise<number> {
  const open = await ctx
    .db('applications')
    .whereIn('status', [...openStatuses()])
    .orderBy('id')
    .select('id')
  return forEachAlone(
    open.map(({ id }) => id),
    (id) => refreshOne(ctx, id),
  )
}

async function refreshOne(ctx: Context, id: string): Promise<boolean> {
  return transaction(ctx.db, async (tx) => {
    const application = await lockApplication(tx, id)
    if (application === null) return false
    const { status, regionPath } = application
    const version = await filedVersion(tx, application)
    const steps = await stepsOf(tx, id)
    const { watched, promised, statutory, calendar } = await readingsOf(tx, {
      status,
      regionPath,
      steps,
      version,
      today: ctx.today,
    })
    const before = daysOf(application)
    const dueOn = watched === null || watched.state === 'paused' ? null : watched.dueOn
    const after = {
      dueOn,
      actBy: await actBy(tx, { ...application, dueOn }, calendar),
      promisedDueOn: promised?.dueOn ?? null,
      statutoryDueOn: statutory?.dueOn ?? null,
    }
    if (isDeepStrictEqual(before, after)) return false
    await updateApplication(tx, id, after)
    await record(tx, ctx, {
      action: 'applications.recount',
      subjectType: 'application',
      subjectId: id,
      applicationId: id,
      before,
      after: { ...after, cause: await causeOf(tx, application, before, after) },
    })
    return true
  })
}

/** What moved the days: changes of the calendar, or, when only the order moved, the usual days. */
async function causeOf(
  tx: Tx,
  application: Application,
  before: Days,
  after: Days,
): Promise<{ kind: 'calendar' | 'usual-days' | 'limits'; changes: readonly CalendarChange[] }> {
  if (isDeepStrictEqual({ ...before, actBy: null }, { ...after, actBy: null })) {
    return { kind: 'usual-days', changes: [] }
  }
  const changes = await calendarChangesFor(tx, application)
  return { kind: changes.length > 0 ? 'calendar' : 'limits', changes }
}

type Days = ReturnType<typeof daysOf>

function daysOf({ dueOn, actBy, promisedDueOn, statutoryDueOn }: Application) {
  return { dueOn, actBy, promisedDueOn, statutoryDueOn }
}
