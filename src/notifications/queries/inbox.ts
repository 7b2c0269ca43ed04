// A person's messages, newest first.
import type { Page } from '../../kernel/page.ts'
import { pageOf } from '../../kernel/page.ts'
import type { Db } from '../../platform/database/transaction.ts'
import type { Notification } from '../types.ts'

const size = 20

export async function inbox(
  db: Db,
  accountId: string,
  before: string | null,
): Promise<Page<Notification>> {
  const query = db('notifications')
    .where({ accountId })
    .orderBy('id', 'desc')
    .limit(size + 1)
    .select('id', 'accountId', 'applicationId', 'title', 'body', 'link', 'readAt', 'createdAt')
  if (before !== null && /^\d{1,18}$/.test(before)) void query.where('id', '<', before)
  return pageOf(await query, size, (row) => row.id)
}

export async function unreadCount(db: Db, accountId: string): Promise<number> {
  const [row] = await db('notifications')
    .where({ accountId })
    .whereNull('readAt')
    .count<{ count: string }[]>('* as count')
  return Number(row?.count ?? 0)
}
