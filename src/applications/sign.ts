// 签署 or 不签: the person who was named reads all that would be filed, and signs exactly that.
import { applicantProfile } from '../accounts/index.ts'
import { record } from '../audit/index.ts'
import type { Applicant } from '../kernel/actor.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import { settleSignature, signatureById } from '../signatures/index.ts'
import type { Signature } from '../signatures/index.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import type { Db, Tx } from '../platform/database/transaction.ts'
import { draftForm } from './draft-form.ts'
import type { DraftForm } from './draft-form.ts'
import { paths } from './paths.ts'
import { contentDigest } from './signing-of.ts'
import { applicationById, lockApplication } from './store.ts'
import { tellOfSignature } from './tell-of-signature.ts'

export type SignRefusal = 'not-found' | 'over' | 'changed' | 'no-reason'

export interface ToSign {
  readonly signature: Signature
  readonly form: DraftForm
  readonly digest: string
}

/** What somebody was asked to sign; null for everybody but him. */
export async function toSign(ctx: Context, db: Db | Tx, id: string): Promise<ToSign | null> {
  const self = selfOf(ctx)
  const signature = await signatureById(db, id)
  if (self === null || signature === null || signature.waived) return null
  const { idNumber } = await applicantProfile(db, ctx.vault, self.accountId)
  const indexes = idNumber === null ? [] : ctx.vault.indexes('id-number', idNumber)
  const his =
    signature.name === self.name.normalize('NFKC') &&
    indexes.includes(signature.idNumberIndex ?? '')
  const application = his ? await applicationById(db, signature.applicationId) : null
  if (application === null || application.binnedAt !== null) return null
  const form = await draftForm(db, application, ctx.today)
  return { signature, form, digest: contentDigest(form) }
}

export interface Signed {
  readonly signs: boolean
  /** The mark of the page that he read. */
  readonly digest: string
  readonly reason: string
}

export async function sign(
  ctx: Context,
  id: string,
  { signs, digest, reason }: Signed,
): Promise<Result<undefined, SignRefusal>> {
  return transaction(ctx.db, async (tx) => {
    const known = await signatureById(tx, id)
    if (known !== null) await lockApplication(tx, known.applicationId)
    const asked = await toSign(ctx, tx, id)
    const self = selfOf(ctx)
    if (asked === null || self === null) return refuse('not-found')
    const { signature, form } = asked
    if (form.application.status !== 'draft') return refuse('over')
    if (signs && digest !== asked.digest) return refuse('changed')
    const said = reason.trim()
    if (!signs && said === '') return refuse('no-reason')
    await settleSignature(tx, id, {
      ...{ accountId: self.accountId, settledAt: ctx.now },
      ...{ outcome: signs ? 'signed' : 'refused', digest: signs ? asked.digest : null },
      reason: signs ? null : said,
    })
    await record(tx, ctx, {
      action: signs ? 'applications.sign' : 'applications.refuse-signature',
      ...{ subjectType: 'application', subjectId: form.application.id },
      ...{ applicationId: form.application.id, after: { role: signature.role, digest } },
    })
    await tellOfSignature(tx, ctx, {
      event: signs ? 'signature-signed' : 'signature-refused',
      ...{ accountId: form.application.applicantAccountId, person: self.name, form },
      link: paths.signatures(form.application.id),
    })
    return ok()
  })
}

function selfOf({ actor }: Context): Applicant | null {
  const self = actor.kind === 'applicant' && actor.agent === null && actor.type === 'person'
  return self ? actor : null
}
