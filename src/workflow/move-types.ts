// What the machine is asked and what it answers: the facts of an application, a request, a move.
import type { ClockEffect } from '../deadlines/index.ts'
import type { Post } from '../kernel/actor.ts'
import type { Day } from '../kernel/day.ts'
import type { StagePlan } from './plan-types.ts'
import type {
  Action,
  ConclusionCode,
  DocumentKind,
  Refusal,
  Status,
  StepRow,
  SuspensionGround,
} from './types.ts'

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
  /** 听证: asked for or called, and not on record yet; and the last day to ask, where somebody was told. */
  readonly hearingOwed: boolean
  readonly hearingAskUntil: Day | null
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
