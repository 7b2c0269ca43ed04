// 承诺: a paper that is handed in later (容缺受理) or a promise in its place (告知承诺).
import type { Day } from '../kernel/day.ts'

export type CommitmentKind = 'later' | 'instead'

/** handed-in, overdue and refused end 容缺; true and false end the check of a promise. */
export type Outcome = 'handed-in' | 'overdue' | 'refused' | 'true' | 'false'

export interface Commitment {
  readonly id: string
  readonly applicationId: string
  readonly accountId: string
  readonly materialNumber: number
  readonly materialName: string
  readonly kind: CommitmentKind
  /** What the applicant read and agreed to, word for word. */
  readonly wording: string
  readonly signedName: string
  readonly madeAt: Date
  /** Working days: from acceptance for a later paper, from the decision for the check of a promise. */
  readonly termDays: number
  readonly departmentId: string | null
  /** Null until the term begins. */
  readonly dueOn: Day | null
  readonly remindedAt: Date | null
  /** 责令改正: until when what was promised is to be put right; null where nothing was ordered. */
  readonly rectifyBy: Day | null
  readonly outcome: Outcome | null
  readonly settledAt: Date | null
  readonly settledBy: string | null
  readonly note: string | null
}
