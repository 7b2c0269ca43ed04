// The numbers by which people know applications.
import type { Db } from '../../platform/database/transaction.ts'

export async function queryNumbers(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await db('applications')
    .whereIn('id', [...new Set(ids)])
    .select('id', 'queryNumber')
  return new Map(rows.map(({ id, queryNumber }) => [id, queryNumber ?? '']))
}
