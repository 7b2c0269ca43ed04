// What is wrong in the rows of a part, by row and column, in sentences.
import { textFault } from '../../sheets/cells.ts'
import { isWebAddress } from '../web-address.ts'
import type { Column, Row } from './column.ts'
import type { Part } from './part.ts'

export interface RowFault {
  /** From 0. */
  readonly at: number
  readonly column: string
  readonly sentence: string
}

export function rowFaults({ columns }: Pick<Part, 'columns'>, rows: readonly Row[]): RowFault[] {
  return rows.flatMap((row, at) =>
    columns.flatMap((column) => {
      const sentence = faultOf(column, row[column.name] ?? '')
      return sentence === null ? [] : [{ at, column: column.name, sentence }]
    }),
  )
}

function faultOf(
  { kind, label, needed, most, options, web }: Column,
  value: string,
): string | null {
  if (kind === 'choice' || kind === 'yes') {
    return options.some(([each]) => each === value) ? null : `请选“${label}”`
  }
  if (kind === 'many') {
    const chosen = value === '' ? [] : value.split(',')
    const known = chosen.every((each) => options.some(([option]) => option === each))
    return known && (chosen.length > 0 || !needed) ? null : `“${label}”请至少选一项`
  }
  if (kind === 'number') {
    if (value === '' && !needed) return null
    if (!/^\d+$/.test(value)) return `“${label}”请填 0 或者正整数`
    return Number(value) > most ? `“${label}”最多 ${most}` : null
  }
  if (value === '') return needed ? `请写“${label}”` : null
  const fault = textFault(value)
  if (web && !isWebAddress(value)) return `“${label}”请填完整的网址，以 https:// 开头`
  if (fault !== null) return `“${label}”${fault.replace(/。$/, '')}`
  return [...value].length > most ? `“${label}”最多写 ${most} 个字` : null
}
