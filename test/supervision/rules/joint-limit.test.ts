// The clock of a joint application is held against its lead department.
import { expect, test } from 'vitest'
import { jointLimit } from '../../../src/supervision/rules/joint-limit.ts'
import type { Limit } from '../../../src/supervision/rules/facts.ts'
import type { Terms } from '../../../src/supervision/rules/terms.ts'

const terms = { statutoryYellowDaysBefore: 3 } as Terms
const limit: Limit = {
  ...{ startedOn: '2026-03-02', dueOn: '2026-05-08', running: true, used: 30, total: 45 },
  ...{ left: 15, isLate: false },
}

test.each<[string, Partial<Limit>, string | null]>([
  ['far from its end', {}, null],
  ['three days before', { left: 3 }, 'yellow'],
  ['four days before', { left: 4 }, null],
  ['standing still', { left: 2, running: false }, null],
  ['late', { left: -1, isLate: true }, 'red'],
])('%s', (_what, given, card) => {
  const found = jointLimit(
    { jointId: '5', departmentId: '9', limit: { ...limit, ...given } },
    terms,
  )
  expect(found?.card ?? null).toBe(card)
  if (found !== null) expect([found.occurrence, found.departmentId]).toEqual(['joint:5', '9'])
})
