// Which days are working days: Monday to Friday, less the holidays of the State Council's notice and
// of the region, plus the make-up days (全国年节及纪念日放假办法第四、六、七条).
import { weekdayOf, yearOf, type Day } from '../../kernel/day.ts'
import type { Calendar, CalendarDay } from '../types.ts'

/** A calendar of the given rows; of two rows for one date the later in the list holds. */
export function calendarOf(days: readonly CalendarDay[], years: readonly number[]): Calendar {
  const marked = new Map(days.map((row) => [row.date, row]))
  const covered = new Set(years)
  return {
    kindOf: (day) => (isWorkday(marked.get(day), day) ? 'workday' : 'rest'),
    reasonOf: (day) => reasonOf(marked.get(day), day),
    covers: (day) => covered.has(yearOf(day)),
  }
}

/**
 * The calendar of one region. `regionPath` runs from the province down ('630000/632700'); of several
 * rows for one date the row of the nearest region holds, so a prefecture may add its own holidays.
 */
export function calendarFor(
  rows: readonly CalendarDay[],
  years: readonly number[],
  regionPath: string,
): Calendar {
  const path = regionPath.split('/')
  const depth = (row: CalendarDay): number => path.indexOf(row.regionCode)
  const own = rows.filter((row) => depth(row) >= 0)
  return calendarOf(
    own.toSorted((one, other) => depth(one) - depth(other)),
    years,
  )
}

const weekdayNames = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const

/** 周一 … 周日. */
export function weekdayName(day: Day): string {
  return weekdayNames[weekdayOf(day) - 1] ?? ''
}

function isWorkday(row: CalendarDay | undefined, day: Day): boolean {
  return row === undefined ? weekdayOf(day) <= 5 : row.kind === 'makeup-workday'
}

function reasonOf(row: CalendarDay | undefined, day: Day): string {
  if (row === undefined) return weekdayName(day)
  return row.kind === 'makeup-workday' ? '调休上班' : row.name
}
