// 办件: a draft becomes an application when it is submitted, and stays one row with its steps.
import type { Day } from '../kernel/day.ts'
import type { Post } from '../kernel/actor.ts'
import type { NonAcceptanceGround } from '../documents/index.ts'
import type { LicencePurpose } from '../licences/index.ts'
import type { Answers, Raw } from '../forms/index.ts'
import type { Action, Status } from '../workflow/index.ts'
import type { Sourced } from './rules/earlier-answers.ts'
import type { LastPage } from './rules/last-pages.ts'
import type { ClockEffect } from '../deadlines/index.ts'

export type ApplicantKind = 'person' | 'company'

export interface Application {
  readonly id: string
  readonly status: Status
  /** 办件编号, null for a draft. */
  readonly number: string | null
  readonly queryNumber: string | null
  /** 业务办理项, as chosen when it was filed; null where the matter has none or the form does not ask. */
  readonly handleItem: string | null
  /** Sealed; opened for its owner and for comparing. */
  readonly queryCode: string | null
  readonly matterId: string
  readonly matterVersionId: string
  readonly offeringId: string
  readonly applicantAccountId: string
  readonly applicantKind: ApplicantKind
  readonly applicantName: string
  readonly regionCode: string
  readonly regionPath: string
  readonly channel: 'web' | 'counter'
  /** 帮办人: who fills it in or filed it for the applicant, null for one's own. */
  readonly helperAccountId: string | null
  /** 收件窗口: the department of the helper. */
  readonly intakeDepartmentId: string | null
  /** Until when a window may fill in a draft that is the applicant's own; null without limit. */
  readonly helpedUntil: Date | null
  readonly answers: Answers
  /** Of the answers, those that the draft began with because they were chosen in the guide. */
  readonly guided: Answers
  /** Of the answers, those that the draft began with from earlier applications, and where from. */
  readonly sourced: Sourced
  /** What was typed in a draft and is not yet right. */
  readonly typed: Raw | null
  /** Answers on which two windows or two people disagree, until somebody chooses. */
  readonly unmerged: readonly Unmerged[]
  /** What the pages that saved last have saved: marks of answers, newest first. */
  readonly lastPages: readonly LastPage[]
  /** When a draft went to the bin, null for one that is being filled in. */
  readonly binnedAt: Date | null
  readonly expiryWarnedAt: Date | null
  readonly corrections: Corrections | null
  readonly stageNumber: number
  /** The plan it was filed under; null for a draft. */
  readonly stagePlanVersionId: string | null
  /** Of the parallel group worked now, the stages that are done. */
  readonly finishedStages: readonly number[]
  /** 并行: the stages that wait, with whom; empty outside of a parallel group. */
  readonly parallel: readonly ParallelStage[]
  readonly acceptanceDepartmentId: string | null
  readonly handlingDepartmentId: string | null
  readonly handlingPath: string | null
  readonly handlingPost: Post | null
  /** 承办人, null while nobody has claimed it. */
  readonly assigneeAccountId: string | null
  readonly routingReason: string | null
  readonly submittedAt: Date | null
  readonly receivedOn: Day | null
  readonly acceptedOn: Day | null
  readonly decidedOn: Day | null
  readonly deliveredOn: Day | null
  readonly concludedOn: Day | null
  /** 保存期满 and its contents cleared away on this day; null while they are kept. */
  readonly clearedOn: Day | null
  readonly conclusionCode: string | null
  readonly dueOn: Day | null
  /** 承诺时限 in working days as it was when filed; null for that of the matter's version. */
  readonly promisedDays: number | null
  /** The version of the implementation list under which it was filed. */
  readonly listVersionId: string | null
  /** The last day on which somebody should begin; only for sorting. */
  readonly actBy: Day | null
  readonly promisedDueOn: Day | null
  readonly statutoryDueOn: Day | null
  readonly correctionCount: number
  readonly extensionRequested: boolean
  readonly extended: boolean
  /** 证照 that it asks to change or renew; null for something new. */
  readonly licenceId: string | null
  readonly licencePurpose: LicencePurpose | null
  /** 联办件 of which it is a part; null when it was filed alone. */
  readonly jointId: string | null
  /** 牵头部门 of the joint application: it accepts and delivers for all parts. */
  readonly leadDepartmentId: string | null
  /** Opinions of other departments without which nothing may be decided. */
  readonly opinionsAwaited: number
  /** 听证: asked for or called, and not on record yet; the last day on which it may be asked for. */
  readonly hearingOwed: boolean
  readonly hearingAskUntil: Day | null
  /** 容缺: papers promised for later that have not come, and the last day of the first of them. */
  readonly papersAwaited: number
  readonly papersDueOn: Day | null
  /** The mandate by which somebody last acted in the applicant's place; null when nobody did. */
  readonly mandateId: string | null
  /** 事项类型, kept by the database from its version. */
  readonly matterType: string
  readonly revision: number
  readonly createdAt: Date
  readonly updatedAt: Date
}

/** One question of a draft, as it was typed on a page while it was changed elsewhere. */
export interface Unmerged {
  readonly key: string
  readonly raw: Raw
  /** The page on which it was typed: what it brings next takes the place of this. */
  readonly page: string
  readonly by: string
  /** An instant, as ISO text. */
  readonly at: string
}

export interface ParallelStage {
  readonly stageNumber: number
  readonly stageName: string
  readonly departmentId: string
  readonly departmentName: string
  readonly post: Post
}

/** 补正告知: what has to be corrected, each with its reason. */
export interface Corrections {
  readonly dueOn: Day
  readonly items: readonly CorrectionItem[]
}

export interface CorrectionItem {
  /** The path of a question, or 'material:3'. */
  readonly target: string
  readonly label: string
  readonly why: string
  readonly how: string
  /** The file and the page that are meant; absent where all of it is. */
  readonly place?: { readonly attachmentId: string; readonly page: number | null }
}

/** One row of the history (办理经过), never changed. */
export interface Step {
  readonly id: string
  readonly applicationId: string
  readonly sequence: number
  readonly action: Action
  readonly fromStatus: Status
  readonly toStatus: Status
  readonly stageNumber: number
  readonly stageName: string | null
  readonly actorKind: 'applicant' | 'staff' | 'system'
  readonly accountId: string | null
  readonly actorName: string
  readonly departmentId: string | null
  readonly departmentName: string | null
  readonly handlingDepartmentId: string | null
  readonly handlingDepartmentName: string | null
  readonly movement: string | null
  readonly happenedAt: Date
  readonly happenedOn: Day
  readonly clock: ClockEffect
  readonly comment: string | null
  readonly details: StepDetails
  readonly documentId: string | null
}

/** What an action brought with it; each action uses its own few. */
export interface StepDetails {
  readonly corrections?: Corrections
  readonly ground?: string
  readonly plannedDays?: number
  readonly result?: string
  readonly method?: string
  readonly receivedBy?: string
  /** 与受送达人的关系 */
  readonly relation?: string
  readonly refusalGround?: NonAcceptanceGround
  /** The organ that is competent, where the clerk knows it (行政许可法 第三十二条第一款第二项). */
  readonly competentOrgan?: string
  readonly routingReason?: string
  readonly conclusionCode?: string
  readonly toStage?: number
  /** pass: the stage that was done, where several were open. */
  readonly stageDone?: number
  /** 帮办: the applicant for whom a window filed it, by name. */
  readonly filedFor?: string
  /** 代: the absent colleague for whom a deputy acted, or the applicant for whom an agent did. */
  readonly onBehalfOf?: string
  /** The wait set by law that begins with this step, by its name; the limit stands still in it. */
  readonly waitBegins?: string
  /** True when such a wait ends with this step. */
  readonly waitEnds?: boolean
  readonly staff?: readonly string[]
  /** pass of a check on the site: where and when it was. */
  readonly site?: SiteVisit
  readonly validUntil?: Day
  readonly newDueOn?: Day
  /** 转办: where it shall go, and where it was. */
  readonly transfer?: Transfer
}

/** `at`: an instant, as ISO text. */
export interface SiteVisit {
  readonly place: string
  readonly at: string
}

/** 转办: the offering whose department is competent, the place it stands for, and who would handle it. */
export interface Transfer {
  readonly offeringId: string
  readonly regionCode: string
  readonly regionPath: string
  readonly departmentId: string
  readonly departmentName: string
  readonly fromDepartmentName: string
}

/** A file of an application; number 0 belongs to a question of the form. */
export interface ApplicationMaterial {
  readonly applicationId: string
  readonly materialNumber: number
  readonly attachmentId: string
  readonly fieldPath: string | null
  readonly removedAt: Date | null
  readonly createdAt: Date
  /** 可信等级, null as the guide grades the material. */
  readonly grade: 'A' | 'B' | 'C' | 'D' | null
  readonly checkedBy: string | null
  readonly validUntil: Day | null
  /** 窗口扫描; null for what the applicant sent himself. */
  readonly source: 'window-scan' | null
}

export type Grade = 'very-satisfied' | 'satisfied' | 'fair' | 'dissatisfied' | 'very-dissatisfied'

/** 好差评: one for each application. */
export interface Rating {
  readonly applicationId: string
  readonly grade: Grade
  readonly aspects: readonly string[]
  readonly comment: string | null
  readonly channel: string
  readonly ratedAt: Date
}
