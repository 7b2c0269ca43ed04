// The tables of a checked file: every error by its place, and what each matter would change to.
import type { TableProps } from '../../../platform/web/components.ts'
import type { CellError, RawSheet } from '../../sheets/cells.ts'
import { toldErrors } from '../../sheets/told-errors.ts'

const mostShown = 200

export function errorTable(
  sheets: readonly RawSheet[],
  errors: readonly CellError[],
): { faults: TableProps | null; more: string | null } {
  if (errors.length === 0) return { faults: null, more: null }
  const rest = errors.length - mostShown
  return {
    more: rest > 0 ? `还有 ${rest} 处没有列出，都在下面可以下载的文件里。` : null,
    faults: remarkTable('错误', '问题', sheets, errors),
  }
}

/** What to know before taking the file in; null for nothing. */
export function warningTable(
  sheets: readonly RawSheet[],
  warnings: readonly CellError[],
): TableProps | null {
  return warnings.length === 0 ? null : remarkTable('提醒', '要知道的', sheets, warnings)
}

function remarkTable(
  caption: string,
  what: string,
  sheets: readonly RawSheet[],
  remarks: readonly CellError[],
): TableProps {
  const columns = ['表', '行', '列', '事项', '现在写的', what]
  return {
    ...{ caption, captionHidden: true, selectLabel: null },
    columns: columns.map((label) => ({ label, numeric: label === '行' })),
    rows: toldErrors(sheets, remarks.slice(0, mostShown)).map((told) => {
      const { sheet, column, matter, written, sentence } = told
      const texts = [sheet, rowWords(told), column, matter, written, sentence]
      return { select: null, cells: texts.map((value) => ({ kind: 'text' as const, text: value })) }
    }),
  }
}

function rowWords({ row, code }: CellError): string {
  if (row > 0) return String(row)
  return code === null ? '整张表' : '没有它的行'
}
