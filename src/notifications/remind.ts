// Tells a person once more of the same thing without a second unread line about it.
import { startOf, dayOf } from '../kernel/day.ts'
import type { Context } from '../platform/context.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { notify } from './notify.ts'
import type { NewNotification } from './types.ts'

/**
 * The same words once a day at most, as long as they are unread; a later message about the same link takes the
 * place of those that were not read.
 */
export async function remind(
  tx: Tx,
  ctx: Pick<Context, 'now'>,
  notification: NewNotification & { readonly link: string },
): Promise<void> {
  const { accountId, link, title, body } = notification
  // Two presses at once wait for each other.
  await tx('accounts').where({ id: accountId }).forNoKeyUpdate().first('id')
  const unread = () => tx('notifications').where({ accountId, link }).whereNull('readAt')
  const today = startOf(dayOf(ctx.now))
  const same = await unread().where({ title, body }).where('createdAt', '>=', today).first('id')
  if (same !== undefined) return
  await unread().update({ readAt: ctx.now })
  await notify(tx, ctx, notification)
}
