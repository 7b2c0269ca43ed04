// 承接 (succession): a department that is merged into another one, or renamed, from a day on.
import type { Day } from '../kernel/day.ts'

export type SuccessionKind = 'merged' | 'renamed'

/** What moved, or would move: 在办办件 12. */
export interface MovedCount {
  readonly what: string
  readonly count: number
}

export interface Succession {
  readonly id: string
  readonly departmentId: string
  readonly kind: SuccessionKind
  /** Who takes over; null for a new name. */
  readonly successorId: string | null
  /** Who does its work now: the successor, or whoever took over from that one. */
  readonly servingId: string | null
  readonly oldName: string
  readonly newName: string | null
  readonly effectiveOn: Day
  readonly reason: string
  readonly namedByAccountId: string
  readonly namedAt: Date
  /** Null until its day has come. */
  readonly carriedOutAt: Date | null
  readonly withdrawnAt: Date | null
  readonly moved: readonly MovedCount[]
}

export interface NewSuccession {
  readonly departmentId: string
  readonly kind: SuccessionKind
  readonly successorId: string | null
  readonly newName: string | null
  readonly effectiveOn: Day
  readonly reason: string
}

export type SuccessionRefusal =
  | 'no-department'
  | 'planned-already'
  | 'no-successor'
  | 'same-department'
  | 'other-region'
  | 'successor-ends'
  | 'awaited-by-others'
  | 'name-missing'
  | 'name-taken'
  | 'day-missing'
  | 'day-past'
  | 'reason-missing'
