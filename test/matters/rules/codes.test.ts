// The codes of the catalogue, of both coding standards.
import { describe, expect, test } from 'vitest'
import {
  basicCodeIn,
  basicCodePattern,
  codeNamesOtherType,
  implementationCode,
  isBasicCode,
  isMainItem,
  levelDigits,
  mainCodeOf,
  standsUnder,
} from '../../../src/matters/rules/codes.ts'
import { codesWritten } from '../../../src/matters/rules/written-matter.ts'

const body = { uscc: '12441500196720244T', levelDigit: '3', regionCode: '441500' }

describe('codes', () => {
  test('an implementation code is the credit code, the level and the basic code: 31 characters', () => {
    const code = implementationCode({ ...body, basicCode: '442199806003' })
    expect(code).toBe('12441500196720244T3442199806003')
    expect(code).toHaveLength(31)
  })

  test('under an older basic code it has 24: code, level, region and the end of the body’s number', () => {
    const code = implementationCode({ ...body, basicCode: 'XK01002000' })
    expect(code).toBe('XK01002000' + '3' + '441500' + '9672024')
    expect(code).toHaveLength(24)
    const town = implementationCode({ ...body, regionCode: '632722101', basicCode: 'XK01002000' })
    expect(town.slice(11, 17)).toBe('632722')
  })

  test('each level has its digit of the code set 行使层级', () => {
    expect(levelDigits).toEqual({ province: '2', prefecture: '3', county: '4', township: '5' })
  })

  test.each([
    ['630131001000', true],
    ['6301310010', true],
    ['XK01002000', true],
    ['XK0100200A', true],
    ['xk01002000', false],
    ['XK0100A000', false],
    ['63013100100', false],
    ['63013100100a', false],
    ['', false],
  ])('%s as a basic code: %s, the same for JSON Schema and the database', (text, expected) => {
    expect(isBasicCode(text)).toBe(expected)
    expect(new RegExp(basicCodePattern).test(text)).toBe(expected)
  })

  test.each([
    ['630131001000', '630131001000'],
    [' ｘｋ０１００２０００ ', 'XK01002000'],
    ['12441500196720244T3442199806003', '442199806003'],
    ['12441500196720244T344219980600301', '442199806003'],
    ['12441500196720244T3442199806003202206230068', '442199806003'],
    ['XK0100200034415009672024', 'XK01002000'],
    ['XK0100200034415009672024202206230068', 'XK01002000'],
    ['2611211234567', null],
    ['养老金', null],
  ])('%s means the matter %s', (typed, code) => {
    expect(basicCodeIn(typed)).toBe(code)
  })

  test.each([
    ['630131001000', '01', false],
    ['630131001000', '05', true],
    ['XK01002000', '01', false],
    ['XK01002000', '05', true],
    ['CF01002000', '01', true],
    ['CF01002000', '02', false],
    ['6301310010', '05', false],
  ])('the code %s under the type %s is odd: %s', (code, type, odd) => {
    expect(codeNamesOtherType(code, type)).toBe(odd)
  })

  test('a sub-item stands under the main item of its own kind of code', () => {
    expect(mainCodeOf('XK01002003')).toBe('XK01002000')
    expect(standsUnder('XK01002003', 'XK01002000')).toBe(true)
    expect(standsUnder('XK01002003', 'XK01003000')).toBe(false)
    expect(standsUnder('XK01002003', '630131001000')).toBe(true)
    expect(['630131001', 'XK01002', '63013100', 'xk01002'].map(isMainItem)).toEqual([
      ...[true, true, false, false],
    ])
  })

  test('editors may write older codes in small letters, several in a line', () => {
    const known = [{ code: 'XK01002000', name: '采矿许可' }]
    const text = 'xk01002000、630131001000\n采矿许可（XK01002000）\n采矿许可'
    expect(codesWritten(text, known)).toEqual([
      ...['XK01002000', '630131001000', 'XK01002000', 'XK01002000'],
    ])
  })
})
