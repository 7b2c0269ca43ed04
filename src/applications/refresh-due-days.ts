// After the calendar changed, the days written for sorting are computed anew from the steps.
import { matterVersion } from '../matters/index.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import { openStatuses } from '../workflow/index.ts'
import { readingsOf } from './clock-readings.ts'
import { lockApplication, stepsOf, updateApplication } from './store.ts'
import { record } from '../audit/index.ts'

/** Recomputes every open application; each change is on record with both days. */
export async function refreshDueDays(ctx: Context): Promise<number> {
  const open = await ctx
    .db('applications')
    .whereIn('status', [...openStatuses()])
    .orderBy('id')
    .select('id')
  let changed = 0
  for (const { id } of open) if (await refreshOne(ctx, id)) changed += 1
  return changed
}

async function refreshOne(ctx: Context, id: string): Promise<boolean> {
  return transaction(ctx.db, async (tx) => {
    const application = await lockApplication(tx, id)
    if (application === null) return false
    const { status, regionPath, dueOn } = application
    const version = await matterVersion(tx, application.matterVersionId)
    const steps = await stepsOf(tx, id)
    const { watched, promised, statutory } = await readingsOf(tx, {
      status,
      regionPath,
      steps,
      version,
      today: ctx.today,
    })
    const next = watched === null || watched.state === 'paused' ? null : watched.dueOn
    if (next === dueOn) return false
    await updateApplication(tx, id, {
      dueOn: next,
      promisedDueOn: promised?.dueOn ?? null,
      statutoryDueOn: statutory?.dueOn ?? null,
    })
    await record(tx, ctx, {
      action: 'applications.recount',
      subjectType: 'application',
      subjectId: id,
      applicationId: id,
      before: { dueOn },
      after: { dueOn: next },
    })
    return true
  })
}
