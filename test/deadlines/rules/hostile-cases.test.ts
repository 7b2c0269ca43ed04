// Due days counted by hand over the calendar of 2026: make-up days, holidays at either end, pauses that overlap, touch or
// lie in a holiday, extensions, months. The first twelve are the vectors of the domain's table.
import { describe, expect, test } from 'vitest'
import { calendarFor, readClock } from '../../../src/deadlines/index.ts'
import type { Clock, Limit } from '../../../src/deadlines/index.ts'
import type { Day } from '../../../src/kernel/day.ts'
import { national, nationalRows, noticedYears, workingDays } from './national-calendar.ts'

const reason = '特别程序：专家评审'
const pause = (from: Day, to: Day | null) => ({ from, to, reason })
/** As it is known once everything has happened: a pause of tomorrow is not known today. */
const due = (clock: Clock, calendar = national) => readClock(clock, calendar, '2026-12-01').dueOn
const limited = (startedOn: Day, length: number, unit: Limit['unit']): Clock => ({
  ...workingDays(startedOn, length),
  limit: { length, unit },
})
const extended = (clock: Clock, length: number): Clock => ({ ...clock, extension: { length } })

describe('the table of the domain', () => {
  test.each<[string, Clock, Day]>([
    ['before the Spring Festival', workingDays('2026-02-12', 5), '2026-02-26'],
    ['over it', workingDays('2026-02-12', 20), '2026-03-18'],
    ['received on a Saturday at work', workingDays('2026-02-14', 5), '2026-02-28'],
    ['delivery over May Day', workingDays('2026-04-29', 10), '2026-05-15'],
    ['over two festivals', workingDays('2026-09-24', 5), '2026-10-09'],
    ['over the National Day', workingDays('2026-09-28', 20), '2026-10-30'],
    ['joint', workingDays('2026-03-02', 45), '2026-05-08'],
    ['joint and extended', extended(workingDays('2026-03-02', 45), 15), '2026-05-28'],
    ['disclosure', workingDays('2026-09-10', 20), '2026-10-14'],
    ['disclosure, extended', extended(workingDays('2026-09-10', 20), 20), '2026-11-11'],
    ['petition, sixty days', limited('2026-08-05', 60, 'calendar-day'), '2026-10-08'],
    ['petition, fifteen days', limited('2026-09-20', 15, 'calendar-day'), '2026-10-08'],
  ])('%s', (_name, clock, day) => {
    expect(due(clock)).toBe(day)
  })
})

describe('where it begins and ends', () => {
  test.each<[string, Clock, Day]>([
    ['filed on the National Day', workingDays('2026-10-01', 5), '2026-10-13'],
    ['filed on a Saturday', workingDays('2026-03-07', 5), '2026-03-13'],
    ['filed on a Sunday at work', workingDays('2026-09-20', 5), '2026-09-28'],
    ['over the new year', workingDays('2025-12-29', 10), '2026-01-13'],
    [
      'a month from the 31st ends on a Saturday at work',
      limited('2026-01-31', 1, 'month'),
      '2026-02-28',
    ],
    ['a month that ends in a holiday', limited('2026-09-05', 1, 'month'), '2026-10-08'],
    ['six months', limited('2026-01-31', 6, 'month'), '2026-07-31'],
    ['extended on the last day', extended(workingDays('2026-03-02', 20), 10), '2026-04-14'],
  ])('%s', (_name, clock, day) => {
    expect(due(clock)).toBe(day)
  })

  test('a holiday of a prefecture counts there and nowhere else', () => {
    const rows = [
      ...nationalRows,
      ...([{ date: '2026-07-27', kind: 'holiday', name: '赛马节', regionCode: '632700' }] as const),
    ]
    const clock = workingDays('2026-07-24', 3)
    expect(due(clock, calendarFor(rows, noticedYears, '630000/632700/632722'))).toBe('2026-07-30')
    expect(due(clock, calendarFor(rows, noticedYears, '630000/632800'))).toBe('2026-07-29')
  })
})

describe('pauses', () => {
  const march = workingDays('2026-03-02', 20)
  const with_ = (...pauses: Clock['pauses']) => ({ ...march, pauses })
  test.each<[string, Clock, Day]>([
    ['one', with_(pause('2026-03-10', '2026-03-24')), '2026-04-15'],
    [
      'two that overlap count each day once',
      with_(pause('2026-03-10', '2026-03-17'), pause('2026-03-13', '2026-03-24')),
      '2026-04-15',
    ],
    [
      'one inside another',
      with_(pause('2026-03-10', '2026-03-24'), pause('2026-03-12', '2026-03-13')),
      '2026-04-15',
    ],
    [
      'two that touch',
      with_(pause('2026-03-10', '2026-03-12'), pause('2026-03-13', '2026-03-24')),
      '2026-04-15',
    ],
    [
      'told in the wrong order',
      with_(pause('2026-03-13', '2026-03-24'), pause('2026-03-10', '2026-03-12')),
      '2026-04-15',
    ],
    ['on the last day', with_(pause('2026-03-30', '2026-03-31')), '2026-04-01'],
    ['over a weekend alone', with_(pause('2026-03-14', '2026-03-15')), '2026-03-30'],
    [
      'in the days of the extension',
      extended(with_(pause('2026-04-08', '2026-04-09')), 10),
      '2026-04-16',
    ],
    [
      'inside a holiday',
      { ...workingDays('2026-09-28', 20), pauses: [pause('2026-10-01', '2026-10-07')] },
      '2026-10-30',
    ],
    [
      'on a Saturday at work',
      { ...workingDays('2026-04-29', 10), pauses: [pause('2026-05-09', '2026-05-09')] },
      '2026-05-18',
    ],
  ])('%s', (_name, clock, day) => {
    expect(due(clock)).toBe(day)
  })

  test('one that is not over leaves no due day, whatever ended before', () => {
    const clock = with_(pause('2026-03-10', '2026-03-12'), pause('2026-03-16', null))
    expect(readClock(clock, national, '2026-06-01').dueOn).toBeNull()
  })
})
