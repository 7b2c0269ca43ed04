// 办理时段和名额 as a rule: which day, how many left, and what was typed.
import { expect, test } from 'vitest'
import {
  isWithin,
  narrowest,
  openingFaults,
  openingOf,
  openingState,
  typedOpening,
} from '../../../src/matters/rules/opening.ts'

const opening = { from: '2026-05-01', to: '2026-07-20', places: 3 } as const

test.each([
  ['2026-04-30', 0, { kind: 'not-yet', from: '2026-05-01' }],
  ['2026-05-01', 0, { kind: 'open', to: '2026-07-20', places: 3, left: 3 }],
  ['2026-07-20', 2, { kind: 'open', to: '2026-07-20', places: 3, left: 1 }],
  ['2026-07-20', 3, { kind: 'full', places: 3 }],
  ['2026-07-20', 4, { kind: 'full', places: 3 }],
  ['2026-07-21', 0, { kind: 'over', to: '2026-07-20' }],
] as const)('on %s with %i taken', (today, taken, state) => {
  expect(openingState({ opening, taken }, today)).toEqual(state)
})

test('of two openings the closed one counts, else the nearer end and the fewer places', () => {
  const whole = { kind: 'open', to: '2026-07-20', places: 90, left: 40 } as const
  const own = { kind: 'open', to: '2026-06-30', places: null, left: null } as const
  expect(narrowest([])).toBeNull()
  expect(narrowest([whole, own])).toEqual({ kind: 'open', to: '2026-06-30', places: 90, left: 40 })
  expect(narrowest([whole, { kind: 'full', places: 2 }])).toEqual({ kind: 'full', places: 2 })
})

test('what is typed is read back the same, and faults are told by their box', () => {
  expect(openingOf(typedOpening(opening))).toEqual(opening)
  expect(openingOf(typedOpening(null))).toBeNull()
  const faults = (opensOn: string, closesOn: string, places: string) =>
    Object.keys(openingFaults({ opensOn, closesOn, places }))
  expect(faults('2026-05-01', '2026-05-01', '1')).toEqual([])
  expect(faults('2026-02-30', '', '')).toEqual(['opensOn'])
  expect(faults('2026-05-02', '2026-05-01', '')).toEqual(['closesOn'])
  expect(faults('', '', '0')).toEqual(['places'])
  expect(faults('', '', '-5')).toEqual(['places'])
})

test('a claimant stays within what the province opened', () => {
  expect(isWithin({ from: '2026-05-01', to: null, places: 2 }, opening)).toBe(true)
  expect(isWithin({ from: '2026-04-30', to: null, places: null }, opening)).toBe(false)
  expect(isWithin({ from: null, to: '2026-07-21', places: null }, opening)).toBe(false)
  expect(isWithin({ from: null, to: null, places: 4 }, opening)).toBe(false)
})
