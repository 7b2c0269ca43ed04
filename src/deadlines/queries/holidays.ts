// The days of one year that depart from the week, with the notice they come from.
import type { Db } from '../../platform/database/transaction.ts'
import type { CalendarDayRow, CalendarYearRow } from '../tables.ts'

export interface HolidayYear {
  /** Null while the year's notice has not been entered. */
  readonly notice: CalendarYearRow | null
  readonly days: readonly CalendarDayRow[]
  /** Years that can be looked at: those with a notice and those with any day. */
  readonly years: readonly number[]
}

export async function holidaysOf(db: Db, year: number): Promise<HolidayYear> {
  const notice = await db('calendarYears')
    .select('year', 'notice', 'noticeNumber', 'noticeDate')
    .where({ year })
    .first()
  const days = await db('calendarDays')
    .select('date', 'kind', 'name', 'regionCode', 'basis')
    .whereBetween('date', [`${year}-01-01`, `${year}-12-31`])
    .orderBy(['date', 'regionCode'])
  const { rows } = await db.raw<{ rows: { year: number }[] }>(
    `select year from calendar_years
     union select extract(year from date)::integer from calendar_days order by 1`,
  )
  return { notice: notice ?? null, days, years: rows.map((row) => row.year) }
}
