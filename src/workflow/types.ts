// The nouns of the workflow (流程): statuses, actions, stages, moves and routing.
import type { ClockEffect } from '../deadlines/index.ts'
import type { Condition } from '../forms/index.ts'
import type { Day } from '../kernel/day.ts'
import type { Level, Post } from '../kernel/actor.ts'

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

export type StageKind =
  | 'acceptance'
  | 'examination'
  | 'site-inspection'
  | 'expert-review'
  | 'hearing'
  | 'consultation'
  | 'publicity'
  | 'statutory-wait'
  | 'verification'
  | 'decision'
  | 'delivery'

export interface Stage {
  /** From 1, without gaps. */
  readonly number: number
  readonly name: string
  readonly kind: StageKind
  /** 'own': the level at which this application is handled (本级). */
  readonly level: Level | 'own'
  readonly post: Post
  readonly days: number
  /** Absent for working days; 公示、法定等待 may be set in calendar days (冷静期三十日). */
  readonly unit?: 'calendar-day'
  readonly countedInLimit: boolean
  readonly staffNeeded: 1 | 2
  /** 分支: worked only where this holds of answers and circumstances; absent for always. */
  readonly when?: Condition
  /** 并行: neighbours of one group are worked at the same time, and all must finish. */
  readonly parallel?: string
  /** 退回: the stages to which it may send back; absent for every examining stage before it. */
  readonly returnsTo?: readonly number[]
  /** 权限划分: the first rule that holds gives the level, instead of `level`. */
  readonly powers?: readonly Power[]
  /** 承办条线: the line that works it, absent for the matter's own. */
  readonly lineId?: string
}

/** 权限划分: who decides depends on the case, such as the sum invested. */
export interface Power {
  readonly when: Condition
  readonly level: Level
}

export interface StagePlan {
  readonly stages: readonly Stage[]
}

export type PlanRule =
  | 'acceptance-first'
  | 'acceptance-once'
  | 'decision-once'
  | 'delivery-last'
  | 'only-delivery-after-decision'
  | 'numbers-in-order'
  | 'stage-named'
  | 'post-fits-kind'
  | 'level-known'
  | 'days-whole'
  | 'two-on-site'
  | 'within-promise'
  | 'parallel-together'
  | 'parallel-examines'
  | 'returns-back'
  | 'end-unconditional'
  | 'wait-has-days'

/** A rule that a plan breaks, and at which stage; null when it concerns the whole plan. */
export interface PlanFinding {
  readonly rule: PlanRule
  readonly stageNumber: number | null
}

/** What the past steps of an application add up to. */
export interface Progress {
  readonly status: Status
  readonly stageNumber: number
  readonly correctionCount: number
  readonly extensionRequested: boolean
  readonly extended: boolean
  /** Who asked for the extension; null when nobody has. */
  readonly extensionRequestedBy: string | null
  readonly suspensionGround: SuspensionGround | null
  readonly suspensionDays: number | null
  /** Accounts that passed an examining stage. */
  readonly examinedBy: readonly string[]
  /** The stages of the parallel group worked now that are done; empty outside of one. */
  readonly finished: readonly number[]
  /** Who proposed the refusal or the special procedure that waits; null when none does. */
  readonly proposedBy: string | null
  /** 转办 that waits to be taken or sent back by the department it was proposed to. */
  readonly transferPending: boolean
  /** True once a transfer was taken: there is no second. */
  readonly transferred: boolean
}

/** All that the machine must know of an application. Due days come from its clocks. */
export interface Facts extends Progress {
  readonly plan: StagePlan
  /** True when granting issues a certificate (conclusion 0), false for any other result (6). */
  readonly producesLicence: boolean
  /** True when a part of a joint application is moved without the others. */
  readonly partAlone: boolean
  /** Opinions of other departments without which nothing may be decided. */
  readonly opinionsAwaited: number
  /** 核对原件: demanded papers, by name, whose original nobody has seen; and whether that bars a grant. */
  readonly originalsUnchecked: readonly string[]
  readonly originalsBar: boolean
  /** 容缺: papers promised for later that have not come, and the last day of the first of them. */
  readonly papersAwaited: number
  readonly papersDueOn: Day | null
  /** 延续: true when the licence ran out undecided, and renewal was asked for in time. */
  readonly licenceRanOut: boolean
  readonly receiptDueOn: Day | null
  /** True when the department that handles it now is the one that decides. */
  readonly decidesHere: boolean
  /** The last day planned for the special procedure that runs, null when none does. */
  readonly suspensionEndsOn: Day | null
  /** Of the statutory clock, or the promised one when the law sets none. */
  readonly decisionDueOn: Day | null
  readonly correctionDueOn: Day | null
  /** The last day of each stage worked now that must run its full days (公示、法定等待). */
  readonly periodEnds: ReadonlyMap<number, Day>
  readonly today: Day
}

export interface StepDetails {
  /** request-correction: the day set in the notice. */
  readonly correctionDueOn: Day | null
  /** propose-suspension: one of `suspensionGrounds`. */
  readonly ground: string | null
  /** propose-suspension: working days needed. */
  readonly plannedDays: number | null
  /**
   * send-back: the stage to return to; null is the last examining stage before this one.
   * pass: the stage of a parallel group that is done; null is the first one that is open.
   */
  readonly stageNumber: number | null
  /** pass: who was on the site, needed where the stage needs two. */
  readonly staffNames: readonly string[]
  /** propose-transfer: the offering of the same matter to whose department it shall go. */
  readonly transferTo: string | null
}

export const noDetails: StepDetails = {
  correctionDueOn: null,
  ground: null,
  plannedDays: null,
  stageNumber: null,
  staffNames: [],
  transferTo: null,
}

export interface StepRequest {
  readonly action: Action
  readonly comment: string
  readonly details: StepDetails
}

/** Who asks; `isApplicant` when the application is the account's own or entrusted to it. */
export interface StepActor {
  readonly kind: 'applicant' | 'staff' | 'system'
  readonly posts: readonly Post[]
  readonly isApplicant: boolean
  readonly accountId: string | null
}

/** What the history of an application says of a move. */
export interface HistoryEntry {
  readonly action: Action
  readonly stageName: string | null
  readonly nextStageName: string | null
  readonly comment: string
  readonly ground: SuspensionGround | null
  readonly details: StepDetails
}

export interface Move {
  readonly action: Action
  readonly from: Status
  readonly to: Status
  /** After the move. */
  readonly stageNumber: number
  /** Of the parallel group, after the move. */
  readonly finished: readonly number[]
  /** To be kept with the step: a late acceptance counts from receipt, whatever the row says. */
  readonly clock: ClockEffect
  readonly document: DocumentKind | null
  readonly conclusionCode: ConclusionCode | null
  readonly history: HistoryEntry
}

/** A button: barred when `whyNot` is not null. */
export interface OpenAction {
  readonly action: Action
  readonly comment: StepRow['comment']
  readonly document: DocumentKind | null
  readonly whyNot: Refusal | null
}

export interface PastStep {
  readonly move: Move
  readonly accountId: string | null
}

/** A department as routing sees it. `lineId` is its line of work (条线), e.g. 自然资源. */
export interface RouteCandidate {
  readonly id: string
  readonly lineId: string
  readonly level: Level
  readonly regionCode: string
  /** Codes from the province down: '630000/632700'. */
  readonly regionPath: string
  readonly regionName: string
  readonly name: string
  /** Lines for which it also answers at its level. */
  readonly servesLines: readonly string[]
}

export interface RouteNeed {
  readonly level: Level
  readonly lineId: string
  /** Of the applicant's region. */
  readonly regionPath: string
}

export interface Routing {
  readonly departmentId: string
  /** A sentence for the record. */
  readonly reason: string
  /** True when no counterpart stands at the level asked for. */
  readonly fallback: boolean
}

export type Movement = 'same' | 'report-up' | 'hand-down' | 'sideways'
