// 订阅进展: whoever knows an application's number and code may have its progress sent by mail. Nothing
// is sent to an address before its owner has confirmed it.
import { record } from '../audit/index.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import { addDelivery } from './delivery-store.ts'
import { maskEmail, normalEmail } from './rules/address.ts'

export type SubscribeRefusal = 'email-malformed' | 'too-many'

/** More than a family needs, fewer than a nuisance. */
const most = 5

/** The caller has checked number and code. Answers alike whether the address was known or not. */
export async function subscribe(
  ctx: Context,
  applicationId: string,
  text: string,
): Promise<Result<null, SubscribeRefusal>> {
  const address = normalEmail(text)
  if (address === null) return refuse('email-malformed')
  const [addressIndex = '', ...older] = ctx.vault.indexes('subscription', address)
  return transaction(ctx.db, async (tx) => {
    const open = await tx('subscriptions')
      .where({ applicationId })
      .whereNull('endedAt')
      .select('addressIndex')
    if (open.some((one) => [addressIndex, ...older].includes(one.addressIndex))) return ok(null)
    if (open.length >= most) return refuse('too-many')
    const kept = { addressSealed: ctx.vault.seal(address), addressShown: maskEmail(address) }
    const [added] = await tx('subscriptions')
      .insert({ applicationId, addressIndex, ...kept, createdAt: ctx.now })
      .onConflict(tx.raw('(application_id, address_index) where ended_at is null'))
      .ignore()
      .returning('id')
    if (added === undefined) return ok(null)
    const to = { channel: 'email', purpose: 'confirmation', accountId: null } as const
    await addDelivery(tx, { ...to, subscriptionId: added.id, ...kept }, ctx.now, ctx.now)
    await record(tx, ctx, {
      action: 'notifications.subscribe',
      subjectType: 'application',
      subjectId: applicationId,
      applicationId,
      after: { address: kept.addressShown },
    })
    return ok(null)
  })
}
