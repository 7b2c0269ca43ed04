import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sampleCreditCode } from '../../../src/organizations/rules/credit-code.ts'
import { checkUscc } from '../../../src/platform/security/identifiers.ts'

const parts = fc.record({
  kind: fc.constantFrom('11', '12', '13', '91'),
  regionCode: fc.stringMatching(/^63\d{4}$/),
  line: fc.integer({ min: 1, max: 99 }),
  township: fc.stringMatching(/^\d{3}$/),
})

test('every sample code has the form and the check digit of GB 32100', () => {
  fc.assert(
    fc.property(parts, (one) => {
      expect(checkUscc(sampleCreditCode(one)).ok).toBe(true)
    }),
  )
})

test('the subject part has the check digit of GB 11714', () => {
  fc.assert(
    fc.property(parts, (one) => {
      const subject = sampleCreditCode(one).slice(8, 17)
      const weights = [3, 7, 9, 10, 5, 8, 4, 2]
      const sum = weights.reduce((total, weight, at) => {
        return total + weight * parseInt(subject.charAt(at), 36)
      }, 0)
      const check = subject.charAt(8) === 'X' ? 10 : Number(subject.charAt(8))
      expect((sum + check) % 11).toBe(0)
    }),
  )
})

test('two bodies of one region never share a code', () => {
  fc.assert(
    fc.property(parts, parts, (one, other) => {
      fc.pre(one.line !== other.line || one.township !== other.township)
      expect(sampleCreditCode(one)).not.toBe(sampleCreditCode({ ...other, ...regionOf(one) }))
    }),
  )
})

function regionOf({ kind, regionCode }: { kind: string; regionCode: string }) {
  return { kind, regionCode }
}
