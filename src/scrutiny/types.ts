// 审计厅: what auditors look for in the log, and alerts about how people read.
import type { Day } from '../kernel/day.ts'

/** 异常查看的规则. */
export type RuleId = 'many-in-an-hour' | 'at-night' | 'one-family' | 'one-person' | 'outside-region'

/** open: nobody has looked; explained: an explanation is written down; closed: with a reason, for good. */
export type AlertStatus = 'open' | 'explained' | 'closed'
export type AlertAction = 'raise' | 'explain' | 'close'

/** One look at one application by one member of staff, with what the rules need to know of both. */
export interface Reading {
  readonly at: Date
  readonly applicationId: string
  readonly refused: boolean
  readonly readerPath: string
  readonly applicationPath: string
  readonly applicantAccountId: string
  readonly applicantKind: 'person' | 'company'
  readonly applicantName: string
  /** The reader has taken a step in it, or it is given to him. */
  readonly atWork: boolean
}

export interface Finding {
  readonly rule: RuleId
  /** Different applications that the rule counted. */
  readonly count: number
  readonly firstAt: Date
  readonly lastAt: Date
  readonly applicationIds: readonly string[]
}

export interface Alert {
  readonly id: string
  readonly rule: RuleId
  readonly accountId: string
  readonly accountName: string
  readonly departmentId: string
  readonly departmentName: string
  /** The day of watching, from six in the morning to six. */
  readonly day: Day
  readonly count: number
  readonly firstAt: Date
  readonly lastAt: Date
  readonly applicationIds: readonly string[]
  readonly status: AlertStatus
  readonly raisedAt: Date
}

export interface AlertEvent {
  readonly id: string
  readonly alertId: string
  readonly action: AlertAction
  readonly reason: string | null
  readonly accountId: string | null
  readonly actorName: string
  readonly happenedAt: Date
}
