// The decision that a proof of service is about.
import type { Db, Tx } from '../../platform/database/transaction.ts'

export async function documentsServed(
  db: Db | Tx,
  applicationId: string,
): Promise<readonly { readonly title: string; readonly number: string }[]> {
  return db('documents')
    .where({ applicationId })
    .whereIn('kind', [
      'grant-decision',
      'denial-decision',
      'change-decision',
      'renewal-decision',
      'licence',
    ])
    .orderBy('id')
    .select('title', 'number')
}
