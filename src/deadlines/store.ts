// Loads and writes the rows of the working-day calendar.
import type { Day } from '../kernel/day.ts'
import { remembered } from '../platform/database/remembered.ts'
import type { Db, Tx } from '../platform/database/transaction.ts'
import type { CalendarDayRow, CalendarYearRow } from './tables.ts'
import type { CalendarDay } from './types.ts'

export async function allCalendarDays(db: Db): Promise<CalendarDay[]> {
  return db('calendarDays').select('date', 'kind', 'name', 'regionCode').orderBy('date')
}

/** The years whose notices have been entered. */
export async function coveredYears(db: Db): Promise<number[]> {
  return db('calendarYears').orderBy('year').pluck('year')
}

/** Changes whenever a day or a year is entered or removed. */
export function calendarVersion(db: Db): Promise<string> {
  return remembered(db, 'calendar version', async () => {
    const { rows } = await db.raw<{ rows: { version: string }[] }>(
      `select concat_ws('/',
       (select count(*) || '-' || extract(epoch from max(created_at)) from calendar_days),
       (select count(*) || '-' || extract(epoch from max(created_at)) from calendar_years)
     ) as version`,
    )
    return rows[0]?.version ?? ''
  })
}

export async function addYears(tx: Tx, years: readonly CalendarYearRow[]): Promise<void> {
  if (years.length > 0)
    await tx('calendarYears')
      .insert([...years])
      .onConflict('year')
      .ignore()
}

/** Adds days; gives those that were added, for a region's day that is marked already stays. */
export async function addDays(tx: Tx, days: readonly CalendarDayRow[]): Promise<CalendarDayRow[]> {
  if (days.length === 0) return []
  return tx('calendarDays')
    .insert([...days])
    .onConflict(['regionCode', 'date'])
    .ignore()
    .returning(['regionCode', 'date', 'kind', 'name', 'basis'])
}

/** One region's own mark of a day, locked until the transaction ends. */
export async function lockDay(
  tx: Tx,
  regionCode: string,
  date: Day,
): Promise<CalendarDayRow | null> {
  const row = await tx('calendarDays')
    .select('regionCode', 'date', 'kind', 'name', 'basis')
    .where({ regionCode, date })
    .forUpdate()
    .first()
  return row ?? null
}

export async function removeDay(tx: Tx, regionCode: string, date: Day): Promise<void> {
  await tx('calendarDays').where({ regionCode, date }).delete()
}
