// The tables of a checked file: every error by its place, and what each matter would change to.
import type { TableProps } from '../../../platform/web/components.ts'
import type { CellError, RawSheet } from '../../sheets/cells.ts'
import { toldErrors, toldInJson } from '../../sheets/told-errors.ts'

const mostShown = 200

export function errorTable(
  fileName: string,
  sheets: readonly RawSheet[],
  errors: readonly CellError[],
): { faults: TableProps | null; more: string | null } {
  if (errors.length === 0) return { faults: null, more: null }
  const rest = errors.length - mostShown
  return {
    more: rest > 0 ? `还有 ${rest} 处没有列出，都在下面可以下载的文件里。` : null,
    faults: remarkTable(fileName, ['错误', '问题'], sheets, errors),
  }
}

/** What to know before taking the file in; null for nothing. */
export function warningTable(
  fileName: string,
  sheets: readonly RawSheet[],
  warnings: readonly CellError[],
): TableProps | null {
  return warnings.length === 0
    ? null
    : remarkTable(fileName, ['提醒', '要知道的'], sheets, warnings)
}

function remarkTable(
  fileName: string,
  [caption, what]: readonly [caption: string, what: string],
  sheets: readonly RawSheet[],
  remarks: readonly CellError[],
): TableProps {
  const shown = remarks.slice(0, mostShown)
  return /\.json$/i.test(fileName)
    ? table(caption, ['事项', '哪一项', '键', '现在写的', what], jsonRows(sheets, shown))
    : table(caption, ['表', '行', '列', '事项', '现在写的', what], cellRows(sheets, shown))
}

function cellRows(sheets: readonly RawSheet[], remarks: readonly CellError[]): string[][] {
  return toldErrors(sheets, remarks).map((told) => {
    const { sheet, column, matter, written, sentence } = told
    return [sheet, rowWords(told), column, matter, written, sentence]
  })
}

function jsonRows(sheets: readonly RawSheet[], remarks: readonly CellError[]): string[][] {
  return toldInJson(sheets, remarks).map(({ matter, words, key, written, sentence }) => [
    ...[matter, words, key, written, sentence],
  ])
}

function table(
  caption: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): TableProps {
  return {
    ...{ caption, captionHidden: true, selectLabel: null },
    columns: columns.map((label) => ({ label, numeric: label === '行' })),
    rows: rows.map((texts) => {
      return { select: null, cells: texts.map((text) => ({ kind: 'text' as const, text })) }
    }),
  }
}

function rowWords({ row, code }: CellError): string {
  if (row > 0) return String(row)
  return code === null ? '整张表' : '没有它的行'
}
