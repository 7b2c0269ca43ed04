// Hands in a copy from the person's store instead of a new upload: a copy of its own, marked with the matter
// and the day, with the grade and the validity of what it was made from.
import { attachmentById, keepFile } from '../attachments/index.ts'
import type { Attachment } from '../attachments/index.ts'
import { record } from '../audit/index.ts'
import { copyOfIssued, insertUse, markCopy } from '../copies/index.ts'
import { findDocument, readDocumentFile } from '../documents/index.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import { filedVersion } from '../matters/index.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import { attachFile } from './materials-store.ts'
import { copiesFor, offeredCopies } from './offered-copies.ts'
import type { OfferedCopy } from './offered-copies.ts'
import { issuedPapers } from './queries/issued-papers.ts'
import { isOwner, isSelf } from './rules/policy.ts'
import { applicationById, lockApplication, updateApplication } from './store.ts'
import { takesFiles } from './takes-files.ts'
import type { Application } from './types.ts'

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
  const all = await offeredCopies(ctx.db, draft.applicantAccountId)
  const copy = copiesFor(all, material?.name ?? '', ctx.today).find((one) => one.ref === ref)
  if (material === undefined || copy === undefined) return refuse('not-found')
  // Drawn before anything is locked: a page takes a tenth of a second.
  const marked = await markedFile(ctx, draft, copy, version.name)
  if (marked === null) return refuse('not-drawable')
  return transaction(ctx.db, async (tx) => {
    const application = await lockApplication(tx, id)
    const place = { materialNumber, fieldPath: null }
    if (application === null || !(await takesFiles(tx, application, place)))
      return refuse('not-now')
    const copyId = await copyIdOf(tx, draft, copy)
    const kept = await keepFile(tx, ctx, application.applicantAccountId, marked)
    await attachFile(tx, {
      ...{ applicationId: id, attachmentId: kept.id, ...place, createdAt: ctx.now },
      ...{ grade: copy.grade, validUntil: copy.validUntil },
    })
    const use = { copyId, attachmentId: kept.id, matterName: version.name, usedAt: ctx.now }
    await insertUse(tx, use)
    await updateApplication(tx, id, { updatedAt: ctx.now })
    await record(tx, ctx, {
      ...{ action: 'applications.use-copy', subjectType: 'application', subjectId: id },
      applicationId: id,
      after: { material: material.name, copy: copyId, grade: copy.grade, attachment: kept.id },
    })
    return ok()
  })
}

async function markedFile(
  ctx: Context,
  { applicantAccountId }: Application,
  copy: OfferedCopy,
  matterName: string,
) {
  const original = await originalOf(ctx, applicantAccountId, copy)
  if (original === null) return null
  const words = [`仅供办理“${matterName}”使用`, ctx.today]
  const marked = await markCopy(ctx, original, words)
  if (marked === null) return null
  const ending = marked.mediaType === 'application/pdf' ? 'pdf' : 'jpg'
  return { ...marked, name: `${copy.materialName}.${ending}`, scanState: original.scanState }
}

/** The file of the store, or the letter as it was issued. */
async function originalOf(
  ctx: Context,
  accountId: string,
  { ref }: OfferedCopy,
): Promise<Pick<Attachment, 'storageKey' | 'sha256' | 'mediaType' | 'scanState'> | null> {
  const key = ref.slice(1)
  if (ref.startsWith('c')) {
    const row = await ctx.db('materialCopies').where({ id: key, accountId }).first('attachmentId')
    return attachmentById(ctx.db, row?.attachmentId ?? '')
  }
  // Reading it has it drawn, if nobody did before, and proves that it is as it was issued.
  const file = await readDocumentFile(ctx, { id: key })
  const letter = await findDocument(ctx.db, key)
  if (!file.ok || letter === null || letter.fileKey === null || letter.fileSha256 === null)
    return null
  const { fileKey: storageKey, fileSha256: sha256 } = letter
  return { storageKey, sha256, mediaType: 'application/pdf', scanState: 'clean' }
}

async function copyIdOf(
  tx: Parameters<typeof copyOfIssued>[0],
  { applicantAccountId }: Application,
  { ref }: OfferedCopy,
): Promise<string> {
  if (ref.startsWith('c')) return ref.slice(1)
  const papers = await issuedPapers(tx, applicantAccountId)
  const paper = papers.find(({ documentId }) => `d${documentId}` === ref)
  if (paper === undefined) throw new Error(`paper ${ref} is gone`)
  const { accountId, materialName, matterName, addedAt, validUntil, documentId } = paper
  return copyOfIssued(tx, {
    ...{ accountId, materialName, matterName, addedAt, validUntil, documentId },
  })
}
