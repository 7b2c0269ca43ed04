// Which of some applications their applicants have rated.
import type { Db, Tx } from '../../platform/database/transaction.ts'

export async function ratedAmong(
  db: Db | Tx,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await db('ratings')
    .whereIn('applicationId', [...ids])
    .select('applicationId')
  return new Set(rows.map(({ applicationId }) => applicationId))
}
