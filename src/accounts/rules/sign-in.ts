// Whether a sign-in succeeds, and when failures lock an account for a while. To the person at the
// door every refusal but one sounds alike; the audit log gets the reason.
import type { AccountKind, AccountStatus } from '../types.ts'

/** 'no-post' is told only to who knows the password: a member of staff without any post. */
export type SignInRefusal = 'wrong' | 'no-post'

export type FailedSignIn =
  | 'unknown-name'
  | 'wrong-password'
  | 'locked'
  | 'wrong-hall'
  | 'not-active'
  | 'demonstration'
  | 'no-post'

export const failuresAllowed = 5
export const lockMinutes = 20

export interface SignInState {
  readonly kind: AccountKind
  readonly status: AccountStatus
  readonly failedSignIns: number
  readonly lockedUntil: Date | null
  readonly demonstration: boolean
  readonly hasPost: boolean
}

export interface SignInTrial {
  readonly passwordMatches: boolean
  readonly hall: 'public' | 'desk'
  readonly refuseDemonstration: boolean
  readonly now: Date
}

export interface SignInOutcome {
  readonly failure: FailedSignIn | null
  readonly failedSignIns: number
  readonly lockedUntil: Date | null
}

export function trySignIn(state: SignInState, trial: SignInTrial): SignInOutcome {
  const { failedSignIns, lockedUntil } = state
  const unchanged = { failedSignIns, lockedUntil }
  if (lockedUntil !== null && lockedUntil > trial.now) return { failure: 'locked', ...unchanged }
  if (!trial.passwordMatches) return afterFailure(failedSignIns + 1, trial.now)
  const failure = failureBesidesPassword(state, trial)
  if (failure !== null) return { failure, ...unchanged }
  return { failure: null, failedSignIns: 0, lockedUntil: null }
}

function afterFailure(count: number, now: Date): SignInOutcome {
  if (count < failuresAllowed) {
    return { failure: 'wrong-password', failedSignIns: count, lockedUntil: null }
  }
  const lockedUntil = new Date(now.getTime() + lockMinutes * 60_000)
  return { failure: 'wrong-password', failedSignIns: 0, lockedUntil }
}

function failureBesidesPassword(state: SignInState, trial: SignInTrial): FailedSignIn | null {
  if (state.demonstration && trial.refuseDemonstration) return 'demonstration'
  if (state.status !== 'active') return 'not-active'
  if ((state.kind === 'staff') !== (trial.hall === 'desk')) return 'wrong-hall'
  return state.kind === 'staff' && !state.hasPost ? 'no-post' : null
}

export function refusalOf(failure: FailedSignIn): SignInRefusal {
  return failure === 'no-post' ? 'no-post' : 'wrong'
}
