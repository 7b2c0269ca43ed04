// A list is read page by page, and nothing is lost or shown twice.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pageOf } from '../../src/kernel/page.ts'
import type { Page } from '../../src/kernel/page.ts'

const name = (row: number) => String(row)

test('the last page names no next one', () => {
  expect(pageOf([], 3, name)).toEqual({ items: [], next: null })
  expect(pageOf([1, 2, 3], 3, name)).toEqual({ items: [1, 2, 3], next: null })
})

test('one row more than the page holds makes a next page, after the last row shown', () => {
  expect(pageOf([1, 2, 3, 4], 3, name)).toEqual({ items: [1, 2, 3], next: '3' })
})

test('following the cursors shows every row once and in order', () => {
  fc.assert(
    fc.property(fc.nat(60), fc.integer({ min: 1, max: 9 }), (count, size) => {
      const rows = Array.from({ length: count }, (_, at) => at + 1)
      const seen: number[] = []
      let cursor: string | null = '0'
      while (cursor !== null) {
        const after = Number(cursor)
        const read = rows.filter((row) => row > after).slice(0, size + 1)
        const page: Page<number> = pageOf(read, size, name)
        seen.push(...page.items)
        cursor = page.next
      }
      expect(seen).toEqual(rows)
    }),
  )
})
