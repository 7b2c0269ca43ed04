// What the hall issued to a person and still holds: grade A, named by the result of its matter.
import type { Issued } from '../../copies/index.ts'
import type { Day } from '../../kernel/day.ts'
import type { Db, Tx } from '../../platform/database/transaction.ts'

const most = 100

export type IssuedPaper = Issued & { readonly applicationId: string; readonly number: string }

/** The newest first; what was revoked or replaced is left out. */
export async function issuedPapers(
  db: Db | Tx,
  accountId: string,
): Promise<readonly IssuedPaper[]> {
  const rows = await db('documents as d')
    .join('applications as a', 'a.id', 'd.applicationId')
    .join('matterVersions as v', 'v.id', 'a.matterVersionId')
    .leftJoin('applicationSteps as s', 's.documentId', 'd.id')
    .where({ applicantAccountId: accountId, 'd.kind': 'grant-decision', 'd.status': 'in-force' })
    .orderBy('d.id', 'desc')
    .limit(most)
    .select<
      {
        readonly documentId: string
        readonly applicationId: string
        readonly number: string
        readonly addedAt: Date
        readonly matterName: string
        readonly materialName: string
        readonly validUntil: Day | null
      }[]
    >(
      ...(['d.id as documentId', 'd.applicationId', 'd.number', 'd.issuedAt as addedAt'] as const),
      'v.name as matterName',
      db.raw(`v.elements -> 'result' ->> 'name' as material_name`),
      db.raw(`s.details ->> 'validUntil' as valid_until`),
    )
  return rows.map((row) => ({ ...row, accountId }))
}
