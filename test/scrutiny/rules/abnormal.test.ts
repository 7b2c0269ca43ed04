// What is abnormal in a day of reading, and what is an ordinary day.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { abnormal } from '../../../src/scrutiny/rules/abnormal.ts'
import { familyNameOf } from '../../../src/scrutiny/rules/family-name.ts'
import { usualTerms } from '../../../src/scrutiny/rules/terms.ts'
import { isNight, spanOf, watchDayOf } from '../../../src/scrutiny/rules/watch-day.ts'
import type { Reading } from '../../../src/scrutiny/types.ts'

/** A clock of China on 2026-03-12, or on the day after for hours past 24. */
const at = (hour: number, minute = 0) =>
  new Date(Date.parse('2026-03-11T16:00:00Z') + (hour * 60 + minute) * 60_000)

let next = 0
const look = (rest: Partial<Reading> = {}): Reading => {
  next += 1
  return {
    ...{ at: at(10), applicationId: String(next), refused: false, atWork: false },
    ...{ readerPath: '630000/632700/632722', applicationPath: '630000/632700/632722' },
    ...{ applicantAccountId: String(1000 + next), applicantKind: 'person' },
    applicantName: ['才让', '卓玛措', '索南', '更登'][next % 4] ?? '',
    ...rest,
  }
}
const looks = (count: number, of: (at: number) => Partial<Reading>) =>
  Array.from({ length: count }, (_, index) => look(of(index)))

const found = (readings: readonly Reading[]) =>
  abnormal(
    readings.toSorted((one, other) => one.at.getTime() - other.at.getTime()),
    usualTerms,
  ).map(({ rule, count }) => [rule, count])

const families = ['马', '李', '韩', '王', '张', '冶', '祁']

describe('an ordinary day gives no alert', () => {
  test('of an examiner who works through sixty applications and looks up fifteen others', () => {
    const work = looks(60, (index) => ({
      ...{ at: at(9, index * 8), atWork: true, applicantName: `${families[index % 3] ?? ''}伟` },
    }))
    const lookedUp = looks(15, (index) => ({
      ...{ at: at(9, index * 30), applicantName: `${families[index % 7] ?? ''}芳` },
    }))
    expect(found([...work, ...lookedUp])).toEqual([])
  })

  test('in a county where a third of the people have one family name', () => {
    const day = looks(24, (index) => ({
      ...{
        at: at(9, index * 15),
        applicantName: index % 3 === 0 ? '马文' : `${families[(index % 6) + 1] ?? ''}强`,
      },
    }))
    expect(found(day)).toEqual([])
  })

  test('of a window in its busiest hour, with every file opened several times', () => {
    const hour = looks(40, (index) => ({ at: at(9, index), atWork: true }))
    expect(found([...hour, ...hour, ...hour])).toEqual([])
  })

  test('of somebody on duty at night who looks at two urgent ones', () => {
    expect(found(looks(2, (index) => ({ at: at(23, index) })))).toEqual([])
  })

  test('whatever is drawn from the queue of one’s own department by day, up to six an hour', () => {
    const minute = fc.integer({ min: 0, max: 9 })
    const family = fc.constantFrom(...families)
    fc.assert(
      fc.property(fc.array(fc.tuple(minute, family), { maxLength: 48 }), (drawn) => {
        const day = drawn.map(([shift, name], index) =>
          look({ at: at(8, index * 10 + shift), atWork: true, applicantName: `${name}军` }),
        )
        expect(found(day)).toEqual([])
      }),
    )
  })
})

describe('told to the auditors is', () => {
  test('who opens sixty different applications within an hour, wherever the hour begins', () => {
    expect(found(looks(60, (index) => ({ at: at(9, 31 + index * 0.9), atWork: true })))).toEqual([
      ['many-in-an-hour', 60],
    ])
    expect(found(looks(60, (index) => ({ at: at(9, index * 2), atWork: true })))).toEqual([])
  })

  test('who reads at night, before midnight or after it', () => {
    const night = looks(5, (index) => ({ at: at(23 + index), atWork: true }))
    expect(found(night)).toEqual([['at-night', 5]])
  })

  test('who goes through the people of one family without handling their applications', () => {
    const family = looks(6, (index) => ({
      at: at(14, index),
      applicantName: `冶${index}`.replace(/\d/, '兰'),
    }))
    expect(found(family)).toEqual([['one-family', 6]])
    expect(found([...family, ...looks(6, () => ({ applicantName: '索南卓玛' }))])).toEqual([])
  })

  test('who gathers the applications of one person, unless he handles them', () => {
    const same = { applicantAccountId: '7', applicantName: '才让卓玛' }
    expect(found(looks(4, () => same))).toEqual([['one-person', 4]])
    expect(found(looks(4, () => ({ ...same, atWork: true })))).toEqual([])
    expect(found(looks(9, () => ({ ...same, applicantKind: 'company' as const })))).toEqual([])
  })

  test('who tries applications outside his region', () => {
    const outside = { refused: true, applicationPath: '630000/630100/630102' }
    expect(found(looks(3, () => outside))).toEqual([['outside-region', 3]])
    expect(found(looks(2, () => outside))).toEqual([])
    const near = { refused: true, applicationPath: '630000/632700/632723' }
    expect(found(looks(3, () => near))).toEqual([['outside-region', 3]])
  })
})

test('a family name is the first letter, or two; a Tibetan name has none', () => {
  expect(
    ['马文', '欧阳春', '欧阳', '才让卓玛', 'Tashi', '才让·卓玛', '诸葛明亮'].map(familyNameOf),
  ).toEqual([...['马', '欧阳', '欧', null, null, null, '诸葛']])
})

test('a day of watching begins at six, so that a night is one day', () => {
  expect(watchDayOf(at(5, 59))).toBe('2026-03-11')
  expect(watchDayOf(at(6))).toBe('2026-03-12')
  expect(watchDayOf(at(29, 59))).toBe('2026-03-12')
  expect(spanOf('2026-03-12')).toEqual({ since: at(6), until: at(30) })
  expect([at(21, 59), at(22), at(29, 59), at(30)].map(isNight)).toEqual([false, true, true, false])
})
