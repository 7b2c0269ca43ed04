// The national calendar against a library that others keep (chinese-days), on every day of the years
// whose notices are entered, and the arithmetic of limits against its count of working days.
import chineseDays from 'chinese-days'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addWorkingDays,
  calendarFor,
  isWorkingDay,
  workingDaysBetween,
} from '../../../src/deadlines/index.ts'
import type { Calendar, CalendarDay } from '../../../src/deadlines/index.ts'
import { addDays, daysBetween } from '../../../src/kernel/day.ts'
import type { Day } from '../../../src/kernel/day.ts'
import { nationalRows, noticedYears, province } from './national-calendar.ts'
import { earlierNotices, earlierYears } from './earlier-notices.ts'

const rows: readonly CalendarDay[] = [...earlierNotices, ...nationalRows]
const calendar: Calendar = calendarFor(rows, [...earlierYears, ...noticedYears], province)
const first: Day = '2020-01-01'
const last: Day = '2026-12-31'
const days = Array.from({ length: daysBetween(first, last) + 1 }, (_, at) => addDays(first, at))

test('on every day of 2020 to 2026 both say alike whether it is a working day', () => {
  expect(days).toHaveLength(2557)
  const differing = days.filter((day) => isWorkingDay(calendar, day) !== chineseDays.isWorkday(day))
  expect(differing).toEqual([])
})

/** The library's own walk: from the day after, its working days until `length` are counted. */
function counted(start: Day, length: number): Day {
  let day = start
  for (let left = length; left > 0;) {
    day = addDays(day, 1)
    if (chineseDays.isWorkday(day)) left -= 1
  }
  return day
}

test.each([1, 5, 10, 20, 45])('a limit of %i working days ends alike from every day', (length) => {
  for (const day of days) {
    const due = counted(day, length)
    if (due <= last) expect([day, addWorkingDays(calendar, day, length)]).toEqual([day, due])
  }
})

test('the working days between any two days are as many', () => {
  fc.assert(
    fc.property(fc.nat(days.length - 1), fc.nat(200), (at, length) => {
      const from = addDays(first, at)
      const to = addDays(from, Math.min(length, daysBetween(from, last)))
      const expected = chineseDays
        .getWorkdaysInRange(addDays(from, 1), to, true)
        .filter((day) => day > from && day <= to).length
      expect(workingDaysBetween(calendar, from, to)).toBe(from === to ? 0 : expected)
    }),
    { numRuns: 300 },
  )
})
