// Marks tell texts apart and are the same for the same text, so that a page of yesterday still fits.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markOfText } from '../../src/kernel/mark.ts'

test('the mark of a text stays what it was', () => {
  expect(markOfText('')).toBe('wvjl67o803')
  expect(markOfText('承诺办结时限')).toBe('1r80fq1x1hi')
})

test('two texts that differ have two marks', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      expect(markOfText(one) === markOfText(other)).toBe(one === other)
    }),
  )
})
