// 请假 (leave): days on which somebody is away from a department, and the deputy (代理人) who stands in.
import type { Day } from '../kernel/day.ts'

export interface Leave {
  readonly id: string
  readonly departmentId: string
  readonly accountId: string
  readonly deputyAccountId: string
  readonly fromOn: Day
  /** The last day, counted in. */
  readonly untilOn: Day
  readonly notedByAccountId: string
  /** When it was ended before its last day, null for one that runs its days. */
  readonly endedAt: Date | null
  readonly createdAt: Date
}

export interface NamedLeave extends Leave {
  readonly name: string
  readonly deputyName: string
}

export type LeaveRefusal =
  | 'days-missing'
  | 'days-turned-round'
  | 'days-past'
  | 'too-long'
  | 'no-such-colleague'
  | 'not-head'
  | 'deputy-missing'
  | 'deputy-of-other-post'
  | 'deputy-away'
  | 'away-already'
  | 'stands-in'
