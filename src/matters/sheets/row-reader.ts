// 读一行: takes the values of a row one by one and notes what is wrong, with sheet, row and column.
import type { CellError, RawRow } from './cells.ts'
import { textFault } from './cells.ts'
import { otherWords } from './codes.ts'

export interface RowReader {
  /** Trimmed; '' when the cell is empty. */
  text(column: string, longest?: number): string
  /** As `text`, refused when empty. */
  needed(column: string, longest?: number): string
  orNull(column: string, longest?: number): string | null
  lines(column: string): string[]
  number(column: string, most: number): number
  numberOrNull(column: string, most: number): number | null
  yesNo(column: string): boolean
  one<K extends string>(column: string, names: Readonly<Record<K, string>>): K
  some<K extends string>(column: string, names: Readonly<Record<K, string>>): K[]
  list(column: string): string[]
  fail(column: string, sentence: string): void
}

export function rowReader(
  sheet: string,
  row: RawRow,
  code: string,
  errors: CellError[],
): RowReader {
  const fail = (column: string, sentence: string): void => {
    errors.push({ sheet, row: row.number, column, code, sentence })
  }
  const text = (column: string, longest = 2000): string => {
    const value = (row.cells[column] ?? '').replace(/\r\n?/g, '\n').trim()
    const fault = textFault(value)
    if (fault !== null) fail(column, fault)
    else if ([...value].length > longest) fail(column, `最多写 ${longest} 个字。`)
    return fault === null ? value : ''
  }
  const isEmpty = (column: string) => (row.cells[column] ?? '').trim() === ''
  const needed = (column: string, longest = 200): string => {
    const value = text(column, longest)
    if (isEmpty(column)) fail(column, '这一格不能空。')
    return value
  }
  const orNull = (column: string, longest = 2000) => text(column, longest) || null
  const split = (column: string, at: RegExp, longest: number) =>
    text(column, longest)
      .split(at)
      .map((part) => part.trim())
      .filter((part) => part !== '')
  const numberOrNull = (column: string, most: number): number | null => {
    const value = text(column, 20).normalize('NFKC')
    if (value === '') return null
    const isWhole = /^\d+$/.test(value)
    if (!isWhole) fail(column, '请填 0 或者正整数。')
    else if (Number(value) > most) fail(column, `请填 0 或者正整数，最多 ${most}。`)
    return isWhole && Number(value) <= most ? Number(value) : 0
  }
  const find = <K extends string>(
    column: string,
    names: Readonly<Record<K, string>>,
    name: string,
  ) => {
    const known = Object.entries(names) as [K, string][]
    const match = known.find(([, each]) => plain(each) === plain(name))
    const all = known.map(([, each]) => each).join('、')
    const wrong = name === '' ? '这一格不能空' : `没有“${name.slice(0, 40)}”这一项`
    if (match === undefined) fail(column, `${wrong}，可以填：${all}。`)
    return match?.[0] ?? known[0]?.[0]
  }
  return {
    ...{ text, needed, orNull, numberOrNull, fail },
    lines: (column) => split(column, /\n/, 8000),
    list: (column) => split(column, /[、，,；;\n]/, 2000),
    number: (column, most) => {
      const value = numberOrNull(column, most)
      if (value === null && isEmpty(column)) fail(column, '这一格不能空。')
      return value ?? 0
    },
    yesNo: (column) => {
      const value = needed(column)
      if (value !== '' && value !== '是' && value !== '否') fail(column, '请填“是”或者“否”。')
      return value === '是'
    },
    one: (column, names) => {
      const name = isEmpty(column) ? '' : text(column, 200)
      // What cannot be read has been told; one sentence for a cell is enough.
      const isTold = name === '' && !isEmpty(column)
      return found(isTold ? keysOf(names)[0] : find(column, names, today(column, name)))
    },
    some: (column, names) => {
      const said = split(column, /[、，,；;\n]/, 400).flatMap((name) =>
        today(column, name).split('、'),
      )
      return unique(said.map((name) => found(find(column, names, name))))
    },
  }
}

/** What an earlier file or the standard says, in the words of today. */
function today(column: string, name: string): string {
  return otherWords[column]?.[name] ?? name
}

/** Full width or half, with or without a space. */
function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '')
}

function keysOf<K extends string>(names: Readonly<Record<K, string>>): K[] {
  return Object.keys(names) as K[]
}

function unique<K>(values: readonly K[]): K[] {
  return [...new Set(values)]
}

function found<K>(value: K | undefined): K {
  if (value === undefined) throw new Error('a list of names is empty')
  return value
}
