// The published roots, newest first.
import type { Page } from '../../kernel/page.ts'
import { pageOf } from '../../kernel/page.ts'
import type { Db } from '../../platform/database/transaction.ts'
import type { SealRow } from '../tables.ts'

/** `before` is a seal's number: the page begins with the one before it. */
export async function roots(db: Db, before: string | null, size: number): Promise<Page<SealRow>> {
  const query = db('auditSeals')
    .orderBy('id', 'desc')
    .limit(size + 1)
    .select('*')
  if (before !== null) void query.where('id', '<', before)
  return pageOf(await query, size, ({ id }) => id)
}
