// 退信: an address that a server refuses for good is not written to again, and its owner learns why.
import type { Context } from '../platform/context.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { notify } from './notify.ts'
import { paths } from './paths.ts'
import { saveNoticeSettings } from './settings-store.ts'
import type { DeliveryRow } from './tables.ts'

export async function addressRefused(
  tx: Tx,
  ctx: Pick<Context, 'now'>,
  { channel, accountId, subscriptionId, addressShown }: DeliveryRow,
): Promise<void> {
  if (channel !== 'email') return
  if (subscriptionId !== null) {
    await tx('subscriptions').where({ id: subscriptionId }).update({ endedAt: ctx.now })
  }
  if (accountId === null) return
  await saveNoticeSettings(tx, accountId, ctx.now, { emailFailedAt: ctx.now })
  await notify(tx, ctx, {
    accountId,
    applicationId: null,
    title: '您的邮箱收不到邮件',
    body: `${addressShown} 拒收了我们的邮件，已停发。请核对邮箱后重新填写。`,
    link: paths.settings,
  })
}
