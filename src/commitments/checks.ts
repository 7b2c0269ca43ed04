// 事后核查: the promises that a department has to check after its decisions, the most urgent first.
import type { Page } from '../kernel/page.ts'
import { pageOf } from '../kernel/page.ts'
import type { Db } from '../platform/database/transaction.ts'
import './tables.ts'
import type { Commitment } from './types.ts'

const size = 30

/** Those of a department without an outcome; `after` names the last one seen. */
export async function checksOf(
  db: Db,
  departmentId: string,
  after: string | null,
): Promise<Page<Commitment>> {
  const [, day, id] = /^(\d{4}-\d{2}-\d{2})_(\d{1,18})$/.exec(after ?? '') ?? []
  const rows = await db('commitments')
    .where({ departmentId, kind: 'instead' })
    .whereNull('outcome')
    .whereNotNull('dueOn')
    .modify((query) => {
      if (day !== undefined && id !== undefined) {
        void query.whereRaw('(due_on, id) > (?::date, ?)', [day, id])
      }
    })
    .orderBy(['dueOn', 'id'])
    .limit(size + 1)
    .select<Commitment[]>('*')
  return pageOf(rows, size, (row) => `${row.dueOn ?? ''}_${row.id}`)
}
