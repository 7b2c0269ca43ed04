import { describe, expect, test } from 'vitest'
import { failuresAllowed, refusalOf, trySignIn } from '../../../src/accounts/rules/sign-in.ts'
import type { FailedSignIn, SignInState, SignInTrial } from '../../../src/accounts/rules/sign-in.ts'

const now = new Date('2026-03-12T02:00:00Z')
const later = new Date('2026-03-12T02:20:00Z')

const citizen: SignInState = {
  kind: 'person',
  status: 'active',
  failedSignIns: 0,
  lockedUntil: null,
  demonstration: false,
  hasPost: false,
}
const clerk: SignInState = { ...citizen, kind: 'staff', hasPost: true }
const right: SignInTrial = { passwordMatches: true, hall: 'public', refuseDemonstration: true, now }
const wrong: SignInTrial = { ...right, passwordMatches: false }
const atDesk: SignInTrial = { ...right, hall: 'desk' }

describe('who may sign in where', () => {
  test.each<[string, SignInState, SignInTrial, FailedSignIn | null]>([
    ['a citizen at the public door', citizen, right, null],
    ['a citizen at the desk', citizen, atDesk, 'wrong-hall'],
    ['a company at the public door', { ...citizen, kind: 'company' }, right, null],
    ['a clerk at the desk', clerk, atDesk, null],
    ['a clerk at the public door', clerk, right, 'wrong-hall'],
    ['a clerk whose posts have ended', { ...clerk, hasPost: false }, atDesk, 'no-post'],
    ['a closed account', { ...citizen, status: 'closed' }, right, 'not-active'],
    [
      'an account locked by an administrator',
      { ...citizen, status: 'locked' },
      right,
      'not-active',
    ],
    [
      'a demonstration account in production',
      { ...citizen, demonstration: true },
      right,
      'demonstration',
    ],
    [
      'a demonstration account in a demonstration',
      { ...citizen, demonstration: true },
      { ...right, refuseDemonstration: false },
      null,
    ],
    ['a wrong password', citizen, wrong, 'wrong-password'],
    ['a right password while locked', { ...citizen, lockedUntil: later }, right, 'locked'],
    [
      'a right password when the lock has just ended',
      { ...citizen, lockedUntil: now },
      right,
      null,
    ],
  ])('%s', (_case, state, trial, failure) => {
    expect(trySignIn(state, trial).failure).toBe(failure)
  })
})

describe('failures lock the account', () => {
  test('the fifth wrong password locks it for twenty minutes', () => {
    let state = citizen
    for (let count = 1; count <= failuresAllowed; count++) {
      expect(state.lockedUntil).toBeNull()
      state = { ...state, ...trySignIn(state, wrong) }
    }
    expect(state.lockedUntil).toEqual(later)
    expect(trySignIn(state, right).failure).toBe('locked')
    expect(trySignIn(state, { ...right, now: later }).failure).toBeNull()
  })

  test('attempts during the lock do not lengthen it', () => {
    const locked = { ...citizen, lockedUntil: later }
    expect(trySignIn(locked, wrong)).toMatchObject({ lockedUntil: later, failedSignIns: 0 })
  })

  test('a success forgets earlier failures', () => {
    expect(trySignIn({ ...citizen, failedSignIns: 4 }, right).failedSignIns).toBe(0)
  })

  test('every failure but a missing post sounds the same', () => {
    const failures: FailedSignIn[] = [
      ...(['unknown-name', 'wrong-password', 'locked', 'wrong-hall'] as const),
      ...(['not-active', 'demonstration'] as const),
    ]
    expect(new Set(failures.map(refusalOf))).toEqual(new Set(['wrong']))
  })
})
