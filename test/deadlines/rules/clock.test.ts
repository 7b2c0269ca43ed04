// The clock: what a reading says while it runs, is paused, is late, has stopped.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addLimit,
  derivationOf,
  isWorkingDay,
  limitBases,
  light,
  readClock,
  type Clock,
  type Pause,
} from '../../../src/deadlines/index.ts'
import { addDays, type Day } from '../../../src/kernel/day.ts'
import { national, workingDays } from './national-calendar.ts'

const reason = '特别程序：专家评审'
const march = workingDays('2026-03-02', 20)
const suspended: Clock = {
  ...march,
  pauses: [{ from: '2026-03-10', to: '2026-03-24', reason }],
}

test('accepted 2026-03-02, suspended from the 10th to the 24th inclusive, due 2026-04-15', () => {
  const reading = readClock(suspended, national, '2026-03-27')
  expect(reading).toMatchObject({
    state: 'running',
    dueOn: '2026-04-15',
    usedDays: 8,
    totalDays: 20,
    remainingDays: 12,
    provisional: false,
  })
  expect(reading.days.filter((mark) => mark.kind === 'paused')).toHaveLength(15)
})

test('a paused clock has no due day and does not move', () => {
  const open: Clock = { ...march, pauses: [{ from: '2026-03-10', to: null, reason }] }
  for (const today of ['2026-03-10', '2026-03-24', '2026-08-01'] as const) {
    const reading = readClock(open, national, today)
    expect(reading).toMatchObject({ state: 'paused', dueOn: null, usedDays: 5, remainingDays: 15 })
    expect(reading.days.at(-1)?.day).toBe(today)
    expect(light(reading)).toEqual({ light: 'grey', words: '暂停计时，恢复后还有 15 个工作日' })
  }
})

test('a pause begun after the limit ran out does not hide that it ran out', () => {
  const late: Clock = { ...march, pauses: [{ from: '2026-04-02', to: null, reason }] }
  const reading = readClock(late, national, '2026-04-20')
  expect(reading).toMatchObject({ state: 'paused', dueOn: '2026-03-30', isLate: true })
  expect(light(reading).light).toBe('red')
})

test('an extension is in working days also where the limit is not', () => {
  const sixtyDays: Clock = {
    ...workingDays('2026-03-02', 60),
    limit: { length: 60, unit: 'calendar-day' },
    extension: { length: 10 },
  }
  // Day 60 is the holiday 2026-05-01, so the limit ends on 05-06 (民法典第二百零三条); ten working
  // days on: 05-07, 05-08, 05-09 (made up), 05-11…15, 05-18, 05-19.
  const reading = readClock(sixtyDays, national, '2026-03-03')
  expect(reading.dueOn).toBe('2026-05-19')
  expect(reading.days.find(({ day }) => day === '2026-05-06')?.kind).toBe('rolled')
})

test('an extension adds its days once', () => {
  const joint: Clock = { ...workingDays('2026-03-02', 45), extension: { length: 15 } }
  expect(readClock(joint, national, '2026-03-03').dueOn).toBe('2026-05-28')
})

test('a stopped clock is read on the day it stopped', () => {
  const inTime = readClock({ ...march, stoppedOn: '2026-03-20' }, national, '2026-09-01')
  expect(inTime).toMatchObject({ state: 'stopped', usedDays: 14, remainingDays: 6, isLate: false })
  expect(light(inTime)).toEqual({ light: 'grey', words: '按期完成' })
  const late = readClock({ ...march, stoppedOn: '2026-04-01' }, national, '2026-09-01')
  expect(light(late)).toEqual({ light: 'grey', words: '超期 2 个工作日后完成' })
})

test.each<[Day, string, string]>([
  ['2026-03-02', 'green', '余 20 个工作日'],
  ['2026-03-26', 'green', '余 2 个工作日'],
  ['2026-03-27', 'yellow', '余 1 个工作日'],
  ['2026-03-30', 'yellow', '今天到期'],
  ['2026-03-31', 'red', '超期 1 个工作日'],
  ['2026-04-02', 'red', '超期 3 个工作日'],
])('on %s the light is %s: %s', (today, colour, words) => {
  expect(light(readClock(march, national, today))).toEqual({ light: colour, words })
})

test('the weekend after the due day is late already', () => {
  const friday = workingDays('2026-03-05', 1)
  expect(light(readClock(friday, national, '2026-03-07'))).toEqual({
    light: 'red',
    words: '已超期',
  })
})

test('a limit that has not started shows grey', () => {
  expect(light(null)).toEqual({ light: 'grey', words: '未开始计时' })
})

test('days of a petition run on through rest days, the last one is carried to a working day', () => {
  const petition: Clock = {
    ...march,
    startedOn: '2026-08-05',
    limit: { length: 60, unit: 'calendar-day' },
  }
  const reading = readClock(petition, national, '2026-10-06')
  expect(reading).toMatchObject({ dueOn: '2026-10-08', usedDays: 60, remainingDays: 0 })
  expect(light(reading).words).toBe('期满遇休息日，顺延')
  expect(readClock(petition, national, '2026-10-10').remainingDays).toBe(-2)
})

test('a clock that runs into a year without a notice is provisional', () => {
  expect(readClock(workingDays('2026-12-24', 5), national, '2026-12-25').provisional).toBe(false)
  expect(readClock(workingDays('2026-12-24', 20), national, '2026-12-25').provisional).toBe(true)
})

test('the derivation gives each day, its reason, and the articles', () => {
  const reading = readClock(workingDays('2026-09-24', 5), national, '2026-10-08')
  const derivation = derivationOf(reading, limitBases.receipt)
  expect(derivation.rows.map((row) => [row.day, row.weekday, row.text])).toEqual([
    ['2026-09-24', '周四', '起算日不计'],
    ['2026-09-25', '周五', '不计：中秋节'],
    ['2026-09-26', '周六', '不计：中秋节'],
    ['2026-09-27', '周日', '不计：中秋节'],
    ['2026-09-28', '周一', '第 1 天'],
    ['2026-09-29', '周二', '第 2 天'],
    ['2026-09-30', '周三', '第 3 天'],
    ['2026-10-01', '周四', '不计：国庆节'],
    ['2026-10-02', '周五', '不计：国庆节'],
    ['2026-10-03', '周六', '不计：国庆节'],
    ['2026-10-04', '周日', '不计：国庆节'],
    ['2026-10-05', '周一', '不计：国庆节'],
    ['2026-10-06', '周二', '不计：国庆节'],
    ['2026-10-07', '周三', '不计：国庆节'],
    ['2026-10-08', '周四', '第 4 天'],
    ['2026-10-09', '周五', '第 5 天'],
  ])
  expect(derivation.skipped).toEqual([
    { reason: '中秋节', days: 3 },
    { reason: '国庆节', days: 7 },
  ])
  expect(derivation.rows.filter((row) => row.isDue).map((row) => row.day)).toEqual(['2026-10-09'])
  expect(derivation.citations.map((one) => one.basis)).toEqual([
    '行政许可法第三十二条',
    '民法典第二百零一条',
    '行政许可法第八十二条',
  ])
})

const start = fc.integer({ min: 0, max: 700 }).map((count) => addDays('2024-01-01', count))
const lengths = fc.integer({ min: 0, max: 45 })
const units = fc.constantFrom('working-day' as const, 'calendar-day' as const, 'month' as const)
const pauseShapes = fc.array(
  fc.record({ after: fc.integer({ min: 1, max: 60 }), days: fc.integer({ min: 0, max: 30 }) }),
  { maxLength: 3 },
)

function pausesFrom(day: Day, shapes: readonly { after: number; days: number }[]): Pause[] {
  return shapes.map(({ after, days }) => {
    const from = addDays(day, after)
    return { from, to: addDays(from, days), reason }
  })
}

test('without pauses the clock agrees with the limit', () => {
  fc.assert(
    fc.property(start, lengths, units, (day, count, unit) => {
      const limit = { length: unit === 'month' ? count % 7 : count, unit }
      const reading = readClock({ ...march, startedOn: day, limit }, national, day)
      expect(reading.dueOn).toBe(addLimit(national, day, limit).dueOn)
    }),
  )
})

test('pauses only lengthen, and no paused or rest day is ever due', () => {
  fc.assert(
    fc.property(start, lengths, pauseShapes, (day, length, shapes) => {
      const plain = workingDays(day, length)
      const pauses = pausesFrom(day, shapes)
      const today = addDays(day, 120)
      const before = readClock(plain, national, today).dueOn ?? '9999-01-01'
      const after = readClock({ ...plain, pauses }, national, today).dueOn
      if (after === null) throw new Error('closed pauses leave a due day')
      expect(after >= before).toBe(true)
      expect(isWorkingDay(national, after)).toBe(true)
      const isPaused = pauses.some(({ from, to }) => from <= after && (to === null || after <= to))
      expect(isPaused && after !== day).toBe(false)
    }),
  )
})

test('the marks are every civil day once, and the numbers run without a gap', () => {
  fc.assert(
    fc.property(start, lengths, pauseShapes, (day, length, shapes) => {
      const clock = { ...workingDays(day, length), pauses: pausesFrom(day, shapes) }
      const { days, usedDays, remainingDays, totalDays } = readClock(
        clock,
        national,
        addDays(day, 50),
      )
      days.forEach((mark, index) => expect(mark.day).toBe(addDays(day, index)))
      const numbers = days.flatMap((mark) => mark.number ?? [])
      expect(numbers).toEqual(numbers.map((_, index) => index + 1))
      expect(usedDays + remainingDays).toBe(totalDays)
    }),
  )
})
