// What the letters of 事后监管 are told: the record of a check of a promise, and the order to put things right.
import type { Day } from '../kernel/day.ts'
import type { CommonFacts } from './common-facts.ts'

export interface CheckRecordFacts extends CommonFacts {
  /** What was checked: 对“场所证明”的承诺. */
  readonly subject: string
  readonly checkedAt: Date
  readonly staff: string
  readonly findings: string
  /** 属实、不实、限期改正. */
  readonly outcome: string
}

/** 责令改正: to whoever promised, before anything that was granted is taken away. */
export interface RectificationFacts extends CommonFacts {
  readonly subject: string
  readonly reasons: string
  readonly legalBasis: readonly string[]
  readonly rectifyBy: Day
}
