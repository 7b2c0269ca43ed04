// 短信回执: what the gateway tells later of an SMS that it took.
import { z } from 'zod'
import { transaction } from '../platform/database/transaction.ts'
import type { Context } from '../platform/context.ts'

export const receiptOf = z.object({
  id: z.string().regex(/^yizhan-\d{1,18}$/),
  status: z.enum(['delivered', 'failed']),
  reason: z.string().max(300).default(''),
})

export type Receipt = z.output<typeof receiptOf>

/** A repeated or late receipt changes nothing. */
export async function takeReceipt(
  ctx: Pick<Context, 'db' | 'now'>,
  { id, status, reason }: Receipt,
): Promise<void> {
  await transaction(ctx.db, async (tx) => {
    await tx('deliveries')
      .where({ id: id.slice('yizhan-'.length), channel: 'sms', status: 'sent' })
      .update({ status, settledAt: ctx.now, fault: status === 'failed' ? reason : null })
  })
}
