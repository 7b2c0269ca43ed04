// 核验码: read aloud, copied by hand, typed in any way, it is still the same code.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  codeAlphabet,
  groupCode,
  makeCode,
  parseCode,
} from '../../../src/documents/rules/verification-code.ts'

const codes = fc
  .array(fc.nat(codeAlphabet.length - 1), { minLength: 12, maxLength: 12 })
  .map((draws) => makeCode(() => draws.shift() ?? 0))

test('the alphabet has no two signs that look alike', () => {
  expect(codeAlphabet).not.toMatch(/[01ILOU]/)
  expect(new Set(codeAlphabet).size).toBe(30)
})

test('a code is printed in three groups of four', () => {
  expect(groupCode('QH7K2M9D4T6X')).toBe('QH7K-2M9D-4T6X')
})

test('what is printed is understood however it is typed', () => {
  fc.assert(
    fc.property(codes, (code) => {
      const printed = groupCode(code)
      for (const typed of [
        code,
        printed,
        printed.toLowerCase(),
        ` ${printed.replaceAll('-', ' ')} `,
      ])
        expect(parseCode(typed)).toBe(code)
    }),
  )
  expect(parseCode('ＱＨ７Ｋ－２Ｍ９Ｄ—4t6x')).toBe('QH7K2M9D4T6X')
})

test.each([
  '',
  'QH7K',
  'QH7K-2M9D-4T60',
  'QH7K-2M9D-4T6XX',
  '核验码核验码核验码核验码',
  'Q'.repeat(100_000),
])('what cannot be a code is no code (%#)', (typed) => expect(parseCode(typed)).toBeNull())

test('any text at all is parsed without a fault', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (typed) => void parseCode(typed)))
})
