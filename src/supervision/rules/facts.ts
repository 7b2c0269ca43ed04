// What the rules are told of one application: readings of its clocks and its steps, taken on a day.
import type { Day } from '../../kernel/day.ts'
import type { Action, Status } from '../../workflow/index.ts'

/** A clock as supervision reads it: all distances in working days. */
export interface Limit {
  readonly startedOn: Day
  /** Null while paused. */
  readonly dueOn: Day | null
  readonly running: boolean
  readonly used: number
  readonly total: number
  /** Working days until the due day, negative once they are lost; null while paused. */
  readonly left: number | null
  /** The due day has passed, even if only a weekend. */
  readonly isLate: boolean
}

export interface StageFacts extends Limit {
  readonly stageName: string
  /** Of the step by which the stage was entered. */
  readonly sequence: number
}

export interface SuspensionFacts extends Limit {
  readonly ground: string
  readonly lawful: boolean
  readonly sequence: number
}

export interface StepFacts {
  readonly sequence: number
  readonly action: Action
  readonly comment: string
  readonly departmentId: string | null
  readonly actorName: string
  readonly accountId: string | null
  readonly happenedAt: Date
  readonly happenedOn: Day
  /** The civil day of `happenedAt`. */
  readonly civilDay: Day
  /** Whether the account held the approver's post. */
  readonly byApprover: boolean
  /** Of the stage in which the step was taken. */
  readonly staffNeeded: 1 | 2
  readonly staff: readonly string[]
  readonly stageName: string | null
}

export interface Milestone {
  readonly name: string
  readonly on: Day
}

export interface ApplicationFacts {
  readonly status: Status
  readonly now: Date
  /** The department that handles it now, and the one that took it in. */
  readonly handlingDepartmentId: string
  readonly acceptanceDepartmentId: string
  readonly receipt: Limit | null
  readonly promised: Limit | null
  readonly statutory: Limit | null
  readonly delivery: Limit | null
  readonly stage: StageFacts | null
  readonly suspension: SuspensionFacts | null
  readonly steps: readonly StepFacts[]
  /** In the order in which the law has them happen. */
  readonly milestones: readonly Milestone[]
  /** Steps that have no entry in the audit log. */
  readonly unrecorded: readonly Action[]
}
