// Rows of the working-day calendar; only this module writes them.
import type { Day } from '../kernel/day.ts'
import type { CalendarDay } from './types.ts'

/** A year whose notice of holidays has been entered. */
export interface CalendarYearRow {
  readonly year: number
  readonly notice: string
  readonly noticeNumber: string | null
  readonly noticeDate: Day | null
}

export interface CalendarDayRow extends CalendarDay {
  /** Why a region has this holiday of its own; null for national ones. */
  readonly basis: string | null
}

declare module 'knex/types/tables.js' {
  interface Tables {
    calendarYears: CalendarYearRow
    calendarDays: CalendarDayRow
  }
}
