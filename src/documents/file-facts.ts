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

/** One kind of paper taken in at a window, with how many stayed there. */
export interface PaperLine {
  readonly name: string
  readonly copiesKept: number
  readonly originalSeen: boolean
  readonly scanned: boolean
}

/** 申请材料接收凭证: what lay on the counter, who took it, when. */
export interface MaterialReceiptFacts extends CommonFacts {
  readonly papers: readonly PaperLine[]
  readonly takenAt: Date
  readonly clerk: string
}

/** 转办单: to the department that shall be competent, which is `applicantName`; `filedBy` is the applicant. */
export interface TransferSlipFacts extends CommonFacts {
  readonly filedBy: string
  readonly reasons: string
  readonly handler: string
}
