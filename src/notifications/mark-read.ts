// Marks a person's messages as read.
import { record } from '../audit/index.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'

/** All messages of the account that are unread; tells how many there were. */
export async function markAllRead(ctx: Context, accountId: string): Promise<number> {
  return transaction(ctx.db, async (tx) => {
    const count = await tx('notifications')
      .where({ accountId })
      .whereNull('readAt')
      .update({ readAt: ctx.now })
    await record(tx, ctx, {
      action: 'notifications.read',
      subjectType: 'account',
      subjectId: accountId,
      after: { count },
    })
    return count
  })
}
