// What the letters of 事后监管 are told: the record of a check of a promise, the order to put things right, and what a
// supervisor writes about a red card that was confirmed.
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

/** 监督检查告知书、抄告函、监察建议书: `applicantName` is the office that is written to. */
export interface OversightLetterFacts extends CommonFacts {
  /** Which rule and card it rests on. */
  readonly ground: string
  /** The department that answers for the card. */
  readonly department: string
  readonly content: string
  /** The day of the check, or by when it is answered; null for what only informs. */
  readonly on: Day | null
}
