// Counting days: the first day is not counted (民法典第二百零一条); limits of the licensing law count
// working days only (行政许可法第八十二条).
import { addDays, yearOf, type Day } from '../../kernel/day.ts'
import type { Calendar, DueDay, Limit } from '../types.ts'
import { addMonths } from './months.ts'

/**
 * The `count`-th working day after `start`; `start` itself is not counted. Zero gives `start`, or the
 * next working day when `start` is a rest day; a negative count goes backwards.
 */
export function addWorkingDays(calendar: Calendar, start: Day, count: number): Day {
  if (count === 0) return workingDayFrom(calendar, start)
  const step = count < 0 ? previousWorkingDay : nextWorkingDay
  let day = start
  for (let left = Math.abs(count); left > 0; left--) day = step(calendar, day)
  return day
}

/** Working days after `from` up to and including `to`; negative when `to` is earlier. */
export function workingDaysBetween(calendar: Calendar, from: Day, to: Day): number {
  if (to < from) return -workingDaysBetween(calendar, to, from)
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (isWorkingDay(calendar, day)) count++
  }
  return count
}

export function nextWorkingDay(calendar: Calendar, day: Day): Day {
  return workingDayFrom(calendar, addDays(day, 1))
}

export function previousWorkingDay(calendar: Calendar, day: Day): Day {
  const before = addDays(day, -1)
  return isWorkingDay(calendar, before) ? before : previousWorkingDay(calendar, before)
}

export function isWorkingDay(calendar: Calendar, day: Day): boolean {
  return calendar.kindOf(day) === 'workday'
}

/**
 * The last day of a limit that starts on `start`. A period of days or months that would end on a
 * rest day ends on the next working day (民法典第二百零三条). Hours run on through rest days; only
 * the day on which they end at the latest is given.
 */
export function addLimit(calendar: Calendar, start: Day, limit: Limit): DueDay {
  const dueOn = lastDay(calendar, start, limit)
  return { dueOn, provisional: isProvisional(calendar, start, dueOn) }
}

/** True when a day after `from` up to `to` lies in a year whose notice is not imported. */
export function isProvisional(calendar: Calendar, from: Day, to: Day): boolean {
  const first = addDays(from, 1)
  if (to < first) return !calendar.covers(to)
  for (let year = yearOf(first); year <= yearOf(to); year++) {
    const opening: Day = `${year}-01-01`
    if (!calendar.covers(opening < first ? first : opening)) return true
  }
  return false
}

/** `day` itself when it is a working day, else the next one. */
export function workingDayFrom(calendar: Calendar, day: Day): Day {
  let found = day
  while (!isWorkingDay(calendar, found)) found = addDays(found, 1)
  return found
}

function lastDay(calendar: Calendar, start: Day, { length, unit }: Limit): Day {
  switch (unit) {
    case 'working-day':
      return addWorkingDays(calendar, start, length)
    case 'calendar-day':
      return workingDayFrom(calendar, addDays(start, length))
    case 'month':
      return workingDayFrom(calendar, addMonths(start, length))
    case 'hour':
      return addDays(start, Math.ceil(length / 24))
  }
}
