// 征求意见（会签）: what one department asks another about an application, and what it is told.
import type { Day } from '../kernel/day.ts'

/** 到期不答复: counts as no objection, or is waited for. */
export type Silence = 'no-objection' | 'wait'

export type Opinion = 'agree' | 'disagree' | 'amend'

/** 'silent': the term ran out and counts as no objection. */
export type ConsultationStatus = 'open' | 'answered' | 'silent' | 'withdrawn'

export interface Consultation {
  readonly id: string
  readonly applicationId: string
  /** The department that is asked. */
  readonly departmentId: string
  readonly askingDepartmentId: string
  readonly askedByAccountId: string
  readonly askedByName: string
  readonly question: string
  /** No decision while it is open. */
  readonly mandatory: boolean
  readonly showsAnswers: boolean
  readonly materialNumbers: readonly number[]
  readonly silence: Silence
  /** The special procedure during which it was asked; null when the clock runs on. */
  readonly clockGround: string | null
  readonly askedAt: Date
  readonly askedOn: Day
  /** Working days. */
  readonly termDays: number
  readonly dueOn: Day
  readonly remindOn: Day
  readonly remindedAt: Date | null
  readonly status: ConsultationStatus
  readonly opinion: Opinion | null
  readonly reply: string | null
  readonly replyAttachmentId: string | null
  readonly answeredByAccountId: string | null
  readonly answeredByName: string | null
  readonly closedAt: Date | null
  readonly closedOn: Day | null
  readonly withdrawalReason: string | null
}

/** How the requests of a matter are treated; `matterId` null is the rule for all others. */
export interface ConsultationRule {
  readonly matterId: string | null
  readonly silence: Silence
  readonly termDays: number
  /** Working days before the last day on which the department is reminded. */
  readonly reminderDays: number
}
