// 往常还要用的工作日: learnt every night from what was decided in the last year.
import { regionCalendars, workingDaysBetween } from '../deadlines/index.ts'
import { addDays } from '../kernel/day.ts'
import { record } from '../audit/index.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import { decidedStages } from './queries/decided-stages.ts'
import { medianDays } from './rules/usual-days.ts'

/** How many matters and stages something is now known of. */
export async function countUsualDays(ctx: Context): Promise<number> {
  const since = addDays(ctx.today, -365)
  const stages = await decidedStages(ctx.db, since)
  const calendarOf = await regionCalendars(ctx.db)
  const samples = stages.map(({ matterId, stageNumber, regionPath, enteredOn, decidedOn }) => ({
    ...{ matterId, stageNumber },
    days: workingDaysBetween(calendarOf(regionPath), enteredOn, decidedOn),
  }))
  const usual = medianDays(samples).map((one) => ({ ...one, countedOn: ctx.today }))
  await transaction(ctx.db, async (tx) => {
    for (let from = 0; from < usual.length; from += 500) {
      const rows = usual.slice(from, from + 500)
      await tx('usualDays').insert(rows).onConflict(['matterId', 'stageNumber']).merge()
    }
    await tx('usualDays').where('countedOn', '<', ctx.today).delete()
    await record(tx, ctx, {
      action: 'applications.usual-days',
      subjectType: 'matters',
      subjectId: 'all',
      after: { stages: usual.length, samples: samples.length },
    })
  })
  return usual.length
}
