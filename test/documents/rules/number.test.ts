// 文号: as GB/T 9704 writes it, in a series of its own for each purpose.
import { expect, test } from 'vitest'
import { documentNumber, seriesOf } from '../../../src/documents/rules/number.ts'
import { drafts } from '../samples.ts'

test('a number has organ, purpose, year in hexagonal brackets and no leading zeros', () => {
  const parts = { organCode: '玉树杂民', series: '许受', year: 2026, serial: 12 }
  expect(documentNumber(parts)).toBe('玉树杂民许受字〔2026〕12号')
})

test('no two kinds share a series, and licences stand apart from other matters', () => {
  const series = drafts.flatMap(({ kind }) => [
    seriesOf(kind, 'licence'),
    seriesOf(kind, 'benefit'),
  ])
  expect(new Set(series).size).toBe(2 * drafts.length)
  expect(seriesOf('acceptance-notice', 'licence')).toBe('许受')
  expect(seriesOf('denial-decision', 'public-service')).toBe('政不准')
})
