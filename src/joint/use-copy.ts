// 免再交 in a joint draft: a copy from the person's store for a paper that one or more parts ask for, marked
// with the bundle and the day; each part that gets it gets its grade and validity.
import { isSelf, noteUse, takeCopy } from '../applications/index.ts'
import type { UseRefusal } from '../applications/index.ts'
import { keepFile } from '../attachments/index.ts'
import { record } from '../audit/index.ts'
import { addJointMaterial, jointById, lockJoint, updateJoint } from '../bundles/index.ts'
import type { JointApplication } from '../bundles/index.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import { jointDraft } from './draft.ts'
import { isOwnJoint } from './rules/own.ts'

export async function useCopyJointly(
  ctx: Context,
  id: string,
  materialNumber: number,
  ref: string,
): Promise<Result<undefined, UseRefusal>> {
  const draft = await jointById(ctx.db, id)
  if (draft === null || !mayUse(ctx, draft)) return refuse('not-found')
  const { merged } = await jointDraft(ctx.db, draft, ctx.today)
  const material = merged.materials.find(({ number }) => number === materialNumber)
  if (material === undefined) return refuse('not-found')
  const use = { accountId: draft.applicantAccountId, usedFor: draft.bundleName }
  // Drawn before anything is locked: a page takes a tenth of a second.
  const taken = await takeCopy(ctx, { ...use, materialName: material.name, ref })
  if (!taken.ok) return taken
  const { copy, file } = taken.value
  return transaction(ctx.db, async (tx) => {
    const joint = await lockJoint(tx, id)
    if (joint === null || !mayUse(ctx, joint)) return refuse('not-found')
    if (joint.submittedAt !== null) return refuse('not-now')
    // Parts that came in or dropped out meanwhile give other numbers.
    const now = await jointDraft(tx, joint, ctx.today)
    const stands = now.merged.materials.find(({ number }) => number === materialNumber)
    if (stands?.name !== material.name) return refuse('not-found')
    const kept = await keepFile(tx, ctx, joint.applicantAccountId, file)
    await addJointMaterial(tx, {
      ...{ jointId: id, attachmentId: kept.id, materialNumber, fieldPath: null },
      ...{ grade: copy.grade, validUntil: copy.validUntil, removedAt: null, createdAt: ctx.now },
    })
    const copyId = await noteUse(tx, ctx, use, { copy, attachmentId: kept.id })
    await updateJoint(tx, id, { updatedAt: ctx.now })
    await record(tx, ctx, {
      ...{ action: 'joint.use-copy', subjectType: 'joint-application', subjectId: id },
      after: { material: material.name, copy: copyId, grade: copy.grade, attachment: kept.id },
    })
    return ok()
  })
}

function mayUse({ actor }: Context, joint: JointApplication): boolean {
  return isSelf(actor) && isOwnJoint(actor, joint, 'fill')
}
