// The links in mails that confirm an address or end a subscription. Nothing is stored for them: a
// keyed digest of what they are for proves that the hall wrote them.
import type { Context } from '../platform/context.ts'
import { signatureHolds } from '../platform/messaging/sms.ts'
import { paths } from './paths.ts'

export interface Confirmed {
  readonly accountId: string | null
  readonly subscriptionId: string | null
  readonly address: string
}

type Keyed = Pick<Context, 'vault' | 'now'>

const lifetime = 3 * 24 * 3_600_000

/** Works for three days, and only as long as the address is still the one that was given. */
export function confirmationLink(ctx: Keyed, what: Confirmed): string {
  const until = Math.floor((ctx.now.getTime() + lifetime) / 1000)
  const subject = what.accountId === null ? `s${what.subscriptionId ?? ''}` : `a${what.accountId}`
  const proof = ctx.vault.index('confirm-address', `${subject}.${until}.${what.address}`)
  return paths.confirmation(`${subject}.${until}.${proof}`)
}

/** Whom a link is for, when it has not run out; its proof is checked against the address later. */
export function readConfirmation(
  ctx: Keyed,
  text: string,
): { readonly kind: 'account' | 'subscription'; readonly id: string } | null {
  const match = /^([as])(\d{1,18})\.(\d{1,12})\.[\w-]{43}$/.exec(text)
  const [, kind, id, until] = match ?? []
  if (id === undefined || Number(until) * 1000 < ctx.now.getTime()) return null
  return { kind: kind === 'a' ? 'account' : 'subscription', id }
}

export function confirmationHolds(ctx: Keyed, text: string, address: string): boolean {
  const [subject = '', until = '', proof = ''] = text.split('.')
  const known = ctx.vault.indexes('confirm-address', `${subject}.${until}.${address}`)
  return known.some((one) => signatureHolds(one, proof))
}

/** Never runs out: whoever holds the mail may end it. */
export function stopLink({ vault }: Pick<Keyed, 'vault'>, subscriptionId: string): string {
  return paths.stop(`${subscriptionId}.${vault.index('stop-subscription', subscriptionId)}`)
}

export function readStop({ vault }: Pick<Keyed, 'vault'>, text: string): string | null {
  const [id = '', proof = ''] = text.split('.')
  if (!/^\d{1,18}$/.test(id)) return null
  const known = vault.indexes('stop-subscription', id)
  return known.some((one) => signatureHolds(one, proof)) ? id : null
}
