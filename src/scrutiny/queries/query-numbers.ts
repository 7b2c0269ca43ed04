// The numbers by which people know applications.
import { beyondScope } from '../../platform/database/scope.ts'
import type { Db } from '../../platform/database/transaction.ts'

export async function queryNumbers(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await beyondScope(
    db,
    '审计员查的是全省的日志，条目里的办件不分区划',
  )('applications')
    .whereIn('id', [...new Set(ids)])
    .select('id', 'queryNumber')
  return new Map(rows.map(({ id, queryNumber }) => [id, queryNumber ?? '']))
}
