// 没有导入的行: the rows of the matters that were left, with the reasons beside them, to be mended and sent
// again as they are.
import { asCode } from '../rules/codes.ts'
import type { CellError, RawRow, RawSheet } from './cells.ts'
import { marks } from './cells.ts'
import { reasonHeader, sheetNames } from './headers.ts'
import type { Value, WrittenSheet } from './write-workbook.ts'

export function refusedSheets(
  sheets: readonly RawSheet[],
  errors: readonly CellError[],
): WrittenSheet[] {
  const codes = new Set(errors.flatMap(({ code }) => code ?? []))
  const reasons = reasonsByRow(errors)
  return sheets.map(({ name, headers, rows }) => {
    const names = headers.filter((header) => header !== reasonHeader)
    const isMain = name === sheetNames.matters
    return {
      name,
      headers: [...names, reasonHeader],
      rows: rows
        .filter((row) => codes.has(codeOf(row)))
        .map((row): Value[] => {
          const own = reasons.get(placeOf(name, row.number)) ?? []
          const elsewhere = isMain ? (reasons.get(placeOf(codeOf(row), 0)) ?? []) : []
          const cells = names.map((header) => written(row.cells[header] ?? ''))
          return [...cells, [...own, ...elsewhere].join('\n')]
        }),
    }
  })
}

/** By the row; what has no row of its own by the code of its matter. */
function reasonsByRow(errors: readonly CellError[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const { sheet, row, column, code, sentence } of errors) {
    const place = row === 0 ? placeOf(code ?? '', 0) : placeOf(sheet, row)
    const said = row === 0 ? `${sheet}：${sentence}` : `${column}：${sentence}`
    found.set(place, [...(found.get(place) ?? []), said])
  }
  return found
}

function placeOf(where: string, row: number): string {
  return `${where} ${row}`
}

function codeOf({ cells }: RawRow): string {
  return asCode(cells['基本编码'] ?? '')
}

/** What could not be read stays empty; its reason says why. */
function written(text: string): string {
  const isMark = Object.values<string>(marks).includes(text)
  return isMark ? '' : text.replace(/[^\P{Cc}\n\t]/gu, '')
}
