// What the letters of a hearing are told, and the one to somebody whose interests a decision touches.
import type { Day } from '../kernel/day.ts'
import type { CommonFacts } from './common-facts.ts'

export interface HearingOfferFacts extends CommonFacts {
  readonly reasons: string
  /** The last day to ask for it: five working days (行政许可法 第四十七条). */
  readonly askUntil: Day
}

/** Sent to the one whose interests are touched: `applicantName` is the recipient, `filedBy` who applied. */
export interface InterestedPartyFacts extends CommonFacts {
  readonly filedBy: string
  /** How the decision touches him. */
  readonly reasons: string
  readonly askUntil: Day
}

export interface HearingNoticeFacts extends CommonFacts {
  readonly heldAt: Date
  readonly place: string
  readonly chair: string
  /** False when the organ holds it of its own accord (行政许可法 第四十六条). */
  readonly asked: boolean
}

/** For the public: `filedBy` is as strangers may read it, so a person's name is covered. */
export interface HearingAnnouncementFacts extends CommonFacts {
  readonly heldAt: Date
  readonly place: string
  readonly chair: string
  readonly filedBy: string
}

/** 不予听证: sent to the one who asked, who may be somebody else than the applicant. */
export interface HearingRefusalFacts extends CommonFacts {
  readonly reasons: string
}

export interface HearingRecordFacts extends CommonFacts {
  readonly heldAt: Date
  readonly place: string
  readonly chair: string
  readonly recorder: string
  readonly present: string
  readonly record: string
}

/** 听证申请书: to the organ, which is `applicantName`, from the applicant, who is `filedBy`. */
export interface HearingRequestFacts extends CommonFacts {
  readonly filedBy: string
  /** Empty where he gave none: the law asks for no reasons. */
  readonly reasons: string
  readonly askedAt: Date
  readonly askUntil: Day
}
