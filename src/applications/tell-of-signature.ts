// Tells who is asked to sign, and the applicant what became of it.
import { fillWording, remind, wordingFor } from '../notifications/index.ts'
import type { Context } from '../platform/context.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { fullDay } from '../platform/i18n/zh-format.ts'
import { signatureWordings } from '../signatures/index.ts'
import type { SignatureEvent } from '../signatures/index.ts'
import type { DraftForm } from './draft-form.ts'

export async function tellOfSignature(
  tx: Tx,
  ctx: Pick<Context, 'now'>,
  told: {
    readonly event: SignatureEvent
    readonly accountId: string
    readonly person: string
    readonly form: DraftForm
    readonly link: string
  },
): Promise<void> {
  const { event, accountId, person, form, link } = told
  const usual = (await wordingFor(tx, event, form.application.matterId)) ?? signatureWordings[event]
  const matter = form.version.name
  const none = { number: null, dueOn: null, count: null, department: null }
  const facts = { ...none, matter, person }
  const words = fillWording(usual, facts, fullDay)
  await remind(tx, ctx, { accountId, applicationId: null, ...words, link })
}
