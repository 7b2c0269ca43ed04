// 一组要素: a list of rows that an editor fills in on one page.
import type { Elements } from '../../types.ts'
import type { ElementGroup } from '../finding.ts'
import type { ContentKey } from '../joining.ts'
import type { Column, Row } from './column.ts'

export interface Part {
  /** Its word in addresses. */
  readonly key: string
  readonly title: string
  /** What one row is called: 依据, 材料. */
  readonly one: string
  readonly group: ElementGroup
  /** The elements that its rows are. */
  readonly keys: readonly ContentKey[]
  readonly help: string
  readonly most: number
  /** There is always one row, neither added nor removed. */
  readonly single?: true
  readonly columns: readonly Column[]
  /** The element of a row, as comparisons name it. */
  labelOf(row: Row): string
  /** The column that names a row. */
  readonly naming: string
  rowsOf(elements: Elements): Row[]
  /** The elements with these rows, which have no faults. */
  put(elements: Elements, rows: readonly Row[]): Elements
}

export function emptyRow({ columns }: Pick<Part, 'columns'>): Row {
  return Object.fromEntries(columns.map(({ name, kind, options }) => [name, first(kind, options)]))
}

/** A row in which nothing was written; what it was given to choose from does not count. */
export function isEmpty({ columns }: Pick<Part, 'columns'>, row: Row): boolean {
  return columns
    .filter(({ kind }) => kind === 'text' || kind === 'area')
    .every(({ name }) => (row[name] ?? '') === '')
}

function first(kind: Column['kind'], options: Column['options']): string {
  if (kind === 'choice') return options[0]?.[0] ?? ''
  if (kind === 'yes') return 'no'
  return kind === 'number' ? '0' : ''
}
