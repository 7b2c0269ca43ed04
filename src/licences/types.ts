// 证照: what a grant gave to its holder, for how long, and what became of it.
import type { MatterType } from '../documents/index.ts'
import type { Day } from '../kernel/day.ts'

/** 在册、已撤销、已注销; 已过期 follows from the day. */
export type LicenceState = 'active' | 'revoked' | 'cancelled' | 'withdrawn'
export type ShownState = LicenceState | 'expired'

/** 变更、延续: for what an application about a licence is filed. */
export type LicencePurpose = 'change' | 'renew'

/** 撤销、注销、撤回. */
export type Ending = 'revoke' | 'cancel' | 'withdraw'

export interface Licence {
  readonly id: string
  /** Stays when its certificate is made anew. */
  readonly number: string
  readonly name: string
  readonly matterId: string
  readonly matterName: string
  readonly matterType: MatterType
  readonly holderAccountId: string
  readonly holderName: string
  readonly holderKind: 'person' | 'company'
  readonly departmentId: string
  readonly regionPath: string
  /** By which it was first had. */
  readonly applicationId: string
  /** The certificate of now. */
  readonly documentId: string
  readonly items: readonly string[]
  readonly validFrom: Day
  /** Null for one without an end. */
  readonly validUntil: Day | null
  readonly state: LicenceState
  readonly grantedOn: Day
  readonly updatedAt: Date
}

export type LicenceEventName =
  | 'issued'
  | 'changed'
  | 'renewed'
  | 'deemed-renewed'
  | 'revocation-notified'
  | 'withdrawal-notified'
  | 'answered'
  | 'proposal-declined'
  | 'revoked'
  | 'cancelled'
  | 'withdrawn'

export interface LicenceEvent {
  readonly id: string
  readonly licenceId: string
  readonly event: LicenceEventName
  readonly applicationId: string | null
  readonly documentId: string | null
  readonly actorName: string
  readonly text: string
  readonly happenedAt: Date
}

export interface LicenceEnding {
  readonly id: string
  readonly licenceId: string
  readonly ending: Ending
  readonly ground: string
  readonly reasons: string
  readonly answerUntil: Day | null
  readonly answer: string | null
  readonly hearingAsked: boolean
  readonly answeredAt: Date | null
  readonly state: 'proposed' | 'confirmed' | 'declined'
  readonly proposedByAccountId: string
  readonly proposedByName: string
  readonly proposedAt: Date
  readonly decidedByAccountId: string | null
  readonly decidedAt: Date | null
  readonly considered: string | null
}

export type EndingRefusal =
  | 'not-yours'
  | 'not-active'
  | 'already-proposed'
  | 'no-proposal'
  | 'same-person'
  | 'not-approver'
  | 'ground-missing'
  | 'reason-missing'
  | 'answer-awaited'
  | 'consideration-missing'
  | 'too-late'
