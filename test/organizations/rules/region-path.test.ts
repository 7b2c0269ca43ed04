import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  ancestorsOf,
  codeOf,
  contains,
  countyOf,
  levelOfCode,
  lineageOf,
} from '../../../src/organizations/index.ts'

const yushu = '630000/632700'
const zaduo = '630000/632700/632722'
const zhaqing = '630000/632700/632722/632722202'

test.each([
  ['630000', zhaqing, true],
  [yushu, zaduo, true],
  [zaduo, zaduo, true],
  [zaduo, yushu, false],
  ['630000/632600', zaduo, false],
  ['630000/6327', zaduo, false],
])('%s contains %s: %s', (upper, lower, expected) => {
  expect(contains(upper, lower)).toBe(expected)
})

test('the regions above a county are the province and the prefecture', () => {
  expect(ancestorsOf(zaduo)).toEqual(['630000', yushu])
  expect(ancestorsOf('630000')).toEqual([])
  expect(lineageOf(zaduo)).toEqual(['630000', yushu, zaduo])
})

test.each([
  ['630000', 'province'],
  ['632700', 'prefecture'],
  ['632722', 'county'],
  ['632857', 'county'],
  ['632722202', 'township'],
  ['6327', null],
  ['63272a', null],
  ['', null],
])('the digits of %s tell its level: %s', (code, level) => {
  expect(levelOfCode(code)).toBe(level)
})

test('the county is found on the path of its township, and not above counties', () => {
  expect(countyOf(zhaqing)).toBe('632722')
  expect(countyOf(zaduo)).toBe('632722')
  expect(countyOf(yushu)).toBeNull()
})

describe('for any path', () => {
  const codes = fc.array(fc.stringMatching(/^\d{6}$/), { minLength: 1, maxLength: 4 })

  test('every region of its lineage contains it, and the last is the region itself', () => {
    fc.assert(
      fc.property(codes, (parts) => {
        const path = parts.join('/')
        const lineage = lineageOf(path)
        expect(lineage.every((upper) => contains(upper, path))).toBe(true)
        expect(lineage.at(-1)).toBe(path)
        expect(codeOf(path)).toBe(parts.at(-1))
        expect(ancestorsOf(path)).toEqual(lineage.slice(0, -1))
      }),
    )
  })
})
