// Every message in an account's inbox, the oldest first.
import type { Db } from '../../platform/database/transaction.ts'

export interface OwnMessage {
  readonly at: Date
  readonly title: string
  readonly body: string
}

export async function ownMessages(db: Db, accountId: string): Promise<readonly OwnMessage[]> {
  const rows = await db('notifications')
    .where({ accountId })
    .orderBy('id')
    .select('createdAt', 'title', 'body')
  return rows.map(({ createdAt, title, body }) => ({ at: createdAt, title, body }))
}
