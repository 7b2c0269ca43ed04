// How many open applications each member of a department has in hand.
import type { Db, Tx } from '../../platform/database/transaction.ts'
import { openStatuses } from '../../workflow/index.ts'

export async function openWorkOf(
  db: Db | Tx,
  departmentId: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await db('applications')
    .whereNotNull('assigneeAccountId')
    .where({ handlingDepartmentId: departmentId })
    .whereIn('status', [...openStatuses()])
    .groupBy('assigneeAccountId')
    .select<{ accountId: string; open: string }[]>(
      'assigneeAccountId as accountId',
      db.raw('count(*) as open'),
    )
  return new Map(rows.map(({ accountId, open }) => [accountId, Number(open)]))
}
