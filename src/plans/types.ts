// 方案编辑: what a draft is checked against, and what is found.
import type { FormDefinition } from '../forms/index.ts'
import type { PlanRule } from '../workflow/index.ts'

/** What the matter of the plan promises and asks, and where its line has departments. */
export interface Setting {
  readonly promisedDays: number | null
  /** Working days; null when the law sets none, or sets it in another unit. */
  readonly statutoryDays: number | null
  readonly form: FormDefinition | null
  readonly lineId: string
  /** 'SCJ/county': levels at which a line has a department or one that serves it. */
  readonly owners: ReadonlySet<string>
}

export type DraftRule =
  PlanRule | 'over-statutory' | 'unknown-question' | 'never-holds' | 'power-shadowed' | 'no-owner'

export interface DraftFinding {
  readonly rule: DraftRule
  readonly stageNumber: number | null
  readonly sentence: string
}

export type DraftRefusal =
  'no-such-plan' | 'no-draft' | 'stale' | 'has-faults' | 'reason-missing' | 'nothing-changed'
