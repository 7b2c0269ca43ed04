// The index is true: each test that it names is there under that title, and no row is forgotten.
import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { rows } from './rows.ts'

const root = path.resolve(import.meta.dirname, '../..')

test('every row stands there once, from S01 to S94 and from R01 to R35', () => {
  const ids = (letter: string, most: number) =>
    Array.from({ length: most }, (_, at) => `${letter}${String(at + 1).padStart(2, '0')}`)
  expect(rows.map(({ id }) => id)).toEqual([...ids('S', 94), ...ids('R', 35)])
})

test('each test that is named is there', () => {
  const missing = rows.flatMap(({ id, shownBy }) =>
    shownBy
      .filter(([file, title]) => !hasTest(path.join(root, file), title))
      .map(([file, title]) => `${id}: ${file} has no test “${title}”`),
  )
  expect(missing).toEqual([])
})

test('a row without a test says why, and those are few', () => {
  const bare = rows.filter(({ shownBy }) => shownBy.length === 0)
  expect(bare.filter(({ left }) => left === '')).toEqual([])
  expect(bare.map(({ id }) => id)).toEqual(['R32'])
})

/** The title as the first argument of a test, or on its own line below `test(` and after `])`. */
function hasTest(file: string, title: string): boolean {
  if (!fs.existsSync(file)) return false
  const quoted = ["'", '"', '`'].map((mark) => `${mark}${title}${mark}`)
  const text = fs.readFileSync(file, 'utf8')
  return quoted.some((one) =>
    text
      .split(one)
      .slice(0, -1)
      .some((before) =>
        /(?:\b(?:test|it)(?:\.skipIf\([^\n]*\)|\.each[^\n]*)?|\))\(\s*$/.test(before),
      ),
  )
}
