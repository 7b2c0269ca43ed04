// The codes of the catalogue.
import { describe, expect, test } from 'vitest'
import { implementationCode, isBasicCode, levelDigits } from '../../../src/matters/rules/codes.ts'

describe('codes', () => {
  test('an implementation code is the credit code, the level and the basic code: 31 characters', () => {
    const code = implementationCode('12441500196720244T', '3', '442199806003')
    expect(code).toBe('12441500196720244T3442199806003')
    expect(code).toHaveLength(31)
  })

  test('each level has its digit of the code set 行使层级', () => {
    expect(levelDigits).toEqual({ province: '2', prefecture: '3', county: '4', township: '5' })
  })

  test.each([
    ['630131001000', true],
    ['6301310010', true],
    ['63013100100', false],
    ['63013100100a', false],
    ['', false],
  ])('%s as a basic code: %s', (text, expected) => {
    expect(isBasicCode(text)).toBe(expected)
  })
})
