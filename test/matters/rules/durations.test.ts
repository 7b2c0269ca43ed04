// 实际用时: the middle and the ninetieth of a hundred are lengths that really occurred.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { spreadOf } from '../../../src/matters/rules/durations.ts'

test.each([
  [[], null],
  [[{ days: 3, cases: 1 }], { cases: 1, medianDays: 3, ninetiethDays: 3 }],
  [
    [
      { days: 9, cases: 1 },
      { days: 1, cases: 5 },
      { days: 4, cases: 4 },
    ],
    { cases: 10, medianDays: 1, ninetiethDays: 4 },
  ],
])('%j', (durations, spread) => {
  expect(spreadOf(durations)).toEqual(spread)
})

test('half are no longer than the median, nine in ten no longer than the ninetieth', () => {
  const length = fc.record({ days: fc.nat(60), cases: fc.integer({ min: 1, max: 9 }) })
  fc.assert(
    fc.property(fc.array(length, { minLength: 1, maxLength: 20 }), (durations) => {
      const spread = spreadOf(durations)
      const upTo = (days: number) =>
        durations.filter((one) => one.days <= days).reduce((sum, one) => sum + one.cases, 0)
      expect(upTo(spread?.medianDays ?? -1)).toBeGreaterThanOrEqual((spread?.cases ?? 0) * 0.5)
      expect(upTo(spread?.ninetiethDays ?? -1)).toBeGreaterThanOrEqual((spread?.cases ?? 0) * 0.9)
    }),
  )
})
