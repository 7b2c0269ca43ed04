// 请对方签署: the applicant names who is to sign, or says that there is nobody of that role.
import { findPerson } from '../accounts/index.ts'
import { record } from '../audit/index.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import { applicantProfile } from '../accounts/index.ts'
import { putSignature, signatureById } from '../signatures/index.ts'
import type { Context } from '../platform/context.ts'
import { beyondScope } from '../platform/database/scope.ts'
import { transaction } from '../platform/database/transaction.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { draftForm } from './draft-form.ts'
import { paths } from './paths.ts'
import { mayFill } from './rules/policy.ts'
import { signingOf } from './signing-of.ts'
import type { Signing } from './signing-of.ts'
import { lockApplication } from './store.ts'
import { tellOfSignature } from './tell-of-signature.ts'

export type AskRefusal = 'not-found' | 'not-waivable' | 'oneself'

export interface Asking {
  readonly demandId: string
  /** Null when the applicant says that there is nobody; 'same' asks whoever was asked before, with no number typed again. */
  readonly signer: Signer | 'same' | null
}

interface Signer {
  readonly name: string
  readonly idNumber: string
}

export async function askSignature(
  ctx: Context,
  id: string,
  { demandId, signer: named }: Asking,
): Promise<Result<undefined, AskRefusal>> {
  const whole = beyondScope(ctx.db, '请谁签署由申请人定，他可以住在任何地方')
  return transaction(whole, async (tx) => {
    const draft = await lockApplication(tx, id)
    const open = draft?.status === 'draft' && draft.binnedAt === null
    if (draft === null || !open || !mayFill(ctx, draft, 'fill')) return refuse('not-found')
    const form = await draftForm(tx, draft, ctx.today)
    const asked = (await signingOf(tx, form)).find(({ demand }) => demand.id === demandId)
    if (asked === undefined) return refuse('not-found')
    const signer = named === 'same' ? await askedBefore(tx, ctx, asked) : named
    if (named === 'same' && signer === null) return refuse('not-found')
    const { role, waivable } = asked.demand
    // Only who signed what was changed since is told so; a reminder, or a new try after a refusal, is not.
    const isSignedBefore = named === 'same' && asked.standing === 'void'
    if (signer === null && !waivable) return refuse('not-waivable')
    const { idNumber } = await applicantProfile(tx, ctx.vault, draft.applicantAccountId)
    if (signer !== null && signer.idNumber === idNumber) return refuse('oneself')
    const signatureId = await putSignature(tx, {
      ...{ applicationId: id, demandId, role, waived: signer === null, askedAt: ctx.now },
      name: signer?.name.normalize('NFKC') ?? null,
      idNumberSealed: signer === null ? null : ctx.vault.seal(signer.idNumber),
      idNumberIndex: signer === null ? null : ctx.vault.index('id-number', signer.idNumber),
    })
    await record(tx, ctx, {
      ...{ action: 'applications.ask-signature', subjectType: 'application', subjectId: id },
      ...{ applicationId: id, after: { role, waived: signer === null } },
    })
    if (signer === null) return ok()
    const { name, idNumber: number } = signer
    const accountId = await findPerson(tx, ctx, { name, by: 'id-number', number })
    if (accountId !== null) {
      await tellOfSignature(tx, ctx, {
        event: isSignedBefore ? 'signature-again' : 'signature-asked',
        ...{ accountId, person: draft.applicantName, form },
        link: paths.signing(signatureId),
      })
    }
    return ok()
  })
}

async function askedBefore(
  tx: Tx,
  { vault }: Context,
  { signature, standing }: Signing,
): Promise<Signer | null> {
  const known = standing === 'signed' ? null : await signatureById(tx, signature?.id ?? '')
  if (known === null || known.name === null || known.idNumberSealed === null) return null
  return { name: known.name, idNumber: vault.open(known.idNumberSealed) }
}
