// Due days counted by hand from the notices of holidays and the text of the law, each with its count beside it: over
// make-up days, pauses across festivals, extensions after pauses, months, hours, corrections, silence, joint handling.
// Written without looking at what the program gives.
import { describe, expect, test } from 'vitest'
import {
  addWorkingDays,
  calendarFor,
  clocksOfApplication,
  limitsOf,
  readClock,
} from '../../../src/deadlines/index.ts'
import type {
  ApplicationClocks,
  Calendar,
  CalendarDay,
  Clock,
  ClockEffect,
  ClockEvent,
  ClockKind,
  Limit,
} from '../../../src/deadlines/index.ts'
import { askDays, holdDays, noticeDays } from '../../../src/hearings/rules/hearing.ts'
import type { Day } from '../../../src/kernel/day.ts'
import { national, nationalRows, noticedYears, workingDays } from './national-calendar.ts'

const reason = '特别程序：检验'
/** After everything: what is known then is all there is to know. */
const later: Day = '2026-12-01'
const due = (clock: Clock, calendar: Calendar = national) => readClock(clock, calendar, later).dueOn
const of = (startedOn: Day, length: number, unit: Limit['unit']): Clock => ({
  ...workingDays(startedOn, length),
  limit: { length, unit },
})
const longer = (clock: Clock, length: number): Clock => ({ ...clock, extension: { length } })
const without = (clock: Clock, ...pauses: readonly (readonly [Day, Day])[]): Clock => ({
  ...clock,
  pauses: pauses.map(([from, to]) => ({ from, to, reason })),
})

describe('收件，五日（行政许可法第三十二条）', () => {
  test.each<[string, Day, Day]>([
    // 23 24 | Su 26 at work, 27 | 28 to 4 off | 5
    ['除夕前一周的周三', '2025-01-22', '2025-02-05'],
    // 27 | 5 6 7, Sa 8 at work
    ['收件在调休的周日，第五日是调休的周六', '2025-01-26', '2025-02-08'],
    // Su 26, 27 | 5 6 7
    ['收件在没有调休的周六', '2025-01-25', '2025-02-07'],
    // 5 6 7, Sa 8 | 10
    ['收件在春节假期里', '2025-02-03', '2025-02-10'],
    // 25, Su 27, 28 29 30
    ['劳动节前，中间有调休的周日', '2025-04-24', '2025-04-30'],
    // Su 27, 28 29 30 | 6
    ['差一天就跨过劳动节', '2025-04-25', '2025-05-06'],
    // 3 4 5 6 | 9
    ['端午节从周六到周一', '2025-05-30', '2025-06-09'],
    // Su 28, 29 30 | 9 10
    ['跨国庆节和中秋节', '2025-09-26', '2025-10-10'],
    // 29 30 | 9 10, Sa 11
    ['第五日是国庆节后调休的周六', '2025-09-28', '2025-10-11'],
    // Su 4 at work, 5 6 7 8
    ['跨年，元旦后周日上班', '2025-12-31', '2026-01-08'],
    // 22 23 24 25 26
    ['端午节从周五到周日', '2026-06-18', '2026-06-26'],
  ])('%s', (_name, from, to) => {
    expect(due(workingDays(from, 5))).toBe(to)
  })
})

describe('决定，二十日（第四十二条），特别程序不算（第四十五条）', () => {
  test.each<[string, Clock, Day]>([
    // 21-24 (4), 26 27 (6), 5-8 (10), 10-14 (15), 17-21 (20)
    ['跨春节，前后各有一个调休日', workingDays('2025-01-20', 20), '2025-02-21'],
    // 11 (1), 14-18 (6), 21-25 (11), 27-30 (15), 6-9 (19), 12
    ['跨劳动节', workingDays('2025-04-10', 20), '2025-05-12'],
    // 16-19 (4), 22-26 (9), 28-30 (12), 9-11 (15), 13-17 (20)
    ['跨国庆节', workingDays('2025-09-15', 20), '2025-10-17'],
    // 2-6 (5), 9-14 (11), 24-28 (16), 2-5 (20)
    ['春节前后的周六都上班', workingDays('2026-01-30', 20), '2026-03-05'],
    // 14-17 (4), 20-22 (7), not 23 to 7, Sa 8 (8), 10-14 (13), 17-21 (18), 24 25
    [
      '停在春节里，调休的周六接着算',
      without(workingDays('2025-01-13', 20), ['2025-01-23', '2025-02-07']),
      '2025-02-25',
    ],
    // 9-12 (4), 15-19 (9), 22-25 (13), not 26 to 28, 29 30 (15), 9-11 (18), 13 14
    [
      '停到调休的周日，那天也不算',
      without(workingDays('2025-09-08', 20), ['2025-09-26', '2025-09-28']),
      '2025-10-14',
    ],
    // 10-14 (5), 17-21 (10), 24-28 (15), 31-3 (19), 4 off, 7
    [
      '受理当天就停',
      without(workingDays('2025-03-03', 20), ['2025-03-03', '2025-03-07']),
      '2025-04-07',
    ],
    // 22-25 (4), not 27-30, 6-9 (8), 12-16 (13), not 19-21, 22 23 (15), 26-30 (20)
    [
      '停两次，一次碰上劳动节',
      without(
        workingDays('2025-04-21', 20),
        ['2025-04-27', '2025-04-30'],
        ['2025-05-19', '2025-05-21'],
      ),
      '2025-05-30',
    ],
    // 4-7 (4), not 10-21, 24-28 (9), 31-3 (13), 7-11 (18), 14 15 (20); 16-18, 21-25, Su 27, 28
    [
      '停过以后再延长十日',
      longer(without(workingDays('2025-03-03', 20), ['2025-03-10', '2025-03-21']), 10),
      '2025-04-28',
    ],
    // to 22 April (20); 23 24 (2), not 25 to 29, 30 (3), 6-9 (7), 12-14 (10)
    [
      '延长的十日里又停，跨劳动节',
      longer(without(workingDays('2025-03-24', 20), ['2025-04-25', '2025-04-29']), 10),
      '2025-05-14',
    ],
    // 3-6 (4), 9-13 (9), 16-20 (14), 23-27 (19), 30 (20) is the day; not 28 June to 29
    [
      '只停在周末两天里，一天都不少算',
      without(workingDays('2025-06-02', 20), ['2025-06-28', '2025-06-29']),
      '2025-06-30',
    ],
    // Sa 11 at work and on its first day, nothing to count
    ['当场办结，调休的周六', workingDays('2025-10-11', 0), '2025-10-11'],
    // 4 October is a holiday, 9 is the next day at work
    ['当场办结，收在长假里', workingDays('2025-10-04', 0), '2025-10-09'],
  ])('%s', (_name, clock, day) => {
    expect(due(clock)).toBe(day)
  })
})

describe('联办件，四十五日再加十五日（第四十二条）', () => {
  // 7-10 (4), 13-17 (9), 20-24 (14), 26 27 (16), 5-8 (20), then five a week: 14 Feb (25), 21 (30), 28 (35), 7 Mar (40)
  const whole = workingDays('2025-01-06', 45)
  test.each<[string, Clock, Day]>([
    ['跨春节', whole, '2025-03-14'],
    // 17-21 (50), 24-28 (55), 31-3 (59), 4 off, 7 (60)
    ['延长到清明节后', longer(whole, 15), '2025-04-07'],
    // 2-5 (4), 8-12 (9), 15-19 (14), Sa 11 Oct (15), 17 (20), 24 (25), 31 (30), 7 Nov (35), 14 (40), 21 (45)
    [
      '两个部分先后停，重叠的日子扣一次',
      without(
        workingDays('2025-09-01', 45),
        ['2025-09-22', '2025-09-26'],
        ['2025-09-25', '2025-10-10'],
      ),
      '2025-11-21',
    ],
  ])('%s', (_name, clock, day) => {
    expect(due(clock)).toBe(day)
  })
})

describe('送达，十日（第四十四条）', () => {
  test.each<[string, Day, Day]>([
    // 26 27 (2), 5-8 (6), 10-13 (10)
    ['春节前的周五决定', '2025-01-24', '2025-02-13'],
    // 6-9 (4), 12-16 (9), 19
    ['劳动节前一天决定', '2025-04-30', '2025-05-19'],
    // 9-11 (3), 13-17 (8), 20 21
    ['国庆节前一天决定', '2025-09-30', '2025-10-21'],
    // 13-17 (5), 20-24 (10)
    ['调休的周六决定', '2025-10-11', '2025-10-24'],
  ])('%s', (_name, from, to) => {
    expect(due(workingDays(from, 10))).toBe(to)
  })
})

describe('听证（第四十七条、第四十八条）', () => {
  test.each<[string, Day, number, Day]>([
    // 26, Su 28, 29 30 | 9
    ['要求听证，五日', '2025-09-25', askDays, '2025-10-09'],
    // 30 (1), 9-11 (4), 13-17 (9), 20-24 (14), 27-31 (19), 3 Nov
    ['组织听证，二十日', '2025-09-29', holdDays, '2025-11-03'],
    // 25, Su 27, 28 29 30 (5), 6 7
    ['通知以后第七个工作日', '2025-04-24', noticeDays, '2025-05-07'],
  ])('%s', (_name, from, count, to) => {
    expect(addWorkingDays(national, from, count)).toBe(to)
  })
})

describe('月、自然日、小时（民法典第二百零一条至第二百零三条）', () => {
  test.each<[string, Clock, Day]>([
    ['一月三十一日起一个月', of('2025-01-31', 1, 'month'), '2025-02-28'],
    ['闰年', of('2024-01-31', 1, 'month'), '2024-02-29'],
    ['三个月，月末是上班的周六', of('2025-11-30', 3, 'month'), '2026-02-28'],
    ['一个月，到期是国庆节', of('2025-09-01', 1, 'month'), '2025-10-09'],
    ['两个月，到期是端午节的周六', of('2025-03-31', 2, 'month'), '2025-06-03'],
    ['一个月，到期是上班的周日', of('2025-12-04', 1, 'month'), '2026-01-04'],
    // 1 May is off, so it ends on the 6th; then 7-9 (3), 12-16 (8), 19 20
    ['一个月到期顺延，再延长十日', longer(of('2025-04-01', 1, 'month'), 10), '2025-05-20'],
    // 31 days from 10 March, and five that were not counted
    [
      '一个月，中间停五天',
      without(of('2025-03-10', 1, 'month'), ['2025-03-17', '2025-03-21']),
      '2025-04-15',
    ],
    ['六十日，到期是国庆节', of('2025-08-02', 60, 'calendar-day'), '2025-10-09'],
    ['三十日，到期是春节', of('2025-01-02', 30, 'calendar-day'), '2025-02-05'],
    ['十五日，到期是劳动节', of('2025-04-16', 15, 'calendar-day'), '2025-05-06'],
    ['十五日，到期是上班的周六', of('2025-09-26', 15, 'calendar-day'), '2025-10-11'],
    ['三十日，从周日跨年', of('2025-12-28', 30, 'calendar-day'), '2026-01-27'],
    ['四十八小时，周五到周日', of('2025-06-06', 48, 'hour'), '2025-06-08'],
    ['七十二小时，不因长假停', of('2025-09-30', 72, 'hour'), '2025-10-03'],
    ['三十六小时，不足一天的算到那天', of('2025-05-08', 36, 'hour'), '2025-05-10'],
    [
      '二十四小时，停两天',
      without(of('2025-03-11', 24, 'hour'), ['2025-03-12', '2025-03-13']),
      '2025-03-14',
    ],
  ])('%s', (_name, clock, day) => {
    expect(due(clock)).toBe(day)
  })
})

describe('民族地区自己的假日（少数民族习惯的节日由当地规定）', () => {
  const local = (date: Day, kind: CalendarDay['kind'], regionCode: string): CalendarDay => ({
    ...{ date, kind, name: '赛马节', regionCode },
  })
  const rows = [
    ...nationalRows,
    local('2025-07-25', 'holiday', '632700'),
    local('2025-07-28', 'holiday', '632700'),
    local('2025-07-19', 'makeup-workday', '632700'),
    local('2025-02-08', 'holiday', '632700'),
    local('2025-08-15', 'holiday', '632722'),
  ]
  const at = (path: string) => calendarFor(rows, noticedYears, path)
  const yushu = at('630000/632700/632722')
  test.each<[string, Clock, Calendar, Day]>([
    // 11 (1), 14-18 (6), Sa 19 (7), 21-24 (11), 29-1 (15), 4-8 (20)
    ['放两天、补一个周六', workingDays('2025-07-10', 20), yushu, '2025-08-08'],
    // 11 (1), 14-18 (6), 21-25 (11), 28-1 (16), 4-7 (20)
    ['别的州照常', workingDays('2025-07-10', 20), at('630000/632800/632801'), '2025-08-07'],
    // 27 | 5 6 7 | 10: what the province works, the prefecture has off
    ['国家调休的周六，当地放假', workingDays('2025-01-26', 5), yushu, '2025-02-10'],
    // 13 14 | 18 19 20
    ['只有一个县放的假', workingDays('2025-08-12', 5), yushu, '2025-08-20'],
    ['同州的邻县照常', workingDays('2025-08-12', 5), at('630000/632700/632724'), '2025-08-19'],
    // 18 (1), Sa 19 (2), not 21 to 28, 29 30 31 (5)
    [
      '特别程序停在当地假日里',
      without(workingDays('2025-07-17', 5), ['2025-07-21', '2025-07-28']),
      yushu,
      '2025-07-31',
    ],
  ])('%s', (_name, clock, calendar, day) => {
    expect(due(clock, calendar)).toBe(day)
  })
})

describe('一件从收件到送达', () => {
  const limits = limitsOf({
    promised: { length: 8, unit: 'working-day' },
    statutory: { length: 20, unit: 'working-day' },
    joint: false,
  })
  type Told = readonly [ClockEffect, Day, Day?]
  const folded = (...told: readonly Told[]): ApplicationClocks =>
    clocksOfApplication(told.map(eventOf), limits)
  const dueOf = (clocks: ApplicationClocks, kind: ClockKind) => {
    const clock = clocks[kind]
    return clock === null ? null : due({ ...clock, stoppedOn: null })
  }
  const filed = (day: Day): Told => ['start-receipt', day]

  test.each<[string, readonly Told[], ClockKind, Day]>([
    // the notice says Saturday 5 April, in 清明; Monday 7
    [
      '补正到期在清明节里',
      [filed('2025-03-31'), ['close-receipt', '2025-04-02', '2025-04-05']],
      'correction',
      '2025-04-07',
    ],
    // 6-9 (4), 12
    [
      '补正齐了，五日重新算',
      [
        filed('2025-04-22'),
        ['close-receipt', '2025-04-24', '2025-05-24'],
        ['start-receipt', '2025-04-30'],
      ],
      'receipt',
      '2025-05-12',
    ],
    // from the 30th, when all had arrived: 6-9 (4), 12-16 (9), 19-23 (14), 26-30 (19), 2 off, 3
    [
      '补正后没有答复，从补齐那天起算受理',
      [
        ...[filed('2025-04-22'), ['close-receipt', '2025-04-24', '2025-05-24'] as const],
        ...[
          ['start-receipt', '2025-04-30'] as const,
          ['start-decision-at-receipt', '2025-05-13'] as const,
        ],
      ],
      'statutory',
      '2025-06-03',
    ],
    // from 22 Jan: 23 24 (2), 26 27 (4), 5-8 (8), 10-14 (13), 17-21 (18), 24 25
    [
      '没有答复，从收件那天起算受理',
      [filed('2025-01-22'), ['start-decision-at-receipt', '2025-02-06']],
      'statutory',
      '2025-02-25',
    ],
    // 23 24 (2), not 25 to 29, 30 (3), 9-11 (6), 13 14
    [
      '承诺八日，停到调休后',
      [
        filed('2025-09-22'),
        ['start-decision', '2025-09-22'],
        ['pause', '2025-09-25'],
        ['resume', '2025-09-29'],
      ],
      'promised',
      '2025-10-14',
    ],
    // and on: 15-17 (11), 20-24 (16), 27-30 (20)
    [
      '同一件的法定二十日',
      [
        filed('2025-09-22'),
        ['start-decision', '2025-09-22'],
        ['pause', '2025-09-25'],
        ['resume', '2025-09-29'],
      ],
      'statutory',
      '2025-10-30',
    ],
    // 23-26 (4), 28-30 (7), 9 (8); 10 11 (10), 13-17 (15), 20-22 (18)
    [
      '延长的十日接在承诺后面',
      [filed('2025-09-22'), ['start-decision', '2025-09-22'], ['extend', '2025-09-29']],
      'promised',
      '2025-10-22',
    ],
    // 初审上报: the county goes on in the clock of the township's acceptance. 16-18 (3), 21-25 (8), 27-30 (12), 6-9 (16), 12-15
    [
      '乡镇初审后报县里，时限接着走',
      [
        filed('2025-04-14'),
        ['start-decision', '2025-04-15'],
        ['keep', '2025-04-24'],
        ['keep', '2025-05-07'],
      ],
      'statutory',
      '2025-05-15',
    ],
    // 30 | 9-11 (4), 13-17 (9), 20
    [
      '停着就作了决定，送达照常十日',
      [
        ...[filed('2025-09-15'), ['start-decision', '2025-09-15'] as const],
        ...[
          ['pause', '2025-09-22'] as const,
          ['close-decision-start-delivery', '2025-09-29'] as const,
        ],
      ],
      'delivery',
      '2025-10-20',
    ],
  ])('%s', (_name, told, kind, day) => {
    expect(dueOf(folded(...told), kind)).toBe(day)
  })

  function eventOf([effect, on, correctionDueOn]: Told, at: number): ClockEvent {
    const details = { correctionDueOn: correctionDueOn ?? null, pauseReason: null }
    return { effect, on, at: new Date(Date.parse(`${on}T02:00:00Z`) + at), details }
  }
})

describe('哪一天看', () => {
  // 25 26, Su 28, 29 30
  const clock = workingDays('2025-09-24', 5)
  test.each<[string, Day, number, boolean]>([
    ['到期那天还不算超期', '2025-09-30', 0, false],
    ['长假里已经超期，没有多用一天', '2025-10-05', 0, true],
    ['长假后第一天，超一天', '2025-10-09', -1, true],
    ['调休的周六，超三天', '2025-10-11', -3, true],
  ])('%s', (_name, today, remainingDays, isLate) => {
    expect(readClock(clock, national, today)).toMatchObject({ remainingDays, isLate })
  })

  test('停着的没有到期日；停以前已经过期的，日子不变', () => {
    const open = (from: Day): Clock => ({ ...clock, pauses: [{ from, to: null, reason }] })
    expect(readClock(open('2025-09-29'), national, '2025-10-09').dueOn).toBeNull()
    expect(readClock(open('2025-10-09'), national, '2025-10-13').dueOn).toBe('2025-09-30')
  })

  test('通知还没有公布的年份，先按星期算，并说明是暂定', () => {
    // 22-25 (4), 28-31 and 1 Jan (9), 4-8 (14), 11-15 (19), 18
    const reading = readClock(workingDays('2026-12-21', 20), national, '2026-12-22')
    expect(reading).toMatchObject({ dueOn: '2027-01-18', provisional: true })
  })
})
