// Gives a region holidays of its own (民族自治地方的节日), or takes one back before it comes. Running
// clocks follow by themselves: remaining time is reckoned from the calendar, never stored.
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import type { Actor } from '../kernel/actor.ts'
import type { Day } from '../kernel/day.ts'
import { addDays as daysLater } from '../kernel/day.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Result } from '../kernel/result.ts'
import { record } from '../audit/index.ts'
import { contains, regionLookup } from '../organizations/index.ts'
import type { Region } from '../organizations/index.ts'
import { regionCalendars } from './calendar-of-region.ts'
import { mayChangeHoliday } from './rules/regional-holiday.ts'
import type { HolidayRefusal } from './rules/regional-holiday.ts'
import { isWorkingDay } from './rules/working-days.ts'
import { addDays, lockDay, removeDay } from './store.ts'
import type { CalendarDayRow } from './tables.ts'

export interface RegionalHoliday {
  readonly regionCode: string
  readonly from: Day
  /** How many days in a row. */
  readonly days: number
  readonly name: string
  readonly basis: string
}

export async function addRegionalHoliday(
  ctx: Context,
  holiday: RegionalHoliday,
): Promise<Result<undefined, HolidayRefusal>> {
  const allowed = await mayChange(ctx, holiday.regionCode, holiday.from)
  if (!allowed.ok) return allowed
  const calendar = (await regionCalendars(ctx.db))(allowed.value.path)
  const rows = rowsOf({ ...holiday, regionCode: allowed.value.code })
  if (!rows.some(({ date }) => isWorkingDay(calendar, date))) return refuse('rest-already')
  return transaction(ctx.db, async (tx) => {
    for (const { regionCode, date } of rows) {
      if ((await lockDay(tx, regionCode, date)) !== null) return refuse('marked-already')
    }
    await addDays(tx, rows)
    await record(tx, ctx, {
      action: 'deadlines.add-holiday',
      subjectType: 'calendar',
      subjectId: allowed.value.code,
      after: { ...holiday },
    })
    return ok()
  })
}

/** Removes one day that a region had given itself and that has not come yet. */
export async function removeRegionalHoliday(
  ctx: Context,
  regionCode: string,
  date: Day,
): Promise<Result<undefined, HolidayRefusal>> {
  const allowed = await mayChange(ctx, regionCode, date)
  if (!allowed.ok) return allowed
  return transaction(ctx.db, async (tx) => {
    const before = await lockDay(tx, regionCode, date)
    if (before === null) return refuse('not-marked')
    await removeDay(tx, regionCode, date)
    await record(tx, ctx, {
      action: 'deadlines.remove-holiday',
      subjectType: 'calendar',
      subjectId: regionCode,
      before,
    })
    return ok()
  })
}

async function mayChange(
  ctx: Context,
  regionCode: string,
  from: Day,
): Promise<Result<Region, HolidayRefusal>> {
  const region = (await regionLookup(ctx.db)).find(regionCode)
  const withinReach = region !== null && reaches(ctx.actor, region)
  return mayChangeHoliday({ region, withinReach, from, today: ctx.today })
}

function reaches(actor: Actor, { path }: Region): boolean {
  return actor.kind === 'staff' && contains(actor.seat.regionPath, path)
}

function rowsOf({ regionCode, from, days, name, basis }: RegionalHoliday): CalendarDayRow[] {
  return Array.from({ length: days }, (_, at) => {
    return { regionCode, date: daysLater(from, at), kind: 'holiday', name, basis }
  })
}
