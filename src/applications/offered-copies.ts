// 免再交: what was issued to the person or handed in before, offered where a matter asks for it again.
import { copiesFor, copiesOf } from '../copies/index.ts'
import type { CopyGrade } from '../copies/index.ts'
import type { Day } from '../kernel/day.ts'
import type { Db, Tx } from '../platform/database/transaction.ts'
import { issuedPapers } from './queries/issued-papers.ts'

export interface OfferedCopy {
  /** 'd12' for a paper of the hall, 'c7' for a copy of the store. */
  readonly ref: string
  readonly materialName: string
  readonly grade: CopyGrade
  readonly matterName: string
  readonly addedAt: Date
  readonly validUntil: Day | null
}

/** All that the person has; `copiesFor` picks those of one material that hold today. */
export async function offeredCopies(
  db: Db | Tx,
  accountId: string,
): Promise<readonly OfferedCopy[]> {
  const issued = await issuedPapers(db, accountId)
  const kept = await copiesOf(db, accountId)
  return [
    ...issued.map(({ documentId, ...paper }) => ({
      ...{ ref: `d${documentId}`, grade: 'A' as const, ...paper },
    })),
    ...kept.flatMap((copy) =>
      copy.attachmentId === null ? [] : [{ ref: `c${copy.id}`, ...copy }],
    ),
  ]
}

export { copiesFor }
