// The two answers to a link in a mail: the address is mine, and: send me no more.
import { record } from '../audit/index.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { confirmationHolds, readConfirmation, readStop } from './links.ts'
import { saveNoticeSettings } from './settings-store.ts'

/** False when the link is wrong, has run out, or another address was given since. */
export async function confirmAddress(ctx: Context, token: string): Promise<boolean> {
  const link = readConfirmation(ctx, token)
  if (link === null) return false
  return transaction(ctx.db, async (tx) => {
    const sealed =
      link.kind === 'account' ? await accountAddress(tx, link.id) : await subscribed(tx, link.id)
    if (sealed === null || !confirmationHolds(ctx, token, ctx.vault.open(sealed))) return false
    if (link.kind === 'account') {
      await saveNoticeSettings(tx, link.id, ctx.now, { emailConfirmedAt: ctx.now })
    } else {
      await tx('subscriptions').where({ id: link.id }).update({ confirmedAt: ctx.now })
    }
    await record(tx, ctx, {
      action: 'notifications.confirm-address',
      subjectType: link.kind,
      subjectId: link.id,
    })
    return true
  })
}

/** False when the link is not one of ours; ending twice is ending once. */
export async function endSubscription(ctx: Context, token: string): Promise<boolean> {
  const id = readStop(ctx, token)
  if (id === null) return false
  await transaction(ctx.db, async (tx) => {
    const ended = await tx('subscriptions')
      .where({ id })
      .whereNull('endedAt')
      .update({ endedAt: ctx.now })
    if (ended === 0) return
    await record(tx, ctx, {
      action: 'notifications.end-subscription',
      subjectType: 'subscription',
      subjectId: id,
    })
  })
  return true
}

async function accountAddress(tx: Tx, accountId: string): Promise<string | null> {
  const row = await tx('noticeSettings').where({ accountId }).first('emailSealed')
  return row?.emailSealed ?? null
}

async function subscribed(tx: Tx, id: string): Promise<string | null> {
  const row = await tx('subscriptions').where({ id }).whereNull('endedAt').first('addressSealed')
  return row?.addressSealed ?? null
}
