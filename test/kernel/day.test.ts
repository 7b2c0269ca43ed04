// Days are civil dates in China, wherever the host stands.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  dayOf,
  daysBetween,
  isDay,
  startOf,
  weekdayOf,
  yearOf,
} from '../../src/kernel/day.ts'
import type { Day } from '../../src/kernel/day.ts'

const days = fc
  .date({ min: new Date('1900-01-01Z'), max: new Date('2200-12-31Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10) as Day)

describe('the day of an instant', () => {
  test.each([
    ['2026-03-11T15:59:59.999Z', '2026-03-11'],
    ['2026-03-11T16:00:00.000Z', '2026-03-12'],
    ['2026-12-31T16:00:00.000Z', '2027-01-01'],
    ['2028-02-28T16:00:00.000Z', '2028-02-29'],
  ])('%s is %s in China', (instant, day) => {
    expect(dayOf(new Date(instant))).toBe(day)
  })

  test.each(['UTC', 'America/Los_Angeles', 'Asia/Kolkata', 'Pacific/Kiritimati'])(
    'does not depend on the host being in %s',
    (zone) => {
      const before = process.env['TZ']
      process.env['TZ'] = zone
      try {
        expect(dayOf(new Date('2026-03-11T16:00:00Z'))).toBe('2026-03-12')
        expect(startOf('2026-03-12').toISOString()).toBe('2026-03-11T16:00:00.000Z')
        expect(addDays('2026-03-08', 1)).toBe('2026-03-09')
        expect(weekdayOf('2026-03-12')).toBe(4)
      } finally {
        if (before === undefined) delete process.env['TZ']
        else process.env['TZ'] = before
      }
    },
  )

  test('begins at its start and not a millisecond earlier', () => {
    fc.assert(
      fc.property(days, (day) => {
        const start = startOf(day)
        expect(dayOf(start)).toBe(day)
        expect(dayOf(new Date(start.getTime() - 1))).toBe(addDays(day, -1))
      }),
    )
  })
})

describe('a written day', () => {
  test.each(['2028-02-29', '2026-12-31', '0001-01-01', '9999-12-31'])('%s is one', (text) => {
    expect(isDay(text)).toBe(true)
  })

  test.each([
    ...['2026-02-29', '2100-02-29', '2026-02-30', '2026-04-31', '2026-13-01', '2026-00-10'],
    ...['0000-01-01', '2026-1-1', '2026-01-01T00:00', ' 2026-01-01', '２０２６-01-01', ''],
    '2026-01-01\n',
  ])('%j is none', (text) => {
    expect(isDay(text)).toBe(false)
  })
})

describe('arithmetic', () => {
  test.each([
    ['2028-02-28', 1, '2028-02-29'],
    ['2027-02-28', 1, '2027-03-01'],
    ['2028-03-01', -1, '2028-02-29'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-01-01', 365, '2027-01-01'],
  ] as const)('%s and %i days is %s', (day, count, expected) => {
    expect(addDays(day, count)).toBe(expected)
  })

  test('what is added is what lies between', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -4000, max: 4000 }), (day, count) => {
        expect(daysBetween(day, addDays(day, count))).toBe(count)
        expect(addDays(addDays(day, count), -count)).toBe(day)
      }),
    )
  })

  test('weekdays run from Monday 1 to Sunday 7 and come again after seven days', () => {
    expect(weekdayOf('2026-03-09')).toBe(1)
    expect(weekdayOf('2026-03-15')).toBe(7)
    fc.assert(
      fc.property(days, (day) => {
        expect(weekdayOf(addDays(day, 7))).toBe(weekdayOf(day))
        expect(weekdayOf(addDays(day, 1))).toBe((weekdayOf(day) % 7) + 1)
        expect(yearOf(day)).toBe(Number(day.slice(0, 4)))
      }),
    )
  })
})
