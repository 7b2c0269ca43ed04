// May the whole be extended? Once, before its clock runs out, asked for by the lead department with a reason
// and approved by somebody else: the head of the government of that level.
import type { Day } from '../../kernel/day.ts'

export interface Extending {
  /** Null where no clock of the whole runs. */
  readonly dueOn: Day | null
  /** True while the clock of the whole stands still, so that no day is due. */
  readonly paused: boolean
  readonly today: Day
  readonly extended: boolean
  readonly requested: boolean
  readonly requestedBy: string | null
  readonly reason: string
  readonly actorAccountId: string
}

export type ExtendRefusal =
  | 'not-found'
  | 'not-lead'
  | 'not-approver'
  | 'no-joint-clock'
  | 'extended-already'
  | 'requested-already'
  | 'not-requested'
  | 'same-person'
  | 'too-late'
  | 'reason-missing'

export function refusalToRequest(extending: Extending): ExtendRefusal | null {
  const { requested, reason } = extending
  const never = neverExtends(extending)
  if (never !== null) return never
  if (requested) return 'requested-already'
  return /[^\p{Z}\p{C}\s]/u.test(reason) ? null : 'reason-missing'
}

export function refusalToApprove(extending: Extending): ExtendRefusal | null {
  const { requested, requestedBy, actorAccountId } = extending
  const never = neverExtends(extending)
  if (never !== null) return never
  if (!requested) return 'not-requested'
  return requestedBy === actorAccountId ? 'same-person' : null
}

function neverExtends({ dueOn, paused, today, extended }: Extending): ExtendRefusal | null {
  if (dueOn === null && !paused) return 'no-joint-clock'
  if (extended) return 'extended-already'
  return dueOn !== null && dueOn < today ? 'too-late' : null
}
