// Reads the rows of a part as they were typed: names such as 'r2.law', whatever else was posted.
import type { Row } from './rules/parts/column.ts'
import type { Part } from './rules/parts/part.ts'
import { isEmpty } from './rules/parts/part.ts'

/** Every row that was on the page, empty ones too, so that commands find their place. */
export function readRows(part: Part, body: Readonly<Record<string, unknown>>): Row[] {
  const names = [...part.columns.map(({ name }) => name), 'was']
  const rows: Row[] = []
  for (let at = 0; at < part.most; at++) {
    if (!names.some((name) => `r${at}.${name}` in body)) break
    rows.push(Object.fromEntries(names.map((name) => [name, typed(body[`r${at}.${name}`])])))
  }
  return rows
}

/** What is stored: rows in which nothing was written are left out. */
export function filledRows(part: Part, rows: readonly Row[]): Row[] {
  return part.single === true ? [...rows] : rows.filter((row) => !isEmpty(part, row))
}

/** Several boxes of one name come as a list. */
function typed(value: unknown): string {
  if (Array.isArray(value)) return value.filter((each) => typeof each === 'string').join(',')
  return typeof value === 'string' ? value.replace(/\r\n?/g, '\n').trim().normalize('NFC') : ''
}
