// 通知方式: a person says how he wants to be told. A new address counts once its owner confirmed it.
import { record } from '../audit/index.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { addDelivery } from './delivery-store.ts'
import { maskEmail, normalEmail } from './rules/address.ts'
import { saveNoticeSettings } from './settings-store.ts'

export interface WantedSettings {
  readonly sms: boolean
  readonly email: boolean
  readonly digest: boolean
  /** Empty: the address stays as it is. */
  readonly newAddress: string
}

export async function changeSettings(
  ctx: Context,
  accountId: string,
  { newAddress, ...wanted }: WantedSettings,
): Promise<Result<{ readonly confirming: boolean }, 'email-malformed'>> {
  const address = newAddress.trim() === '' ? null : normalEmail(newAddress)
  if (address === null && newAddress.trim() !== '') return refuse('email-malformed')
  await transaction(ctx.db, async (tx) => {
    await saveNoticeSettings(tx, accountId, ctx.now, wanted)
    if (address !== null) await takeAddress(tx, ctx, accountId, address)
    await record(tx, ctx, {
      action: 'notifications.change-settings',
      subjectType: 'account',
      subjectId: accountId,
      after: { ...wanted, address: address === null ? null : maskEmail(address) },
    })
  })
  return ok({ confirming: address !== null })
}

async function takeAddress(
  tx: Tx,
  ctx: Context,
  accountId: string,
  address: string,
): Promise<void> {
  const kept = { addressSealed: ctx.vault.seal(address), addressShown: maskEmail(address) }
  await saveNoticeSettings(tx, accountId, ctx.now, {
    emailSealed: kept.addressSealed,
    emailShown: kept.addressShown,
    emailConfirmedAt: null,
    emailFailedAt: null,
  })
  const to = { channel: 'email', purpose: 'confirmation', accountId, subscriptionId: null } as const
  await addDelivery(tx, { ...to, ...kept }, ctx.now, ctx.now)
}
