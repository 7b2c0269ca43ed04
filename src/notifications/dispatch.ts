// Arranges the SMS and mails of messages that were just left in inboxes: by the settings of each
// person and for each subscriber. Those that wait for the same receiver go out as one.
import { contactsOf } from '../accounts/index.ts'
import type { Contact } from '../accounts/index.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { maskPhone } from '../platform/security/identifiers.ts'
import { addPart } from './delivery-store.ts'
import type { Target } from './delivery-store.ts'
import { sendAfter } from './rules/quiet-hours.ts'
import { quietHours } from './settings.ts'
import { usualSettings } from './settings-store.ts'
import type { NoticeSettingsRow } from './tables.ts'

const atOnce = 200

type Waiting = { id: string; accountId: string; applicationId: string | null }

/** Arranges what waits, some at a time; tells how many messages there were. */
export async function dispatch(ctx: Context): Promise<number> {
  let total = 0
  for (;;) {
    const done = await transaction(ctx.db, (tx) => dispatchSome(tx, ctx))
    total += done
    if (done < atOnce) return total
  }
}

async function dispatchSome(tx: Tx, ctx: Context): Promise<number> {
  const waiting: Waiting[] = await tx('notifications')
    .whereNull('dispatchedAt')
    .orderBy('id')
    .limit(atOnce)
    .forUpdate()
    .skipLocked()
    .select('id', 'accountId', 'applicationId')
  if (waiting.length === 0) return 0
  const quiet = await quietHours(tx)
  const targetsOf = await receivers(tx, ctx, waiting)
  for (const notification of waiting) {
    for (const target of targetsOf(notification)) {
      const due = sendAfter(target.channel, ctx.now, quiet)
      await addPart(tx, target, notification.id, due, ctx.now)
    }
  }
  await tx('notifications')
    .whereIn(
      'id',
      waiting.map(({ id }) => id),
    )
    .update({ dispatchedAt: ctx.now })
  return waiting.length
}

/** Who is to be reached, and where, for each message. */
async function receivers(
  tx: Tx,
  ctx: Context,
  waiting: readonly Waiting[],
): Promise<(notification: Waiting) => readonly Target[]> {
  const accountIds = [...new Set(waiting.map(({ accountId }) => accountId))]
  const contacts = await contactsOf(tx, ctx.vault, accountIds)
  const settings = await tx('noticeSettings').whereIn('accountId', accountIds).select('*')
  const settingsOf = new Map(settings.map((row) => [row.accountId, row]))
  const subscribers = await subscribersOf(tx, ctx, waiting)
  return ({ accountId, applicationId }) => {
    const contact = contacts.get(accountId)
    const own = contact === undefined ? [] : accountTargets(ctx, accountId, contact, settingsOf)
    return [...own, ...(subscribers.get(applicationId ?? '') ?? [])]
  }
}

function accountTargets(
  { gateways, vault }: Context,
  accountId: string,
  { phone, demonstration }: Contact,
  settingsOf: ReadonlyMap<string, NoticeSettingsRow>,
): Target[] {
  const row = settingsOf.get(accountId)
  const { sms, email } = row ?? usualSettings
  const to = { purpose: 'notice', accountId, subscriptionId: null } as const
  const targets: Target[] = []
  const smsOpen = gateways.sms !== null && (gateways.sms.local || !demonstration)
  if (smsOpen && sms && phone !== null) {
    const address = { addressSealed: vault.seal(phone), addressShown: maskPhone(phone) }
    targets.push({ ...to, channel: 'sms', ...address })
  }
  if (gateways.email === null || !email || row === undefined || row.emailFailedAt !== null)
    return targets
  if (row.emailConfirmedAt === null || row.emailSealed === null) return targets
  const address = { addressSealed: row.emailSealed, addressShown: row.emailShown ?? '' }
  return [...targets, { ...to, channel: 'email', ...address }]
}

async function subscribersOf(
  tx: Tx,
  { gateways }: Context,
  waiting: readonly Waiting[],
): Promise<ReadonlyMap<string, readonly Target[]>> {
  const applicationIds = waiting.flatMap(({ applicationId }) => applicationId ?? [])
  if (gateways.email === null || applicationIds.length === 0) return new Map()
  const rows = await tx('subscriptions')
    .whereIn('applicationId', applicationIds)
    .whereNull('endedAt')
    .whereNotNull('confirmedAt')
    .select('id', 'applicationId', 'addressSealed', 'addressShown')
  const found = new Map<string, Target[]>()
  for (const { id, applicationId, ...address } of rows) {
    const to = { channel: 'email', purpose: 'notice', accountId: null, subscriptionId: id } as const
    found.set(applicationId, [...(found.get(applicationId) ?? []), { ...to, ...address }])
  }
  return found
}
