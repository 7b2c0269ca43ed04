// 读目录文件: the matters that a file tells of, and everything in it that cannot be understood.
import { asCode, basicCodeWords, isBasicCode } from '../rules/codes.ts'
import type { CellError, RawRow, RawSheet } from './cells.ts'
import type { Listed } from './catalogue-sheets.ts'
import { headers, sheetNames } from './headers.ts'
import type { PartKey, SheetKey } from './headers.ts'
import { readMatter } from './read-matter.ts'

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
  const errors: CellError[] = structureErrors(sheets)
  if (errors.length > 0) return { matters: [], errors }
  const rowsOf = (key: SheetKey) => sheets.find(({ name }) => name === sheetNames[key])?.rows ?? []
  const codes = new Map<string, number>()
  const rows = rowsOf('matters').filter((row) => isNewCode(row, codes, errors))
  const keys = (Object.keys(sheetNames) as SheetKey[]).filter((key) => key !== 'matters')
  const parts = keys.map((key) => {
    return [key, byCode(key, rowsOf(key), codes, errors)] as const
  })
  const matters = rows.map((row) => {
    const code = codeOf(row)
    const own = Object.fromEntries(parts.map(([key, map]) => [key, map.get(code) ?? []]))
    const unread: CellError[] = []
    const matter = readMatter(code, row, own as unknown as RowsOfMatter, unread)
    errors.push(...unread)
    return { ...matter, unread }
  })
  return { matters, errors }
}

function structureErrors(sheets: readonly RawSheet[]): CellError[] {
  const whole = (sheet: string, column: string, sentence: string): CellError => {
    return { sheet, row: column === '' ? 0 : 1, column, code: null, sentence }
  }
  return (Object.keys(sheetNames) as SheetKey[]).flatMap((key) => {
    const name = sheetNames[key]
    const sheet = sheets.find((each) => each.name === name)
    if (sheet === undefined) return [whole(name, '', `文件里没有“${name}”这张表。`)]
    const known: readonly string[] = headers[key]
    const seen = sheet.headers.filter((header) => header !== '')
    return [
      ...known
        .filter((header) => !seen.includes(header))
        .map((header) => whole(name, header, `缺少“${header}”这一列。`)),
      ...seen
        .filter((header, at) => !known.includes(header) || seen.indexOf(header) < at)
        .map((header) => whole(name, header, `不认识“${header.slice(0, 40)}”这一列，或者重复了。`)),
    ]
  })
}

function codeOf(row: RawRow): string {
  return asCode(row.cells['基本编码'] ?? '')
}

function isNewCode(row: RawRow, codes: Map<string, number>, errors: CellError[]): boolean {
  const code = codeOf(row)
  const at = { sheet: sheetNames.matters, row: row.number, column: '基本编码' }
  if (!isBasicCode(code)) {
    errors.push({ ...at, code: null, sentence: `基本编码应当是 ${basicCodeWords}。` })
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
  for (const row of rows) {
    const code = codeOf(row)
    if (codes.has(code)) found.set(code, [...(found.get(code) ?? []), row])
    else {
      const sentence = `“${sheetNames.matters}”表里没有编码“${code.slice(0, 20)}”。`
      errors.push({
        sheet: sheetNames[key],
        row: row.number,
        column: '基本编码',
        code: null,
        sentence,
      })
    }
  }
  return found
}
