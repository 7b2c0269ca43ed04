// 电子监察与效能: rules, cards, alerts and their life, orders, and the answers to bad ratings.
import type { Day } from '../kernel/day.ts'

/** 监察规则, by the numbers of the province's catalogue of rules. */
export type RuleId =
  | 'R-RECEIPT'
  | 'R-PROMISE'
  | 'R-STATUTORY'
  | 'R-STEP'
  | 'R-SUSPEND'
  | 'R-EXTEND'
  | 'R-DELIVER'
  | 'R-REASON'
  | 'R-TWO-STAFF'
  | 'R-SUPP-TWICE'
  | 'R-RATING'
  | 'R-TAMPER'
  | 'R-FEEDBACK'
  | 'R-CONSULT'
  | 'R-HEARING'
  | 'R-MATERIAL'
  | 'R-FEE'
  | 'R-ORDER'
  | 'R-GUIDE'

/** 预警、黄牌、红牌. */
export type Card = 'signal' | 'yellow' | 'red'

export type AlertStatus =
  'OPEN' | 'NOTIFIED' | 'EXPLAINED' | 'CONFIRMED' | 'REVOKED' | 'RECTIFIED' | 'CLOSED'

/** What happens to an alert. `settle` and `escalate` are the watch's own. */
export type AlertAction =
  'notify' | 'explain' | 'rectify' | 'confirm' | 'revoke' | 'close' | 'settle' | 'escalate'

/** What a rule saw, in words and numbers that stay as they were. */
export type AlertFacts = Readonly<Record<string, string | number | readonly string[]>>

export interface Finding {
  readonly rule: RuleId
  readonly card: Card
  /** Which time it was: one occurrence shows a card of one colour once. */
  readonly occurrence: string
  /** The department that answers for it. */
  readonly departmentId: string
  readonly facts: AlertFacts
}

export interface Alert {
  readonly id: string
  readonly rule: RuleId
  readonly card: Card
  readonly status: AlertStatus
  readonly applicationId: string | null
  readonly departmentId: string
  readonly regionPath: string
  readonly occurrence: string
  readonly facts: AlertFacts
  readonly raisedAt: Date
  readonly raisedOn: Day
  /** By when the department answers; null for a signal. */
  readonly dueOn: Day | null
  readonly answeredOn: Day | null
  readonly closedOn: Day | null
}

export interface AlertEvent {
  readonly id: string
  readonly alertId: string
  readonly action: AlertAction | 'raise'
  readonly fromStatus: AlertStatus | null
  readonly toStatus: AlertStatus
  readonly reason: string | null
  readonly actorKind: 'staff' | 'system'
  readonly accountId: string | null
  readonly actorName: string
  readonly departmentName: string | null
  readonly happenedAt: Date
}

/** 督办单: what a supervisor asks of the department, and its answer. */
export interface Order {
  readonly id: string
  readonly alertId: string
  readonly departmentId: string
  readonly text: string
  readonly answerBy: Day
  readonly issuedAt: Date
  readonly issuedByAccountId: string
  readonly issuedByName: string
  readonly issuedByDepartment: string
  readonly answer: string | null
  readonly answeredAt: Date | null
  readonly answeredOn: Day | null
  readonly answeredByAccountId: string | null
  readonly answeredByName: string | null
  /** The letters; null for orders older than them, and while nobody has answered. */
  readonly documentId: string | null
  readonly answerDocumentId: string | null
}

export type OversightKind = 'inspection-notice' | 'referral-letter' | 'supervision-advice'

/** What a supervisor wrote about a red card that was confirmed. */
export interface OversightLetter {
  readonly id: string
  readonly alertId: string
  readonly kind: OversightKind
  readonly addressee: string
  readonly documentId: string
  readonly issuedAt: Date
  readonly issuedByAccountId: string
  readonly issuedByName: string
}

export type RectificationStatus =
  'RATED' | 'VERIFYING' | 'RECTIFYING' | 'EXPLAINED' | 'FEEDBACK_SENT' | 'CALLED_BACK' | 'CLOSED'

export type RectificationAction =
  'verify' | 'rectify' | 'explain' | 'send-feedback' | 'call-back' | 'close'

/** 差评整改: one for each bad rating. */
export interface Rectification {
  readonly applicationId: string
  readonly departmentId: string
  readonly regionPath: string
  readonly status: RectificationStatus
  readonly ratedOn: Day
  readonly contactDueOn: Day
  readonly answerDueOn: Day
  readonly contactedOn: Day | null
  readonly answeredOn: Day | null
  readonly calledBackOn: Day | null
  readonly closedOn: Day | null
  readonly answer: string | null
  readonly createdAt: Date
}

export interface RectificationEvent {
  readonly id: string
  readonly applicationId: string
  readonly action: RectificationAction | 'start'
  readonly fromStatus: RectificationStatus | null
  readonly toStatus: RectificationStatus
  readonly note: string | null
  readonly actorKind: 'staff' | 'system'
  readonly accountId: string | null
  readonly actorName: string
  readonly happenedAt: Date
}

/** 监察何时看过, so that the next look takes only what is due or changed. */
export interface Look {
  readonly applicationId: string
  readonly lookedAt: Date
  readonly nextOn: Day | null
}

export interface Watch {
  readonly id: string
  readonly scope: 'due-or-changed' | 'all-open'
  readonly startedAt: Date
  readonly examined: number
  readonly raised: number
}
