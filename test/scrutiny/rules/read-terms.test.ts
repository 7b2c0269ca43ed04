// The numbers for abnormal reading as an administrator types them.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mostOf, readTerms, termNames } from '../../../src/scrutiny/rules/read-terms.ts'
import type { TermsTyped } from '../../../src/scrutiny/rules/read-terms.ts'
import { usualTerms } from '../../../src/scrutiny/rules/terms.ts'

const usual = Object.fromEntries(
  termNames.map((name) => [name, String(usualTerms[name])]),
) as TermsTyped

test('the usual numbers are read as they are', () => {
  expect(readTerms(usual)).toEqual({ ok: true, value: usualTerms })
})

test('whatever is no number of the range is named, and nothing else', () => {
  fc.assert(
    fc.property(fc.constantFrom(...termNames), fc.string(), (name, text) => {
      const fits = /^[1-9]\d*$/.test(text) && Number(text) <= mostOf(name)
      const read = readTerms({ ...usual, [name]: text })
      expect(read.ok ? [] : read.refusal).toEqual(fits ? [] : [name])
    }),
  )
})

test.each(['0', '1001', '-1', '1e2', '６'])('“%s” never is one', (text) => {
  expect(readTerms({ ...usual, hourCount: text })).toEqual({ ok: false, refusal: ['hourCount'] })
})
