// 错误怎么说: each remark on a file with the matter that it spoils and what stands in the cell.
import { asCode } from '../rules/codes.ts'
import type { CellError, RawRow, RawSheet } from './cells.ts'
import { marks } from './cells.ts'
import { sheetNames } from './headers.ts'
import type { JsonPlace } from './json-words.ts'
import { jsonPlace } from './json-words.ts'
import { keys, listKeys, sheetKeyOf } from './keys.ts'

export interface ToldError extends CellError {
  /** '名称（编码）', '' where no matter is known. */
  readonly matter: string
  /** What is written there now, shortened. */
  readonly written: string
}

/** The same of a file in JSON, which has matters and keys instead of sheets and rows. */
export interface ToldInJson extends JsonPlace {
  readonly matter: string
  readonly written: string
  readonly sentence: string
}

export function toldInJson(
  sheets: readonly RawSheet[],
  errors: readonly CellError[],
): ToldInJson[] {
  const places = placesIn(sheets)
  return toldErrors(sheets, errors).map((told) => {
    const { code, matter, written, sentence } = told
    const place = places.get(code ?? '') ?? 0
    return {
      ...jsonPlace(pathOf(sheets, told)),
      ...{ matter: place < 1 ? matter : `第 ${place} 个：${matter}`, written },
      sentence: inJsonWords(sentence),
    }
  })
}

/** Of each matter in the file, from 1, by its code. */
function placesIn(sheets: readonly RawSheet[]): ReadonlyMap<string, number> {
  const rows = sheets.find(({ name }) => name === sheetNames.matters)?.rows ?? []
  return new Map(rows.map(({ cells, number }) => [cells['基本编码'] ?? '', number - 1]))
}

function pathOf(sheets: readonly RawSheet[], { sheet, row, column, code }: CellError) {
  const key = sheetKeyOf(sheet) ?? 'matters'
  const path = (keys[key] as Readonly<Record<string, string>>)[column] ?? ''
  if (key === 'matters') return path === '' ? ['code'] : path.split('.')
  const own = sheets.find(({ name }) => name === sheet)?.rows ?? []
  const at = own
    .filter(({ cells }) => cells['基本编码'] === code)
    .findIndex((each) => each.number === row)
  const inside = path === '' ? [] : path.split('.')
  return [...listKeys[key].split('.'), ...(at < 0 ? [] : [at, ...inside])]
}

/** The first matter stands in the second row. */
function inJsonWords(sentence: string): string {
  return sentence
    .replaceAll('这一格', '这里')
    .replace(/第 (\d+) 行/g, (_, row: string) => `第 ${Number(row) - 1} 个事项`)
    .replaceAll('那一行有错误', '有错误')
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
    rows.map(({ cells }) => [asCode(cells['基本编码'] ?? ''), nameIn(cells['事项名称'] ?? '')]),
  )
}

/** '' where the cell holds no plain text. */
function nameIn(text: string): string {
  return text in markWords ? '' : text.trim().slice(0, 40)
}

const longest = 40

const markWords: Readonly<Record<string, string>> = {
  [marks.formula]: '（公式）',
  [marks.longNumber]: '（太长的数字）',
  [marks.error]: '（算错了）',
  [marks.merged]: '（合并的格）',
}

function shown(text: string): string {
  const value = markWords[text] ?? text.trim().replace(/[\s\p{Cc}]+/gu, ' ')
  if (value === '') return '（空）'
  return value.length > longest ? `${value.slice(0, longest)}…` : value
}
