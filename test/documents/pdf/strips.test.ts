// How strips fill pages.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { paginate } from '../../../src/platform/pdf/strips.ts'
import type { Strip } from '../../../src/platform/pdf/strips.ts'

function strip(height: number, change: Partial<Strip> = {}): Strip {
  return { height, gap: 0, keepWithNext: false, head: null, draw: () => undefined, ...change }
}

test('the end of a letter takes the last line with it to the next page', () => {
  const kept = strip(10, { keepWithNext: true })
  const pages = paginate([strip(40), kept, strip(60)], 100)
  expect(pages.map((page) => page.map(({ strip: placed }) => placed.height))).toEqual([
    [40],
    [10, 60],
  ])
})

test('the head of a table is repeated where a page begins with its row', () => {
  const head = strip(10, { keepWithNext: true })
  const pages = paginate([head, ...Array.from({ length: 4 }, () => strip(40, { head }))], 100)
  expect(pages.map((page) => page.map(({ repeated }) => repeated))).toEqual([
    [false, false, false],
    [true, false, false],
  ])
})

test('nothing is lost, nothing overlaps, nothing leaves the page', () => {
  const strips = fc.array(
    fc.record({ height: fc.integer({ min: 1, max: 60 }), gap: fc.nat(9), kept: fc.boolean() }),
  )
  fc.assert(
    fc.property(strips, (list) => {
      const pile = list.map(({ height, gap, kept }) => strip(height, { gap, keepWithNext: kept }))
      const pages = paginate(pile, 100)
      expect(pages.flatMap((page) => page.map(({ strip: placed }) => placed))).toEqual(pile)
      for (const page of pages) {
        let end = 0
        for (const { strip: placed, top } of page) {
          expect(top).toBeGreaterThanOrEqual(end)
          end = top + placed.height
        }
        expect(end).toBeLessThanOrEqual(100)
      }
    }),
  )
})
