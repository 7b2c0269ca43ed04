// 错误怎么说: each remark on a file with the matter that it spoils and what stands in the cell.
import type { CellError, RawRow, RawSheet } from './cells.ts'
import { marks } from './cells.ts'
import { sheetNames } from './headers.ts'

export interface ToldError extends CellError {
  /** '名称（编码）', '' where no matter is known. */
  readonly matter: string
  /** What is written there now, shortened. */
  readonly written: string
}

export function toldErrors(sheets: readonly RawSheet[], errors: readonly CellError[]): ToldError[] {
  const rows = new Map(sheets.map(({ name, rows: all }) => [name, byNumber(all)]))
  const names = namesIn(sheets)
  return errors.map((error) => {
    const { sheet, row, column, code } = error
    const cells = rows.get(sheet)?.get(row)?.cells ?? {}
    const name = names.get(code ?? '') ?? ''
    const matter = code === null ? '' : name === '' ? code : `${name}（${code}）`
    return { ...error, matter, written: row < 2 ? '' : shown(cells[column] ?? '') }
  })
}

function byNumber(rows: readonly RawRow[]): ReadonlyMap<number, RawRow> {
  return new Map(rows.map((row) => [row.number, row]))
}

function namesIn(sheets: readonly RawSheet[]): ReadonlyMap<string, string> {
  const rows = sheets.find(({ name }) => name === sheetNames.matters)?.rows ?? []
  return new Map(
    rows.map(({ cells }) => [
      (cells['基本编码'] ?? '').trim().normalize('NFKC'),
      (cells['事项名称'] ?? '').trim().slice(0, 40),
    ]),
  )
}

const longest = 40

const markWords: Readonly<Record<string, string>> = {
  [marks.formula]: '（公式）',
  [marks.longNumber]: '（太长的数字）',
  [marks.error]: '（算错了）',
}

function shown(text: string): string {
  const value = markWords[text] ?? text.trim().replace(/[\s\p{Cc}]+/gu, ' ')
  if (value === '') return '（空）'
  return value.length > longest ? `${value.slice(0, longest)}…` : value
}
