// Stage plans: which stages a matter goes through, who works each, and what is wrong with a plan.
import type { Condition } from '../forms/index.ts'
import type { Level, Post } from '../kernel/actor.ts'

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
