// 电子材料: a copy of a paper that a person has handed in or been issued, with how far it is trusted.
import type { Day } from '../kernel/day.ts'

/** 可信等级: A issued by the hall, B checked against the original, C uploaded (D, made oneself, is not kept). */
export type CopyGrade = 'A' | 'B' | 'C'

export interface Copy {
  readonly id: string
  readonly accountId: string
  readonly materialName: string
  readonly grade: CopyGrade
  readonly attachmentId: string | null
  readonly documentId: string | null
  /** The matter from which it comes. */
  readonly matterName: string
  /** Null for what holds until further notice, or where nobody has said. */
  readonly validUntil: Day | null
  readonly addedAt: Date
  readonly checkedAt: Date | null
  readonly checkedByAccountId: string | null
  /** Name and department of who checked it. */
  readonly checkedBy: string | null
  readonly removedAt: Date | null
}

/** Where a copy was used. */
export interface CopyUse {
  readonly copyId: string
  readonly attachmentId: string
  readonly matterName: string
  readonly usedAt: Date
}
