// 重发: an administrator has a failed message tried again, as it was.
import { record } from '../audit/index.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'

/** False when it is not a failed one (any more). */
export async function retryDelivery(ctx: Context, id: string): Promise<boolean> {
  return transaction(ctx.db, async (tx) => {
    const renewed = await tx('deliveries')
      .where({ id, status: 'failed' })
      .update({ status: 'waiting', sendAfter: ctx.now, createdAt: ctx.now, settledAt: null })
    if (renewed === 0) return false
    await record(tx, ctx, {
      action: 'notifications.retry',
      subjectType: 'delivery',
      subjectId: id,
    })
    return true
  })
}
