// Keeps files of a joint draft: those that came with its form, and one that arrived in pieces.
import { markKept } from '../applications/index.ts'
import { keepFile } from '../attachments/index.ts'
import type { Prepared } from '../attachments/index.ts'
import { record } from '../audit/index.ts'
import { addJointMaterial, lockJoint, updateJoint } from '../bundles/index.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { isOwnJoint } from './rules/own.ts'

export interface SentFile {
  readonly prepared: Prepared
  readonly materialNumber: number
  readonly fieldPath: string | null
  /** The question in a row of a group that is to name it as its own; null elsewhere. */
  readonly row?: string | null
  /** The upload in pieces from which it was put together. */
  readonly upload?: string | null
}

/** The id of the file; the caller has locked the draft and looked whose it is. */
export async function keepSent(
  tx: Tx,
  ctx: Context,
  jointId: string,
  { prepared, materialNumber, fieldPath }: SentFile,
): Promise<string> {
  const accountId = 'accountId' in ctx.actor ? ctx.actor.accountId : ''
  const kept = await keepFile(tx, ctx, accountId, prepared)
  const place = { materialNumber, fieldPath, removedAt: null, createdAt: ctx.now }
  const upload = { grade: null, validUntil: null }
  await addJointMaterial(tx, { jointId, attachmentId: kept.id, ...place, ...upload })
  return kept.id
}

/** The id of a file that came in pieces; null when its last piece came twice and it is there. */
export function keepArrived(
  ctx: Context,
  id: string,
  file: SentFile & { readonly upload: string },
): Promise<Result<string | null, 'not-found'>> {
  return transaction(ctx.db, async (tx) => {
    const joint = await lockJoint(tx, id)
    const isMine = joint !== null && isOwnJoint(ctx.actor, joint, 'fill')
    if (!isMine || joint.submittedAt !== null) return refuse('not-found')
    if (!(await markKept(tx, file.upload, ctx.now))) return ok(null)
    const attachment = await keepSent(tx, ctx, id, file)
    await updateJoint(tx, id, { expiryWarnedAt: null, updatedAt: ctx.now })
    const { materialNumber, fieldPath } = file
    await record(tx, ctx, {
      ...{ action: 'joint.attach', subjectType: 'joint-application', subjectId: id },
      after: { materialNumber, fieldPath, attachment, size: file.prepared.bytes.length },
    })
    return ok(attachment)
  })
}
