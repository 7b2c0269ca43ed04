// What one SMS or mail says, from what it carries.
import { provinceSettings } from '../organizations/index.ts'
import type { Context } from '../platform/context.ts'
import { confirmationLink, stopLink } from './links.ts'
import { confirmationWords } from './messages.ts'
import { compose } from './rules/compose.ts'
import type { Composed, Letterhead } from './rules/compose.ts'
import type { DeliveryRow } from './tables.ts'
import { paths } from './paths.ts'
import type { Words } from './types.ts'

/** `kept` is what stays in the records: a link that works once does not. */
export async function wordsFor(
  ctx: Context,
  delivery: DeliveryRow,
): Promise<Composed & { readonly kept: string }> {
  const { hallName, hotline } = await provinceSettings(ctx.db)
  const parts = await partsOf(ctx, delivery)
  const head = { hall: hallName, hotline, ...linksOf(ctx, delivery) }
  const composed = compose(delivery.channel, parts, head)
  return { ...composed, kept: composed.text.replaceAll(/\/notices\/(confirm|stop)\/\S+/g, '/…') }
}

async function partsOf({ db }: Context, delivery: DeliveryRow): Promise<readonly Words[]> {
  if (delivery.purpose === 'confirmation') return [confirmationWords]
  if (delivery.purpose === 'digest')
    return [{ title: delivery.subject ?? '', body: delivery.body ?? '' }]
  return db('notifications')
    .join('deliveryParts', 'deliveryParts.notificationId', 'notifications.id')
    .where({ deliveryId: delivery.id })
    .orderBy('notifications.id')
    .select('notifications.title', 'notifications.body')
}

function linksOf(
  ctx: Context,
  { purpose, accountId, subscriptionId, addressSealed }: DeliveryRow,
): Pick<Letterhead, 'link' | 'stopLink'> {
  const at = (path: string) => `${ctx.publicUrl}${path}`
  const address = ctx.vault.open(addressSealed)
  if (purpose === 'confirmation') {
    const link = confirmationLink(ctx, { accountId, subscriptionId, address })
    return {
      link: at(link),
      stopLink: subscriptionId === null ? null : at(stopLink(ctx, subscriptionId)),
    }
  }
  if (subscriptionId !== null)
    return { link: at(paths.lookUp), stopLink: at(stopLink(ctx, subscriptionId)) }
  return { link: at(purpose === 'digest' ? paths.desk : paths.inbox()), stopLink: null }
}
