import { describe, expect, test } from 'vitest'
import {
  newTotpSecret,
  stepAt,
  stepOfCode,
  totpAddress,
  totpCode,
} from '../../../src/platform/security/totp.ts'

/** '12345678901234567890' in base32, the secret of RFC 6238, appendix B. */
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

describe('codes', () => {
  test.each([
    [59, '94287082'],
    [1_111_111_109, '07081804'],
    [1_111_111_111, '14050471'],
    [1_234_567_890, '89005924'],
    [2_000_000_000, '69279037'],
    [20_000_000_000, '65353130'],
  ])('at %i s as in RFC 6238', (seconds, code) => {
    const step = stepAt(seconds * 1000)
    expect(totpCode(secret, step, 8)).toBe(code)
    expect(totpCode(secret, step)).toBe(code.slice(2))
  })

  test('hold one step before and after, and no longer', () => {
    const instant = 1_234_567_890_000
    const held = (apart: number) =>
      stepOfCode(secret, totpCode(secret, stepAt(instant) + apart), instant, 0)
    expect([-2, -1, 0, 1, 2].map((apart) => held(apart) !== null)).toEqual([
      ...[false, true, true, true, false],
    ])
  })

  test('of a used step and of the steps before it hold no more', () => {
    const instant = 1_234_567_890_000
    const step = stepAt(instant)
    const code = totpCode(secret, step)
    expect(stepOfCode(secret, code, instant, step - 1)).toBe(step)
    expect(stepOfCode(secret, code, instant, step)).toBeNull()
    expect(stepOfCode(secret, totpCode(secret, step - 1), instant, step)).toBeNull()
  })

  test.each(['', '12345', '1234567', 'abcdef', '１２３４５６'])('“%s” is none', (typed) => {
    expect(stepOfCode(secret, typed, 0, -1)).toBeNull()
  })
})

test('secrets are 160 random bits that any authenticator reads', () => {
  const [one, other] = [newTotpSecret(), newTotpSecret()]
  expect(one).toMatch(/^[A-Z2-7]{32}$/)
  expect(one).not.toBe(other)
  expect(totpAddress(one, '一站', 'a b')).toBe(
    `otpauth://totp/%E4%B8%80%E7%AB%99:a%20b?secret=${one}&issuer=%E4%B8%80%E7%AB%99`,
  )
})
