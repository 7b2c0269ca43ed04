// Where a line of Chinese may end.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { breakLines, unitsOf } from '../../../src/platform/pdf/line-breaking.ts'

const measure = (text: string): number => [...text].length

function lines(text: string, width: number): string[] {
  const units = unitsOf(text, width, measure)
  return breakLines(units, width, width).map((line) => line.map((unit) => unit.text).join(''))
}

test.each([
  ['一二三四五。', 5, ['一二三四', '五。']],
  ['一二三四（五）', 5, ['一二三四', '（五）']],
  ['截止12月1日前', 4, ['截止', '12月', '1日前']],
  ['网址https://a.cn好', 12, ['网址', 'https://a.cn', '好']],
  ['ABCDEFGH', 3, ['ABC', 'DEF', 'GH']],
  ['。。。。', 2, ['。。', '。。']],
  ['', 5, []],
])('%s in %i → %j', (text, width, expected) => expect(lines(text, width)).toEqual(expected))

test('no sign is lost, and no line is wider than the column', () => {
  const texts = fc.string({ unit: fc.constantFrom('一', '。', '（', '）', 'a', '9', '月', '𠮷') })
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 9 }), (text, width) => {
      const broken = lines(text, width)
      expect(broken.join('')).toBe(text)
      for (const line of broken) expect(measure(line)).toBeLessThanOrEqual(width)
    }),
  )
})
