// The hall's clock is the host's, shifted by whole days where a demonstration asks for it.
import { expect, test } from 'vitest'
import { clockOf } from '../../src/platform/clock.ts'

const day = 86_400_000

test.each([0, 1, -3, 30])('shifted by %i days', (offset) => {
  const before = Date.now()
  const shown = clockOf(offset)().getTime() - offset * day
  expect(shown).toBeGreaterThanOrEqual(before)
  expect(shown).toBeLessThanOrEqual(Date.now())
})
