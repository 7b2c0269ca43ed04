// Which days are working days, and why.
import { expect, test } from 'vitest'
import { calendarFor, type CalendarDay } from '../../../src/deadlines/index.ts'
import { national, nationalRows, noticedYears } from './national-calendar.ts'

test.each([
  ['2026-02-11', 'workday', '周三'],
  ['2026-02-14', 'workday', '调休上班'],
  ['2026-02-15', 'rest', '春节'],
  ['2026-02-28', 'workday', '调休上班'],
  ['2026-03-07', 'rest', '周六'],
  ['2026-03-08', 'rest', '周日'],
  ['2026-10-04', 'rest', '国庆节'],
  ['2026-10-10', 'workday', '调休上班'],
] as const)('%s is a %s: %s', (day, kind, reason) => {
  expect([national.kindOf(day), national.reasonOf(day)]).toEqual([kind, reason])
})

test('every make-up day of the notices falls on a weekend and is worked', () => {
  const madeUp = nationalRows.filter((row) => row.kind === 'makeup-workday')
  expect(madeUp).toHaveLength(19)
  for (const { date } of madeUp) expect(national.kindOf(date)).toBe('workday')
})

test('a year without its notice is not covered and knows only the week', () => {
  expect(national.covers('2026-12-31')).toBe(true)
  expect(national.covers('2027-01-01')).toBe(false)
  expect(national.kindOf('2027-01-01')).toBe('workday')
  expect(national.reasonOf('2027-01-02')).toBe('周六')
})

const losar: CalendarDay = {
  date: '2026-02-24',
  kind: 'holiday',
  name: '藏历新年',
  regionCode: '632700',
}

test('a holiday of Yushu rests in Yushu and its counties, not in Xining', () => {
  const rows = [losar, ...nationalRows]
  const yushu = calendarFor(rows, noticedYears, '630000/632700')
  const zadoi = calendarFor(rows, noticedYears, '630000/632700/632722')
  const xining = calendarFor(rows, noticedYears, '630000/630100')
  expect([yushu, zadoi, xining].map((one) => one.kindOf(losar.date))).toEqual([
    'rest',
    'rest',
    'workday',
  ])
  expect(zadoi.reasonOf(losar.date)).toBe('藏历新年')
})

test('the nearest region wins over the province, in whatever order the rows come', () => {
  const own: CalendarDay = { ...losar, date: '2026-02-14', kind: 'holiday' }
  for (const rows of [
    [own, ...nationalRows],
    [...nationalRows, own],
  ]) {
    expect(calendarFor(rows, noticedYears, '630000/632700').kindOf('2026-02-14')).toBe('rest')
  }
})
