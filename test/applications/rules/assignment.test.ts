// 分派: rules as tables, and what holds for any of them.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assigneeOf } from '../../../src/applications/rules/assignment.ts'
import type { AssignmentKind, AssignmentRule } from '../../../src/applications/rules/assignment.ts'
import { medianDays } from '../../../src/applications/rules/usual-days.ts'

const three = [
  { accountId: '7', open: 4 },
  { accountId: '9', open: 1 },
  { accountId: '10', open: 1 },
]
const arriving = { matterId: '3', regionPath: '630000/632700/632722', formerAccountId: null }
const rule = (kind: AssignmentKind, more: Partial<AssignmentRule> = {}): AssignmentRule => ({
  ...{ kind, places: {}, lastAccountId: null },
  ...more,
})

describe('an application goes', () => {
  test.each<[string, AssignmentRule | null, string | null, string | null]>([
    ['to nobody without a rule', null, null, null],
    ['back to whoever had it, even without a rule', null, '9', '9'],
    ['by its rule when he who had it is gone', rule('load'), '8', '9'],
    ['to the first in turn', rule('round-robin'), null, '7'],
    [
      'to the next in turn, by number and not by letters',
      rule('round-robin', { lastAccountId: '9' }),
      null,
      '10',
    ],
    ['to the first again after the last', rule('round-robin', { lastAccountId: '10' }), null, '7'],
    ['to the smallest load', rule('load'), null, '9'],
    ['to whoever is named for the matter', rule('matter', { places: { 3: '7' } }), null, '7'],
    ['to the smallest load for a matter that names nobody', rule('matter'), null, '9'],
    ['to whoever is named for the county', rule('town', { places: { 632722: '10' } }), null, '10'],
    [
      'to the nearest place that is named',
      rule('town', { places: { 632700: '7', 632722: '10' } }),
      null,
      '10',
    ],
    [
      'to the smallest load when the one named is absent',
      rule('town', { places: { 632722: '8' } }),
      null,
      '9',
    ],
  ])('%s', (_what, given, formerAccountId, expected) => {
    expect(assigneeOf(given, three, { ...arriving, formerAccountId })).toBe(expected)
  })

  test('in turn gives each of them as many, whatever their number', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.bigInt(1n, 10_000n), { minLength: 1, maxLength: 8 }), (ids) => {
        const holders = ids.map((id) => ({ accountId: String(id), open: 0 }))
        const got = new Map<string, number>()
        let lastAccountId: string | null = null
        for (let round = 0; round < ids.length * 3; round++) {
          lastAccountId = assigneeOf(rule('round-robin', { lastAccountId }), holders, arriving)
          got.set(String(lastAccountId), (got.get(String(lastAccountId)) ?? 0) + 1)
        }
        expect([...got.values()]).toEqual(ids.map(() => 3))
      }),
    )
  })
})

describe('往常还要用的工作日', () => {
  const sample = (days: number, stageNumber = 2) => ({ matterId: '1', stageNumber, days })

  test('is the median, and nothing where fewer than three are known', () => {
    const known = medianDays([sample(9), sample(1), sample(3), sample(5, 3), sample(5, 3)])
    expect(known).toEqual([{ matterId: '1', stageNumber: 2, days: 3, sampleSize: 3 }])
  })
})
