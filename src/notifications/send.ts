// Sends what is due, one after the other: claimed in one transaction, settled in another, so that a
// stopped worker loses nothing. The gateway is told the same id for each try.
import type { Context } from '../platform/context.ts'
import type { Gateway } from '../platform/messaging/gateway.ts'
import { transaction } from '../platform/database/transaction.ts'
import { claimNext, settle } from './delivery-store.ts'
import { addressRefused } from './address-refused.ts'
import { nextTry } from './rules/retry.ts'
import type { DeliveryRow } from './tables.ts'
import type { Channel } from './types.ts'
import { wordsFor } from './words-for.ts'

/** A run leaves the rest to the next one, so that other jobs get their turn. */
const mostInOneRun = 500

export async function sendDue(ctx: Context): Promise<number> {
  const { email, sms } = ctx.gateways
  const runs = await Promise.all([sendChannel(ctx, 'email', email), sendChannel(ctx, 'sms', sms)])
  return runs.reduce((total, one) => total + one, 0)
}

/** Stops at the first sign that the gateway is away: the others wait, they are not lost. */
async function sendChannel(
  ctx: Context,
  channel: Channel,
  gateway: Gateway | null,
): Promise<number> {
  if (gateway === null) return 0
  for (let sent = 0; sent < mostInOneRun; sent++) {
    const claimed = await transaction(ctx.db, (tx) => claimNext(tx, channel, ctx.now))
    if (claimed === null) return sent
    if ((await sendOne(ctx, gateway, claimed)) === 'unavailable') return sent
  }
  return mostInOneRun
}

async function sendOne(
  ctx: Context,
  gateway: Gateway,
  delivery: DeliveryRow,
): Promise<'settled' | 'unavailable'> {
  const words = await wordsFor(ctx, delivery)
  const { subject, text } = words
  const address = ctx.vault.open(delivery.addressSealed)
  const sent = await gateway.send({ id: `yizhan-${delivery.id}`, address, subject, text })
  return transaction(ctx.db, async (tx) => {
    const kept = { subject, body: words.kept }
    if (sent.kind === 'sent') {
      const reference = { providerReference: sent.reference, fault: null, ...kept }
      await settle(tx, delivery, { status: 'sent', settledAt: ctx.now, ...reference })
      return 'settled'
    }
    const again =
      sent.kind === 'refused' ? null : nextTry(delivery.attempts, delivery.createdAt, ctx.now)
    if (again !== null) {
      await settle(tx, delivery, { status: 'waiting', sendAfter: again, fault: sent.reason })
      return 'unavailable'
    }
    const failed = { status: 'failed', settledAt: ctx.now, fault: sent.reason, ...kept } as const
    await settle(tx, delivery, failed)
    if (sent.kind === 'refused') await addressRefused(tx, ctx, delivery)
    return 'settled'
  })
}
