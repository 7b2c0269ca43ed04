// 实际用时: measures every night how many working days concluded applications took from submission to
// their end, by matter, in each county and in the whole province.
import { addDays } from '../kernel/day.ts'
import type { Day } from '../kernel/day.ts'
import { regionCalendars, workingDaysBetween } from '../deadlines/index.ts'
import { keepDurations, spreadOf } from '../matters/index.ts'
import type { Duration, MeasuredDuration } from '../matters/index.ts'
import { regionLookup } from '../organizations/index.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import { durationsConcluded } from './queries/durations-concluded.ts'
import type { ConcludedSpan } from './queries/durations-concluded.ts'

const lookedAt = 365

/** Nobody's name stands in it and no application changes, so there is no audit entry. */
export async function measureDurations(ctx: Context): Promise<number> {
  const { province } = await regionLookup(ctx.db)
  const spans = await durationsConcluded(ctx.db, addDays(ctx.today, -lookedAt))
  const lengths = await workingDaysOf(ctx, spans)
  const groups = new Map<string, Duration[]>()
  for (const [at, { matterId, regionCode, cases }] of spans.entries()) {
    const length = { days: lengths[at] ?? 0, cases }
    for (const region of new Set([regionCode, province.code])) {
      const key = `${matterId} ${region}`
      groups.set(key, [...(groups.get(key) ?? []), length])
    }
  }
  const measured = [...groups].flatMap(([key, durations]): MeasuredDuration[] => {
    const [matterId = '', regionCode = ''] = key.split(' ')
    const spread = spreadOf(durations)
    return spread === null ? [] : [{ matterId, regionCode, ...spread }]
  })
  await transaction(ctx.db, (tx) => keepDurations(tx, measured, ctx.today))
  return measured.length
}

async function workingDaysOf(ctx: Context, spans: readonly ConcludedSpan[]): Promise<number[]> {
  const calendars = await regionCalendars(ctx.db)
  const known = new Map<string, number>()
  return spans.map(({ regionPath, receivedOn, concludedOn }) => {
    const key = `${regionPath} ${receivedOn} ${concludedOn}`
    const days = known.get(key) ?? between(regionPath, receivedOn, concludedOn)
    known.set(key, days)
    return days
  })

  function between(path: string, from: Day, to: Day): number {
    return from >= to ? 0 : workingDaysBetween(calendars(path), from, to)
  }
}
