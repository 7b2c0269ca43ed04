// 告知承诺办理成表: its cells in the row of the matter, out and in again.
import type { Elements, OnPromise } from '../types.ts'
import type { RowReader } from './row-reader.ts'
import type { Value } from './write-workbook.ts'

const columns = {
  question: '告知承诺的题',
  answer: '选告知承诺的回答',
  words: '整件事的承诺书',
  instead: '承诺代替的材料',
  days: '承诺后时限',
  checked: '事后核查内容',
  checkDays: '事后核查工作日',
  falseCost: '承诺不实的后果',
} as const satisfies Record<keyof OnPromise, string>

export const promiseColumns: readonly string[] = Object.values(columns)

export function promiseCells({ onPromise: one }: Pick<Elements, 'onPromise'>): Value[] {
  if (one === null) return promiseColumns.map(() => '')
  return [
    ...[one.question, one.answer ?? '', one.words, one.instead.join('\n')],
    ...[one.days, one.checked, one.checkDays, one.falseCost],
  ]
}

/** Nothing written at all: the matter is not handled on a promise. */
export function promiseIn(cell: RowReader): OnPromise | null {
  if (promiseColumns.every((column) => cell.text(column) === '')) return null
  return {
    ...{ question: cell.needed(columns.question, 100), answer: cell.orNull(columns.answer, 100) },
    words: cell.needed(columns.words, 2000),
    instead: cell.lines(columns.instead),
    days: cell.number(columns.days, 720),
    checked: cell.needed(columns.checked, 1000),
    checkDays: cell.number(columns.checkDays, 365),
    falseCost: cell.needed(columns.falseCost, 1000),
  }
}
