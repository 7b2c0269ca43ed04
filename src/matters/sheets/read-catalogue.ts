// 读目录文件: the matters that a file tells of, and everything in it that cannot be understood.
import { asCode, basicCodeWords, isBasicCode } from '../rules/codes.ts'
import type { CellError, RawRow, RawSheet } from './cells.ts'
import { textFault } from './cells.ts'
import type { Listed } from './catalogue-sheets.ts'
import { sheetNames } from './headers.ts'
import type { PartKey, SheetKey } from './headers.ts'
import { readMatter } from './read-matter.ts'
import { structureErrors } from './structure.ts'

export interface ReadMatter extends Listed {
  /** Where it stands in the sheet 事项. */
  readonly row: number
  /** Where its parts stand in their sheets. */
  readonly rows: Readonly<Record<PartKey, readonly number[]>>
  /** Its cells that could not be read: what stands in their place says nothing. */
  readonly unread: readonly CellError[]
  /** The matter whose form a new one takes, '' for its own. */
  readonly formOf: string
}

export interface ReadFile {
  readonly matters: readonly ReadMatter[]
  readonly errors: readonly CellError[]
}

export type RowsOfMatter = Readonly<Record<PartKey, readonly RawRow[]>>

export function readCatalogue(sheets: readonly RawSheet[]): ReadFile {
  const reading = readingCatalogue(sheets)
  for (;;) {
    const next = reading.next()
    if (next.done === true) return next.value
  }
}

/** The same in pieces, a matter each, for files of thousands. */
export function* readingCatalogue(sheets: readonly RawSheet[]): Generator<undefined, ReadFile> {
  const errors: CellError[] = structureErrors(sheets)
  if (errors.length > 0) return { matters: [], errors }
  const rowsOf = (key: SheetKey) => sheets.find(({ name }) => name === sheetNames[key])?.rows ?? []
  if (rowsOf('matters').length === 0) {
    const sentence = '这张表里一个事项也没有。'
    const at = { sheet: sheetNames.matters, row: 0, column: '基本编码' }
    return { matters: [], errors: [{ ...at, code: null, sentence }] }
  }
  const codes = new Map<string, number>()
  const rows = rowsOf('matters').filter((row) => isNewCode(row, codes, errors))
  const keys = (Object.keys(sheetNames) as SheetKey[]).filter((key) => key !== 'matters')
  const parts = keys.map((key) => {
    return [key, byCode(key, rowsOf(key), codes, errors)] as const
  })
  const matters: ReadMatter[] = []
  for (const row of rows) {
    yield
    const code = codeOf(row)
    const own = Object.fromEntries(parts.map(([key, map]) => [key, map.get(code) ?? []]))
    const unread: CellError[] = []
    const matter = readMatter(code, row, own as unknown as RowsOfMatter, unread)
    errors.push(...unread)
    matters.push({ ...matter, unread })
  }
  return { matters, errors }
}

function codeOf(row: RawRow): string {
  return asCode(writtenCode(row))
}

function writtenCode({ cells }: RawRow): string {
  return (cells['基本编码'] ?? '').trim()
}

function isNewCode(row: RawRow, codes: Map<string, number>, errors: CellError[]): boolean {
  const code = codeOf(row)
  const at = { sheet: sheetNames.matters, row: row.number, column: '基本编码' }
  if (!isBasicCode(code)) {
    const sentence = textFault(writtenCode(row)) ?? `基本编码应当是 ${basicCodeWords}。`
    errors.push({ ...at, code: null, sentence })
    return false
  }
  const earlier = codes.get(code)
  if (earlier !== undefined) {
    errors.push({ ...at, code, sentence: `编码 ${code} 和第 ${earlier} 行重复。` })
    return false
  }
  codes.set(code, row.number)
  return true
}

function byCode(
  key: SheetKey,
  rows: readonly RawRow[],
  codes: ReadonlyMap<string, number>,
  errors: CellError[],
): Map<string, RawRow[]> {
  const found = new Map<string, RawRow[]>()
  const seen = new Map<string, number>()
  for (const row of rows) {
    const code = codeOf(row)
    const at = { sheet: sheetNames[key], row: row.number, column: '基本编码' }
    if (!codes.has(code)) {
      const missing = `“${sheetNames.matters}”表里没有编码“${code.slice(0, 20)}”。`
      const sentence =
        code === '' ? '这一行没有写基本编码。' : (textFault(writtenCode(row)) ?? missing)
      errors.push({ ...at, code: null, sentence })
      continue
    }
    found.set(code, [...(found.get(code) ?? []), row])
    const text = JSON.stringify(Object.entries(row.cells).toSorted())
    const earlier = seen.get(text)
    // The same step may come twice in a flow.
    if (earlier !== undefined && key !== 'steps') {
      errors.push({ ...at, code, sentence: `这一行和第 ${earlier} 行一模一样，请删去一行。` })
    }
    seen.set(text, earlier ?? row.number)
  }
  return found
}
