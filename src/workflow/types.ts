// The nouns of the workflow (流程): statuses, actions, stages, moves and routing.
import type { ClockEffect } from '../deadlines/index.ts'
import type { Post } from '../kernel/actor.ts'

export type Status =
  | 'draft'
  | 'submitted'
  /** 待补正 */
  | 'correcting'
  /** 拟不予受理: waits for the section head; the receipt clock keeps running. */
  | 'refusal-proposed'
  | 'not-accepted'
  /** 承办、审查 */
  | 'examining'
  | 'suspension-proposed'
  /** 特别程序 */
  | 'suspended'
  /** 审核 */
  | 'verifying'
  /** 批准 */
  | 'approving'
  | 'granted'
  | 'denied'
  | 'concluded'
  | 'withdrawn'
  | 'terminated'

export type Action =
  | 'submit'
  | 'accept'
  | 'request-correction'
  | 'resubmit'
  | 'propose-refusal'
  | 'confirm-refusal'
  | 'return-refusal'
  /** 转办: to the department that is competent, which takes it or sends it back. */
  | 'propose-transfer'
  | 'accept-transfer'
  | 'return-transfer'
  | 'deem-accepted'
  | 'pass'
  | 'propose-suspension'
  | 'approve-suspension'
  | 'reject-suspension'
  | 'resume'
  | 'request-extension'
  | 'extend'
  | 'send-back'
  | 'grant'
  | 'deny'
  /** 视为准予延续 */
  | 'deem-renewed'
  | 'deliver'
  | 'withdraw'
  | 'terminate'

export type Performer = Post | 'applicant' | 'system'

/** 文书: the paper a move produces. */
export type DocumentKind =
  | 'submission-receipt'
  | 'correction-notice'
  | 'acceptance-notice'
  | 'non-acceptance-decision'
  | 'special-procedure-notice'
  | 'extension-notice'
  | 'grant-decision'
  | 'denial-decision'
  | 'proof-of-service'
  | 'termination-notice'
  | 'transfer-slip'

/** What must hold for a move, named as the condition; a guard that fails is the refusal. */
export type Guard =
  | 'own-application'
  | 'first-correction'
  | 'within-receipt-limit'
  | 'correction-day-set'
  | 'receipt-limit-passed'
  | 'two-on-site'
  | 'suspension-ground-lawful'
  | 'suspension-days-planned'
  | 'not-extended'
  | 'extension-not-requested'
  | 'extension-requested'
  | 'extender-differs-from-requester'
  | 'before-decision-due'
  | 'deciding-organ'
  | 'suspension-over'
  | 'stage-to-return-to'
  | 'approver-differs-from-examiner'
  /** 公示、法定等待 run their full days. */
  | 'period-run'
  | 'parallel-stage-open'
  | 'confirmer-differs-from-proposer'
  | 'correction-overdue'
  | 'opinions-in'
  /** 听证: what was asked for or called is held and on record; the term to ask for it has run. */
  | 'hearing-held'
  | 'hearing-term-run'
  /** 容缺: what was promised for later has come. */
  | 'papers-in'
  /** Where the province says so, nothing is granted on a copy that nobody compared with its original. */
  | 'originals-checked'
  | 'papers-overdue'
  | 'licence-run-out'
  | 'as-one'
  /** 转办 */
  | 'no-transfer-pending'
  | 'transfer-pending'
  | 'first-transfer'
  | 'transfer-place-set'
  | 'one-stage-at-a-time'

export type Refusal = Guard | 'closed' | 'not-now' | 'not-yours' | 'comment-missing'

/** 办结结果: 0 出证, 1 退回, 2 作废, 3 删除, 4 转报, 5 补正不来, 6 办结, 7 纸质. */
export type ConclusionCode = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7

/** One lawful move. */
export interface StepRow {
  readonly action: Action
  readonly from: readonly Status[]
  /** 'by-plan': the status of the next stage; 'same': where it is. */
  readonly to: Status | 'by-plan' | 'same'
  readonly by: readonly Performer[]
  readonly clock: ClockEffect
  readonly comment: 'none' | 'optional' | 'required'
  readonly document: DocumentKind | null
  readonly guards: readonly Guard[]
  readonly conclusion: ConclusionCode | 'by-decision' | null
  readonly basis: string
}

/** The eight procedures that stop the licence clock, and no other (行政许可法第四十五条). */
export const suspensionGrounds = [
  'hearing',
  'tender',
  'auction',
  'inspection',
  'testing',
  'quarantine',
  'appraisal',
  'expert-review',
] as const

export type SuspensionGround = (typeof suspensionGrounds)[number]
