// Tells the two sides of a mandate, in the words of the catalogue.
import { fillWording, notify, wordingFor } from '../notifications/index.ts'
import type { Context } from '../platform/context.ts'
import type { Tx } from '../platform/database/transaction.ts'
import type { Day } from '../kernel/day.ts'
import { fullDay } from '../platform/i18n/zh-format.ts'
import { paths } from './paths.ts'
import { mandateWordings } from './rules/wordings.ts'
import type { MandateEvent } from './rules/wordings.ts'

interface Telling {
  readonly event: MandateEvent
  readonly accountId: string
  /** The other side, as it is known to who is told. */
  readonly person: string
  readonly matter: { readonly id: string; readonly name: string } | null
  readonly applicationId: string | null
  readonly link: string | null
  /** The last day of the mandate, where the event is about it. */
  readonly dueOn?: Day
}

export async function tell(
  tx: Tx,
  ctx: Pick<Context, 'now'>,
  { event, accountId, person, matter, applicationId, link, dueOn }: Telling,
): Promise<void> {
  const usual = mandateWordings[event]
  const none = { number: null, dueOn: dueOn ?? null, count: null, department: null }
  const facts = { ...none, matter: matter?.name ?? '', person }
  const words = (await wordingFor(tx, event, matter?.id ?? '')) ?? usual
  await notify(tx, ctx, {
    ...{ accountId, applicationId, ...fillWording(words, facts, fullDay) },
    link: link ?? paths.list,
  })
}
