// 保存期限与封存.
import type { Day } from '../kernel/day.ts'

export type Ending = 'concluded' | 'not-accepted' | 'withdrawn' | 'terminated'

export interface RetentionRule {
  readonly id: string
  readonly matterId: string | null
  readonly matterName: string | null
  readonly ending: Ending | null
  /** Counted from the day of the end; null keeps for ever. */
  readonly years: number | null
  readonly basis: string
  readonly setByName: string
}

/** One that will be cleared away. */
export interface Coming {
  readonly id: string
  readonly number: string
  readonly matterName: string
  readonly regionName: string
  readonly concludedOn: Day
  readonly keptUntil: Day
  readonly noticedOn: Day
}

export interface Hold {
  readonly id: string
  readonly applicationId: string
  readonly number: string
  readonly matterName: string
  readonly reason: string
  readonly placedByName: string
  readonly placedAt: Date
}
