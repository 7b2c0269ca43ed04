// The national calendar of 2024 to 2026, for tests.
import holidays from '../../../seeds/data/holidays.json' with { type: 'json' }
import {
  calendarFor,
  type Calendar,
  type CalendarDay,
  type Clock,
} from '../../../src/deadlines/index.ts'
import type { Day } from '../../../src/kernel/day.ts'

export const province = '630000'

export const nationalRows: CalendarDay[] = holidays.days.map(({ date, kind, name }) => ({
  date: date as Day,
  kind: kind === 'holiday' ? 'holiday' : 'makeup-workday',
  name,
  regionCode: province,
}))

export const noticedYears = holidays.years.map(({ year }) => year)

export const national: Calendar = calendarFor(nationalRows, noticedYears, province)

export function workingDays(startedOn: Day, length: number): Clock {
  return {
    startedOn,
    limit: { length, unit: 'working-day' },
    pauses: [],
    extension: null,
    stoppedOn: null,
  }
}
