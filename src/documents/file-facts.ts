// What the papers of the file are told: the record of a check on the site, and the opinions before a decision.
import type { CommonFacts } from './common-facts.ts'

export interface SiteCheckFacts extends CommonFacts {
  /** Two at least (行政许可法 第三十四条). */
  readonly staff: readonly string[]
  readonly place: string
  readonly checkedAt: Date
  readonly findings: string
}

/** What one of those who examined, verified or decided wrote, with his name and when (审批表). */
export interface Opinion {
  readonly stage: string
  readonly opinion: string
  readonly name: string
  readonly post: string
  readonly department: string
  readonly at: Date
}

export interface ApprovalFormFacts extends CommonFacts {
  readonly opinions: readonly Opinion[]
  readonly decision: string
}
