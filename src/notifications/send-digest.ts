// 待办汇总: one mail for a member of staff, when he wants it and has confirmed his address.
import type { Context } from '../platform/context.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { addDelivery } from './delivery-store.ts'
import type { Words } from './types.ts'

/** The accounts that get a digest, of those given. */
export async function wantDigest(tx: Tx): Promise<readonly string[]> {
  const rows = await tx('noticeSettings')
    .whereIn('accountId', tx('accounts').where({ kind: 'staff', status: 'active' }).select('id'))
    .where({ digest: true, email: true })
    .whereNotNull('emailConfirmedAt')
    .whereNull('emailFailedAt')
    .select('accountId')
  return rows.map(({ accountId }) => accountId)
}

/** Puts a digest in the post; once a day, however often it is asked for. */
export async function sendDigest(
  tx: Tx,
  ctx: Pick<Context, 'now' | 'today'>,
  accountId: string,
  words: Words,
): Promise<void> {
  const subject = words.title
  const known = await tx('deliveries').where({ accountId, purpose: 'digest', subject }).first('id')
  const row = await tx('noticeSettings').where({ accountId }).first('emailSealed', 'emailShown')
  if (known !== undefined || !row?.emailSealed) return
  const address = { addressSealed: row.emailSealed, addressShown: row.emailShown ?? '' }
  const to = { channel: 'email', purpose: 'digest', accountId, subscriptionId: null } as const
  await addDelivery(tx, { ...to, ...address }, ctx.now, ctx.now, { subject, body: words.body })
}
