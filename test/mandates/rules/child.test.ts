// Until when a child needs a guardian.
import { expect, test } from 'vitest'
import { lastGuardedDay } from '../../../src/mandates/rules/child.ts'

test.each([
  ['2012-03-05', '2026-03-04'],
  ['2012-01-01', '2025-12-31'],
  ['2012-02-29', '2026-02-28'],
] as const)('who was born on %s is guarded until %s', (birth, last) => {
  expect(lastGuardedDay(birth)).toBe(last)
})
