// Rows of SMS and mails on their way.
import type { Tx } from '../platform/database/transaction.ts'
import type { DeliveryRow } from './tables.ts'

export type Target = Pick<
  DeliveryRow,
  'channel' | 'purpose' | 'accountId' | 'subscriptionId' | 'addressSealed' | 'addressShown'
>

/** Adds a message to what already waits for this receiver, or to a new delivery. */
export async function addPart(
  tx: Tx,
  target: Target,
  notificationId: string,
  sendAfter: Date,
  now: Date,
): Promise<void> {
  const { channel, purpose, accountId, subscriptionId } = target
  const open = await tx('deliveries')
    .where({ channel, purpose, accountId, subscriptionId, status: 'waiting', attempts: 0 })
    .orderBy('id', 'desc')
    .forUpdate()
    .first('id')
  const deliveryId = open?.id ?? (await addDelivery(tx, target, sendAfter, now))
  await tx('deliveryParts').insert({ deliveryId, notificationId })
}

export async function addDelivery(
  tx: Tx,
  { channel, purpose, accountId, subscriptionId, addressSealed, addressShown }: Target,
  sendAfter: Date,
  now: Date,
  words: Pick<DeliveryRow, 'subject' | 'body'> = { subject: null, body: null },
): Promise<string> {
  const row = { channel, purpose, accountId, subscriptionId, addressSealed, addressShown }
  const [added] = await tx('deliveries')
    .insert({ ...row, ...words, sendAfter, createdAt: now })
    .returning('id')
  return added?.id ?? ''
}

/** How long a claim holds: whoever did not settle it by then was stopped in the middle. */
const claimMinutes = 5

/** The next one due on this channel, claimed for this process; null when there is none. */
export async function claimNext(
  tx: Tx,
  channel: DeliveryRow['channel'],
  now: Date,
): Promise<DeliveryRow | null> {
  const stale = new Date(now.getTime() - claimMinutes * 60_000)
  const next = await tx('deliveries')
    .where({ channel })
    .whereIn('status', ['waiting', 'sending'])
    .where('sendAfter', '<=', now)
    .where((either) => void either.where({ status: 'waiting' }).orWhere('claimedAt', '<', stale))
    .orderBy('sendAfter')
    .orderBy('id')
    .forUpdate()
    .skipLocked()
    .first('id')
  if (next === undefined) return null
  const [claimed] = await tx('deliveries')
    .where({ id: next.id })
    .update({ status: 'sending', claimedAt: now, attempts: tx.raw('attempts + 1') })
    .returning('*')
  return claimed ?? null
}

/** Only a delivery that is still this process's claim is settled. */
export async function settle(
  tx: Tx,
  { id, attempts }: Pick<DeliveryRow, 'id' | 'attempts'>,
  changes: Partial<DeliveryRow>,
): Promise<void> {
  await tx('deliveries').where({ id, attempts, status: 'sending' }).update(changes)
}
