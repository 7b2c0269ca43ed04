import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Raw } from '../../../src/forms/index.ts'
import {
  markOf,
  merge,
  readSeen,
  seenOf,
  writeSeen,
} from '../../../src/applications/rules/merging.ts'

const keys = ['name', 'phone']
const given: Raw = { name: ['扎西'], phone: ['1'], other: ['x'] }
const seen = seenOf(given, keys)
const own = {}

describe('two windows in one draft', () => {
  test('that change different questions are joined', () => {
    const stands = { ...given, phone: ['2'] }
    const merged = merge(stands, { raw: { ...given, name: ['卓玛'] }, keys, seen, own })
    expect(merged).toMatchObject({
      raw: { name: ['卓玛'], phone: ['2'], other: ['x'] },
      conflicts: [],
    })
  })

  test('that change the same one differently leave what stands, and say so', () => {
    const stands = { ...given, name: ['才让'] }
    const merged = merge(stands, { raw: { ...given, name: ['卓玛'] }, keys, seen, own })
    expect(merged).toMatchObject({ raw: stands, conflicts: ['name'] })
    expect(merged.seen['name']).toBe(seen['name'])
  })

  test('do not quarrel about a question that was only put aside', () => {
    const [raw, stands] = [
      { ...given, 'phone._unasked': ['1'] },
      { ...given, phone: ['2'] },
    ]
    expect(merge(stands, { raw, keys, seen, own })).toMatchObject({ raw: stands, conflicts: [] })
  })

  test('that change it to the same agree', () => {
    const stands = { ...given, name: ['卓玛'] }
    expect(merge(stands, { raw: stands, keys, seen, own }).conflicts).toEqual([])
  })

  test('a page whose answer got lost on the way back does not quarrel with itself', () => {
    const first = merge(given, { raw: { ...given, name: ['卓'] }, keys, seen, own })
    const second = merge(first.raw, {
      raw: { ...given, name: ['卓玛'] },
      keys,
      seen,
      own: first.own,
    })
    expect(second).toMatchObject({ raw: { name: ['卓玛'] }, conflicts: [] })
  })

  test('questions that were not on the page are left alone', () => {
    const merged = merge(given, { raw: { name: ['卓玛'] }, keys: ['name'], seen, own })
    expect(merged.raw).toEqual({ ...given, name: ['卓玛'] })
  })
})

describe('a mark', () => {
  test('does not tell line ends, blank rows and empty values apart', () => {
    expect(markOf({ a: ['x\r\ny'] }, 'a')).toBe(markOf({ a: ['x\ny '] }, 'a'))
    expect(markOf({ 'a.0._row': ['1'] }, 'a')).toBe('0')
    expect(markOf({ a: [''] }, 'a')).toBe(markOf({}, 'a'))
  })

  test('comes through the page as it was', () => {
    const key = fc.stringMatching(/^[a-z][a-zA-Z0-9]{0,8}$/)
    fc.assert(
      fc.property(fc.dictionary(key, fc.array(fc.string())), (raw) => {
        const marks = seenOf(raw, Object.keys(raw))
        if (Object.keys(marks).length > 0) expect(readSeen(writeSeen(marks))).toEqual(marks)
      }),
    )
  })

  test.each([[''], [undefined], [['a:1']], ['<script>'], ['__proto__:0']])('%j is none', (text) => {
    expect(readSeen(text) ?? {}).toEqual({})
  })
})

test('joining is never silent: every question ends as one of the two wrote it', () => {
  const value = fc.constantFrom('a', 'b', 'c', '')
  fc.assert(
    fc.property(value, value, value, (first, there, here) => {
      const marks = seenOf({ name: [first] }, ['name'])
      const merged = merge(
        { name: [there] },
        { raw: { name: [here] }, keys: ['name'], seen: marks, own },
      )
      const result = merged.raw['name']?.[0]
      if (here === there) expect(result).toBe(here)
      else if (there === first) expect(result).toBe(here)
      else if (here === first) expect(result).toBe(there)
      else expect(merged.conflicts).toEqual(['name'])
    }),
  )
})
