// Lines of CSV: what goes in comes out, and no cell becomes a formula.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvLine } from '../../../src/platform/web/csv.ts'

test.each([
  [['张三', '社保卡'], '"张三","社保卡"\r\n'],
  [['说“好”"', ''], '"说“好”""",""\r\n'],
  [['=1+1', '@SUM(A1)', '-2', '+86', '＝1'], `"'=1+1","'@SUM(A1)","'-2","'+86","'＝1"\r\n`],
  [['两\n行'], '"两\n行"\r\n'],
])('%j is written as one line', (cells, line) => {
  expect(csvLine(cells)).toBe(line)
})

test('whatever stands in a cell, the line has as many cells, and none begins as a formula', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1 }), (cells) => {
      const read = [...csvLine(cells).matchAll(/"((?:[^"]|"")*)"(?:,|\r\n$)/g)].map(
        ([, cell = '']) => cell.replaceAll('""', '"'),
      )
      expect(read.map((cell) => cell.replace(/^'/, ''))).toEqual(
        cells.map((cell) => cell.replace(/^'/, '')),
      )
      expect(read.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([])
    }),
  )
})
