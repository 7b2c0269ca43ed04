// Files one part of a joint application: the same checks, number, clock and routing as of any other,
// in the transaction that files all parts.
import { putCommitment } from '../commitments/index.ts'
import type { NewCommitment } from '../commitments/index.ts'
import { formVersion, keepAnswers } from '../forms/index.ts'
import type { Answers } from '../forms/index.ts'
import type { Result } from '../kernel/result.ts'
import { matterVersion } from '../matters/index.ts'
import type { Context } from '../platform/context.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { attachFile } from './materials-store.ts'
import type { NewMaterialFile } from './materials-store.ts'
import { insertPart, lockApplication } from './store.ts'
import type { NewPart } from './store.ts'
import { fileIn } from './submit.ts'
import type { SubmitRefusal, Submitted } from './submit.ts'

export interface FilingPart {
  readonly part: Omit<NewPart, 'answers'> & { readonly answers: Answers }
  readonly files: readonly Omit<NewMaterialFile, 'applicationId' | 'createdAt'>[]
  /** 容缺 and 告知承诺 of the part's own materials. */
  readonly promises: readonly Omit<NewCommitment, 'applicationId' | 'accountId'>[]
}

/** Whoever refuses must roll the transaction back: the part is written already. */
export async function filePart(
  tx: Tx,
  ctx: Context,
  { part, files, promises }: FilingPart,
): Promise<Result<Submitted, SubmitRefusal>> {
  const { formVersionId } = await matterVersion(tx, part.matterVersionId)
  const definition = await formVersion(tx, formVersionId)
  const answers = keepAnswers(ctx.vault, definition, part.answers)
  const id = await insertPart(tx, { ...part, answers })
  for (const file of files) {
    await attachFile(tx, { ...file, applicationId: id, createdAt: ctx.now })
  }
  const accountId = part.applicantAccountId
  for (const promise of promises) {
    await putCommitment(tx, { ...promise, applicationId: id, accountId })
  }
  const application = await lockApplication(tx, id)
  if (application === null) throw new Error(`part ${id} is gone`)
  return fileIn(tx, ctx, application, { declared: true, together: { documentId: null } })
}
