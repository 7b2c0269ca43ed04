// What letters about something granted before are told: its change, renewal, revocation and cancellation.
import type { Day } from '../kernel/day.ts'
import type { CommonFacts } from './common-facts.ts'
import type { Adverse, RemedyFacts } from './decision-facts.ts'

/** The licence or the letter that it is about. */
export interface Target {
  readonly title: string
  readonly number: string
}

export interface AmendmentFacts extends CommonFacts {
  readonly target: Target
  readonly acceptedOn: Day
  readonly legalBasis: readonly string[]
  /** What holds from now on, a line each. */
  readonly items: readonly string[]
  readonly validFrom: Day | null
  readonly validUntil: Day | null
  readonly remedies: RemedyFacts | null
}

export interface RenewalFacts extends AmendmentFacts {
  /** True when nothing was decided before the licence ran out (行政许可法 第五十条). */
  readonly deemed: boolean
}

export interface RevocationNoticeFacts extends CommonFacts {
  readonly target: Target
  readonly reasons: string
  readonly legalBasis: readonly string[]
  /** Until when the holder may answer and ask for a hearing. */
  readonly answerUntil: Day
}

export interface EndingFacts extends CommonFacts, Adverse {
  readonly target: Target
  readonly endsOn: Day
}

/** The certificate itself. */
export interface LicenceFacts extends CommonFacts {
  readonly licenceName: string
  /** The number of the licence, which stays when its certificate is made anew; null for its own. */
  readonly licenceNumber: string | null
  readonly items: readonly string[]
  readonly validFrom: Day
  readonly validUntil: Day | null
}
