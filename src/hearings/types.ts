// The nouns of hearings (听证): what was done about one, in its order.
import type { Day } from '../kernel/day.ts'

/** 告知申请人、告知利害关系人、要求听证、通知听证、笔录. */
export type HearingActName = 'offered' | 'party-told' | 'asked' | 'called' | 'recorded'

export interface HearingAct {
  readonly id: string
  readonly applicationId: string
  readonly act: HearingActName
  /** Null for asking, which is no letter of ours. */
  readonly documentId: string | null
  readonly askUntil: Day | null
  readonly heldAt: Date | null
  readonly place: string | null
  readonly chair: string | null
  readonly accountId: string
  readonly actorName: string
  readonly happenedAt: Date
}

export type HearingRefusal =
  | ('not-found' | 'not-yours' | 'not-now' | 'reason-missing' | 'party-missing' | 'already-told')
  | ('nobody-told' | 'too-late-to-ask' | 'already-asked' | 'already-called' | 'time-unclear')
  | ('too-soon' | 'place-missing' | 'chair-missing' | 'chair-examined' | 'not-called')
  | ('before-the-day' | 'already-recorded' | 'present-missing' | 'record-missing')
