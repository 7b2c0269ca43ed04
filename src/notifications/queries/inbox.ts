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

/** The latest few, and how many of all he has not read. */
export async function latestMessages(
  db: Db,
  accountId: string,
  most: number,
): Promise<{ readonly items: readonly Notification[]; readonly unread: number }> {
  const { rows } = await db.raw<{ rows: (Notification & { readonly unread: number })[] }>(
    `select id, account_id, application_id, title, body, link, read_at, created_at,
       (select count(*)::int from notifications u
         where u.account_id = :account and u.read_at is null) as unread
     from notifications where account_id = :account order by id desc limit ${most}`,
    { account: accountId },
  )
  return { items: rows, unread: rows[0]?.unread ?? 0 }
}

export async function unreadCount(db: Db, accountId: string): Promise<number> {
  const [row] = await db('notifications')
    .where({ accountId })
    .whereNull('readAt')
    .count<{ count: string }[]>('* as count')
  return Number(row?.count ?? 0)
}
