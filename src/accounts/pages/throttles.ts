// How often the doors of the hall may be tried.
import type { ThrottleRule } from '../../platform/session/throttle.ts'
import { failuresAllowed, lockMinutes } from '../rules/sign-in.ts'

/** Sign-ins that fail, from one address: one password tried on many names. */
export const failuresPerAddress: ThrottleRule = {
  name: 'sign-in-address',
  points: 30,
  seconds: 600,
}

/** Sign-ins that fail with one name, known here or not: both are locked out alike. */
export const failuresPerName: ThrottleRule = {
  name: 'sign-in-name',
  points: failuresAllowed,
  seconds: lockMinutes * 60,
}

/** Accounts that one address opens; it also slows down who tries names to see which are taken. */
export const registrationsPerAddress: ThrottleRule = {
  name: 'registration-address',
  points: 10,
  seconds: 3600,
}

/** Wrong current passwords of one account. */
export const passwordChanges: ThrottleRule = { name: 'password-change', points: 10, seconds: 1200 }

/**
 * Codes of a second factor tried for one account; whoever tries them knows the password already.
 * After five he waits, and on one day nobody tries more than twenty.
 */
export const codesPerAccount: readonly ThrottleRule[] = [
  { name: 'code-account', points: 5, seconds: 1200 },
  { name: 'code-account-day', points: 20, seconds: 86_400 },
]

/** Recoveries asked for from one address. */
export const recoveriesPerAddress: ThrottleRule = {
  name: 'recovery-address',
  points: 10,
  seconds: 3600,
}

/** Recoveries that one member of staff looks up at his window. */
export const recoveriesPerStaff: ThrottleRule = { name: 'recovery-staff', points: 60, seconds: 600 }

/** One-time links tried from one address. */
export const linksPerAddress: ThrottleRule = { name: 'one-time-link', points: 30, seconds: 600 }
