// 请您签署: what waits for a person's signature, and what he signed that was changed since, so that it no longer holds.
import { askedOf } from '../signatures/index.ts'
import type { Asked } from '../signatures/index.ts'
import type { Context } from '../platform/context.ts'
import { draftForm } from './draft-form.ts'
import { contentDigest } from './signing-of.ts'
import { applicationById } from './store.ts'

export interface WaitingSignature extends Asked {
  /** He signed, and the draft was changed afterwards. */
  readonly again: boolean
}

/** Number and name must both be his; a draft is read only where somebody has signed it. */
export async function waitingSignatures(
  { db, vault, today }: Pick<Context, 'db' | 'vault' | 'today'>,
  { name, idNumber }: { readonly name: string; readonly idNumber: string | null },
): Promise<readonly WaitingSignature[]> {
  const indexes = idNumber === null ? [] : vault.indexes('id-number', idNumber)
  const waiting: WaitingSignature[] = []
  for (const one of await askedOf(db, indexes, name)) {
    if (one.digest === null) {
      waiting.push({ ...one, again: false })
      continue
    }
    const application = await applicationById(db, one.applicationId)
    if (application === null) continue
    const now = contentDigest(await draftForm(db, application, today))
    if (now !== one.digest) waiting.push({ ...one, again: true })
  }
  return waiting
}
