// Tells a person something, in the transaction that caused it.
import type { Context } from '../platform/context.ts'
import type { Tx } from '../platform/database/transaction.ts'
import type { NewNotification } from './types.ts'

export async function notify(
  tx: Tx,
  ctx: Pick<Context, 'now'>,
  notification: NewNotification,
): Promise<void> {
  await tx('notifications').insert({ ...notification, createdAt: ctx.now })
}
