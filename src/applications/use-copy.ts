// Hands in a copy from the person's store instead of a new upload: a copy of its own, marked with the matter
// and the day, with the grade and the validity of what it was made from.
import { keepFile } from '../attachments/index.ts'
import { record } from '../audit/index.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import { filedVersion } from '../matters/index.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import { attachFile } from './materials-store.ts'
import { isOwner, isSelf } from './rules/policy.ts'
import { applicationById, lockApplication, updateApplication } from './store.ts'
import { noteUse, takeCopy } from './take-copy.ts'
import { takesFiles } from './takes-files.ts'

export type UseRefusal = 'not-found' | 'not-now' | 'not-drawable'

export async function useCopy(
  ctx: Context,
  id: string,
  materialNumber: number,
  ref: string,
): Promise<Result<undefined, UseRefusal>> {
  const draft = await applicationById(ctx.db, id)
  if (draft === null || !isOwner(ctx.actor, draft, 'fill') || !isSelf(ctx.actor)) {
    return refuse('not-found')
  }
  const version = await filedVersion(ctx.db, draft)
  const material = version.elements.materials.find(({ number }) => number === materialNumber)
  if (material === undefined) return refuse('not-found')
  const use = { accountId: draft.applicantAccountId, usedFor: version.name }
  // Drawn before anything is locked: a page takes a tenth of a second.
  const taken = await takeCopy(ctx, { ...use, materialName: material.name, ref })
  if (!taken.ok) return taken
  const { copy, file } = taken.value
  return transaction(ctx.db, async (tx) => {
    const application = await lockApplication(tx, id)
    const place = { materialNumber, fieldPath: null }
    if (application === null || !(await takesFiles(tx, application, place)))
      return refuse('not-now')
    const kept = await keepFile(tx, ctx, application.applicantAccountId, file)
    await attachFile(tx, {
      ...{ applicationId: id, attachmentId: kept.id, ...place, createdAt: ctx.now },
      ...{ grade: copy.grade, validUntil: copy.validUntil },
    })
    const copyId = await noteUse(tx, ctx, use, { copy, attachmentId: kept.id })
    await updateApplication(tx, id, { updatedAt: ctx.now })
    await record(tx, ctx, {
      ...{ action: 'applications.use-copy', subjectType: 'application', subjectId: id },
      applicationId: id,
      after: { material: material.name, copy: copyId, grade: copy.grade, attachment: kept.id },
    })
    return ok()
  })
}
