// Counting days, held against the vectors of the law and against a naive count.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addLimit,
  addMonths,
  addWorkingDays,
  isWorkingDay,
  nextWorkingDay,
  previousWorkingDay,
  workingDaysBetween,
  type LimitUnit,
} from '../../../src/deadlines/index.ts'
import { addDays, daysBetween, type Day } from '../../../src/kernel/day.ts'
import { national, nationalRows } from './national-calendar.ts'

test.each<[string, Day, number, LimitUnit, Day]>([
  ['receipt before the Spring Festival', '2026-02-12', 5, 'working-day', '2026-02-26'],
  ['acceptance before the Spring Festival', '2026-02-12', 20, 'working-day', '2026-03-18'],
  ['receipt on a working Saturday', '2026-02-14', 5, 'working-day', '2026-02-28'],
  ['delivery over Labour Day', '2026-04-29', 10, 'working-day', '2026-05-15'],
  ['receipt before Mid-Autumn', '2026-09-24', 5, 'working-day', '2026-10-09'],
  ['acceptance before National Day', '2026-09-28', 20, 'working-day', '2026-10-30'],
  ['a plain licence', '2026-03-02', 20, 'working-day', '2026-03-30'],
  ['joint handling', '2026-03-02', 45, 'working-day', '2026-05-08'],
  ['joint handling, extended', '2026-03-02', 60, 'working-day', '2026-05-28'],
  ['disclosure', '2026-09-10', 20, 'working-day', '2026-10-14'],
  ['disclosure, extended', '2026-09-10', 40, 'working-day', '2026-11-11'],
  ['petition concluded', '2026-08-05', 60, 'calendar-day', '2026-10-08'],
  ['petition received', '2026-09-20', 15, 'calendar-day', '2026-10-08'],
  ['a suit within six months', '2026-03-31', 6, 'month', '2026-09-30'],
  ['a month ending on a holiday', '2026-09-02', 1, 'month', '2026-10-08'],
  ['a ticket sent back within 24 hours', '2026-10-02', 24, 'hour', '2026-10-03'],
])('%s: from %s, %i %s, due %s', (_name, start, length, unit, due) => {
  expect(addLimit(national, start, { length, unit })).toEqual({ dueOn: due, provisional: false })
})

test('months without the day end on their last day', () => {
  expect(addMonths('2026-08-31', 6)).toBe('2027-02-28')
  expect(addMonths('2023-11-30', 3)).toBe('2024-02-29')
  expect(addMonths('2026-12-15', 1)).toBe('2027-01-15')
})

test('a limit that runs into a year without a notice is provisional', () => {
  const limit = { length: 5, unit: 'working-day' } as const
  expect(addLimit(national, '2026-12-24', limit)).toEqual({
    dueOn: '2026-12-31',
    provisional: false,
  })
  expect(addLimit(national, '2026-12-25', limit)).toEqual({
    dueOn: '2027-01-01',
    provisional: true,
  })
})

test('on the spot is the same day, or the next working day when filed on a rest day', () => {
  expect(addWorkingDays(national, '2026-03-06', 0)).toBe('2026-03-06')
  expect(addWorkingDays(national, '2026-03-07', 0)).toBe('2026-03-09')
})

const first: Day = '2024-01-01'
const span = daysBetween(first, '2026-12-31')
const days = fc.integer({ min: 0, max: span - 140 }).map((count) => addDays(first, count))
const counts = fc.integer({ min: 1, max: 60 })

test('adding n working days, then counting, gives n, forwards and backwards', () => {
  fc.assert(
    fc.property(days, counts, (start, count) => {
      const due = addWorkingDays(national, start, count)
      expect(workingDaysBetween(national, start, due)).toBe(count)
      expect(workingDaysBetween(national, due, start)).toBe(-count)
    }),
  )
  expect(addWorkingDays(national, '2026-03-18', -20)).toBe('2026-02-12')
})

test('a later start or a longer limit is never due earlier', () => {
  fc.assert(
    fc.property(days, counts, counts, (start, count, more) => {
      const due = addWorkingDays(national, start, count)
      expect(addWorkingDays(national, addDays(start, more), count) >= due).toBe(true)
      expect(addWorkingDays(national, start, count + more) > due).toBe(true)
    }),
  )
})

test('no limit of days or months is due on a rest day', () => {
  const units = fc.constantFrom<LimitUnit>('working-day', 'calendar-day', 'month')
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 60 }), units, (start, count, unit) => {
      const length = unit === 'month' ? count % 7 : count
      expect(isWorkingDay(national, addLimit(national, start, { length, unit }).dueOn)).toBe(true)
    }),
  )
})

test('the next working day and the one before it are each other’s neighbours', () => {
  fc.assert(
    fc.property(days, (day) => {
      const next = nextWorkingDay(national, day)
      expect(workingDaysBetween(national, day, next)).toBe(1)
      const before = previousWorkingDay(national, next)
      expect(nextWorkingDay(national, before)).toBe(next)
      expect(before <= day).toBe(true)
    }),
  )
})

// An independent count: a list of all working days, made with Date alone, and an index into it.
function naiveWorkingDays(): string[] {
  const rest = new Set(nationalRows.filter((row) => row.kind === 'holiday').map((row) => row.date))
  const madeUp = new Set(nationalRows.map((row) => row.date).filter((date) => !rest.has(date)))
  const list: string[] = []
  for (let time = Date.UTC(2024, 0, 1); time <= Date.UTC(2026, 11, 31); time += 86_400_000) {
    const date = new Date(time).toISOString().slice(0, 10) as Day
    const isWeekend = [0, 6].includes(new Date(time).getUTCDay())
    if (madeUp.has(date) || (!isWeekend && !rest.has(date))) list.push(date)
  }
  return list
}

test('a naive count agrees on every day of 2024 to 2026', () => {
  const list = naiveWorkingDays()
  for (let start = first; start <= '2026-12-31'; start = addDays(start, 1)) {
    const at = list.findIndex((day) => day > start)
    for (const count of [1, 5, 10, 20, 45]) {
      const expected = at < 0 ? undefined : list[at + count - 1]
      if (expected !== undefined) expect(addWorkingDays(national, start, count)).toBe(expected)
    }
  }
})
