// The nouns of hearings (听证): what was done about one, in its order.
import type { Day } from '../kernel/day.ts'

/** 告知申请人、告知利害关系人、要求听证、不予听证、撤回要求、通知听证、公告、到期提醒、笔录. */
export type HearingActName =
  | ('offered' | 'party-told' | 'asked' | 'refused' | 'dropped')
  | ('called' | 'announced' | 'reminded' | 'recorded')

export interface HearingAct {
  readonly id: string
  readonly applicationId: string
  readonly act: HearingActName
  /** Null for what is no letter here: asking on paper, taking it back, a reminder. */
  readonly documentId: string | null
  readonly askUntil: Day | null
  readonly heldAt: Date | null
  readonly place: string | null
  readonly chair: string | null
  /** Null for the system, and for an asker whose data were cleared. */
  readonly accountId: string | null
  readonly actorName: string
  readonly happenedAt: Date
}

export type HearingRefusal =
  | ('not-found' | 'not-yours' | 'not-now' | 'reason-missing' | 'party-missing' | 'already-told')
  | ('nobody-told' | 'too-late-to-ask' | 'already-asked' | 'already-called' | 'time-unclear')
  | ('too-soon' | 'beyond-limit' | 'place-missing' | 'chair-missing' | 'chair-examined')
  | ('not-called' | 'before-the-day' | 'already-recorded' | 'present-missing' | 'record-missing')
  | ('must-be-held' | 'not-asked' | 'hearing-over' | 'already-announced')
