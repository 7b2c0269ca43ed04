// What the letters are told that go to the public and from office to office: 决定公开书, 督办单 and its answer.
import type { Day } from '../kernel/day.ts'
import type { CommonFacts } from './common-facts.ts'

/** A redacted copy (行政许可法 第四十条): a person's name is covered, and what was granted to him is left out. */
export interface PublicationFacts extends CommonFacts {
  readonly decisionTitle: string
  readonly decisionNumber: string
  readonly decidedOn: Day
  readonly items: readonly string[]
  readonly validFrom: Day | null
  readonly validUntil: Day | null
}

/** To a department: `applicantName` is the department that shall answer. */
export interface SupervisionOrderFacts extends CommonFacts {
  /** Which rule and card it rests on. */
  readonly ground: string
  readonly demand: string
  readonly answerBy: Day
}

/** From the department to the supervisor's office, which is `applicantName`. */
export interface SupervisionReplyFacts extends CommonFacts {
  readonly orderNumber: string
  readonly orderedOn: Day
  readonly answer: string
}
