// Which day a draft may take among the versions that wait: it builds on what it takes the place of.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../../src/kernel/day.ts'
import type { Day } from '../../../src/kernel/day.ts'
import { dayRefusal, holdingBefore } from '../../../src/matters/rules/planned.ts'

const planned = [
  { id: 'third', effectiveOn: '2026-05-01' as Day },
  { id: 'second', effectiveOn: '2026-04-01' as Day },
]

describe('the day of a draft', () => {
  test.each([
    ['first', '2026-03-20', null],
    ['first', '2026-04-01', 'same-day'],
    ['first', '2026-04-02', 'other-base'],
    ['second', '2026-03-20', 'other-base'],
    ['second', '2026-04-20', null],
    ['second', '2026-05-01', 'same-day'],
    ['second', '2026-06-01', 'other-base'],
    ['third', '2026-06-01', null],
    [null, '2026-06-01', null],
  ] as const)('made from the %s version, from %s: %s', (baseId, day, refusal) => {
    expect(dayRefusal({ baseId, day }, { currentId: 'first', planned })).toBe(refusal)
  })
})

test('whatever is planned, exactly one version is the right base of a free day', () => {
  const days = fc.uniqueArray(fc.integer({ min: 1, max: 300 }), { maxLength: 8 })
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 300 }), (taken, wanted) => {
      const versions = taken.map((each, index) => {
        return { id: `v${index}`, effectiveOn: addDays('2026-01-01', each) }
      })
      const day = addDays('2026-01-01', wanted)
      const fits = ['now', ...versions.map(({ id }) => id)].filter(
        (baseId) => dayRefusal({ baseId, day }, { currentId: 'now', planned: versions }) === null,
      )
      const free = !taken.includes(wanted)
      expect(fits).toEqual(free ? [holdingBefore('now', versions, day)] : [])
    }),
  )
})
