// Where a demanded signature stands.
import { expect, test } from 'vitest'
import { isDone, standingOf } from '../../../src/signatures/rules/standing.ts'

const asked = { waived: false, outcome: null, digest: null }
const signed = { waived: false, outcome: 'signed', digest: 'a' } as const

test.each([
  ['nobody was asked', null, 'missing', false],
  ['somebody was asked', asked, 'asked', false],
  ['he signed what stands there', signed, 'signed', true],
  ['it was changed since', { ...signed, digest: 'b' }, 'void', false],
  ['he refused', { ...asked, outcome: 'refused' as const }, 'refused', false],
  ['there is nobody', { ...asked, waived: true }, 'waived', true],
] as const)('%s', (_name, signature, standing, done) => {
  expect(standingOf(signature, 'a')).toBe(standing)
  expect(isDone(standing)).toBe(done)
})
