// What a letter that decides is told: the outcome, the reasons, the law, and how to contest it.
import type { Day } from '../kernel/day.ts'
import type { CommonFacts } from './common-facts.ts'

/** 救济途径: an adverse letter is not lawful without them. */
export interface RemedyFacts {
  /** 复议机关: the people's government of the same level, or the department above. */
  readonly reconsiderationOrgan: string
  /** Where reconsideration is filed online (行政复议法 第二十二条). */
  readonly onlineChannelUrl: string
  readonly court: string
  /** True where reconsideration must come first (行政复议法 第二十三条). */
  readonly reconsiderationFirst: boolean
}

export interface Adverse {
  readonly reasons: string
  /** Each as it is cited: '《中华人民共和国行政许可法》第三十二条第一款第一项'. */
  readonly legalBasis: readonly string[]
  readonly remedies: RemedyFacts | null
}

export type NonAcceptanceGround = 'not-competent' | 'not-required' | 'false-materials' | 'other'

export interface NonAcceptanceFacts extends CommonFacts, Adverse {
  readonly ground: NonAcceptanceGround
  /** To whom the applicant should turn, when the organ is not competent and knows who is. */
  readonly competentOrgan: string | null
}

export interface GrantFacts extends CommonFacts {
  readonly acceptedOn: Day
  readonly legalBasis: readonly string[]
  /** What is granted, a line each: '经营场所：……'. */
  readonly items: readonly string[]
  readonly validFrom: Day | null
  readonly validUntil: Day | null
  /** The licence or certificate that follows, and how it is had; null when there is none. */
  readonly result: { readonly name: string; readonly collection: string } | null
  readonly remedies: RemedyFacts | null
}

export interface DenialFacts extends CommonFacts, Adverse {
  readonly acceptedOn: Day
}

export type TerminationGround = 'withdrawn' | 'correction-not-made' | 'subject-ceased' | 'other'

export interface TerminationFacts extends CommonFacts, Adverse {
  readonly ground: TerminationGround
  readonly terminatedOn: Day
}
