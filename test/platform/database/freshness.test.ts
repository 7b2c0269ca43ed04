// When a replica may answer: only when it holds everything that was told, and what it holds is not too old.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  isFresh,
  noteMark,
  noteReplayed,
  positionOf,
  unknownFreshness,
} from '../../../src/platform/database/replica/freshness.ts'
import type { Mark } from '../../../src/platform/database/replica/freshness.ts'

const mostMilliseconds = 5000
const mark = (at: number, generation: number, position: bigint): Mark => ({
  at,
  generation,
  position,
})

test.each([
  ['nothing is known yet', [], 0n, 1, 0, false],
  ['it has replayed to the place', [mark(0, 1, 10n)], 10n, 1, 1000, true],
  ['it is one byte short', [mark(0, 1, 10n)], 9n, 1, 1000, false],
  ['something was told since', [mark(0, 1, 10n)], 10n, 2, 1000, false],
  ['what was told since has arrived', [mark(0, 1, 10n), mark(900, 2, 20n)], 20n, 2, 1000, true],
  ['it is just as old as it may be', [mark(0, 1, 10n)], 10n, 1, 5000, true],
  ['it is older', [mark(0, 1, 10n)], 10n, 1, 5001, false],
  ['nothing can be heard', [mark(0, 1, 10n)], 10n, null, 1000, false],
] as const)('%s', (_name, marks, replayed, generation, now, expected) => {
  const noted = noteReplayed(marks.reduce(noteMark, unknownFreshness), replayed)
  expect(isFresh(noted, { generation, now, mostMilliseconds })).toBe(expected)
})

test('it is never fresh without every change that was told, whatever the order of news', () => {
  const event = fc.oneof(
    fc.record({ kind: fc.constant('write' as const) }),
    fc.record({ kind: fc.constant('tell' as const) }),
    fc.record({ kind: fc.constant('mark' as const) }),
    fc.record({ kind: fc.constant('replay' as const), share: fc.integer({ min: 0, max: 100 }) }),
  )
  fc.assert(
    fc.property(fc.array(event, { maxLength: 60 }), (events) => {
      let [position, told, replayed, now] = [1n, 0, 0n, 0]
      /** Where the log stood when the newest change was told. */
      let needed = 0n
      let freshness = unknownFreshness
      for (const one of events) {
        now += 100
        if (one.kind === 'write') position += 7n
        if (one.kind === 'tell') [told, position, needed] = [told + 1, position + 7n, position + 7n]
        if (one.kind === 'mark') freshness = noteMark(freshness, mark(now, told, position))
        if (one.kind === 'replay') {
          replayed += ((position - replayed) * BigInt(one.share)) / 100n
          freshness = noteReplayed(freshness, replayed)
        }
        if (isFresh(freshness, { generation: told, now, mostMilliseconds })) {
          expect(replayed).toBeGreaterThanOrEqual(needed)
        }
      }
    }),
  )
})

test('positions count across the border of 32 bits', () => {
  expect(positionOf('0/0')).toBe(0n)
  expect(positionOf('1/0') - positionOf('0/FFFFFFFF')).toBe(1n)
  expect(positionOf('16/B374D848')).toBe(0x16b374d848n)
  expect(() => positionOf('none')).toThrow('no position')
})
