// 委托: who acts in whose place. An offer names its receiver by number and name; a mandate is an offer that
// was accepted and has not ended.
import type { AgencyKind, AgencyScope, AgentRight } from '../kernel/agency.ts'
import type { Day } from '../kernel/day.ts'

export type MandateState = 'offered' | 'unanswered' | 'declined' | 'in-force' | 'ended' | 'run-out'

export interface Mandate {
  readonly id: string
  readonly kind: AgencyKind
  readonly principalAccountId: string
  readonly agentName: string
  /** Null until it is accepted. */
  readonly agentAccountId: string | null
  readonly rights: readonly AgentRight[]
  readonly scope: AgencyScope['kind']
  readonly matterTypes: readonly string[]
  /** The last day; null without an end. */
  readonly endsOn: Day | null
  readonly offeredAt: Date
  readonly offeredOn: Day
  readonly answeredAt: Date | null
  readonly answer: 'accepted' | 'declined' | null
  readonly since: Day | null
  readonly endedAt: Date | null
}

/** A mandate as lists show it. */
export interface NamedMandate extends Mandate {
  readonly principalName: string
  readonly principalType: 'person' | 'company'
  readonly matterNames: readonly string[]
}

export type GuardianRelation = 'father' | 'mother' | 'other'

/** 个人信息保护法 第三十一条 */
export interface GuardianConsent {
  readonly mandateId: string
  readonly relation: GuardianRelation
  /** The words that were agreed to. */
  readonly wording: string
  readonly consentedAt: Date
}

/** What is given to whom. */
export interface Terms {
  readonly rights: readonly AgentRight[]
  readonly scope: AgencyScope
  readonly endsOn: Day
}

/** How the receiver is named; nobody learns from it whether he has an account. */
export interface Receiver {
  readonly name: string
  readonly by: 'id-number' | 'phone' | 'code'
  /** The number in its normal form; '' for a code, which the hall makes. */
  readonly number: string
}
