// A copy from a person's store, drawn anew for one use: marked with what for and the day, and noted with its
// copy once it is handed in.
import { attachmentById } from '../attachments/index.ts'
import type { Attachment, Prepared } from '../attachments/index.ts'
import { copyOfIssued, insertUse, markCopy } from '../copies/index.ts'
import { findDocument, readDocumentFile } from '../documents/index.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { copiesFor, offeredCopies } from './offered-copies.ts'
import type { OfferedCopy } from './offered-copies.ts'
import { issuedPapers } from './queries/issued-papers.ts'

export interface Taking {
  readonly accountId: string
  /** The material for which it is wanted. */
  readonly materialName: string
  readonly ref: string
  /** 办理什么: what stands in the watermark. */
  readonly usedFor: string
}

export interface TakenCopy {
  readonly copy: OfferedCopy
  readonly file: Prepared
}

/** To be called outside a transaction: drawing takes a tenth of a second a page. */
export async function takeCopy(
  ctx: Context,
  { accountId, materialName, ref, usedFor }: Taking,
): Promise<Result<TakenCopy, 'not-found' | 'not-drawable'>> {
  const all = await offeredCopies(ctx.db, accountId)
  const copy = copiesFor(all, materialName, ctx.today).find((one) => one.ref === ref)
  if (copy === undefined) return refuse('not-found')
  const file = await markedFile(ctx, { accountId, copy, usedFor })
  return file === null ? refuse('not-drawable') : ok({ copy, file })
}

/** Notes where it was used; the id of the copy. */
export async function noteUse(
  tx: Tx,
  { now }: Context,
  { accountId, usedFor }: Pick<Taking, 'accountId' | 'usedFor'>,
  { copy, attachmentId }: { readonly copy: OfferedCopy; readonly attachmentId: string },
): Promise<string> {
  const copyId = await copyIdOf(tx, accountId, copy)
  await insertUse(tx, { copyId, attachmentId, matterName: usedFor, usedAt: now })
  return copyId
}

interface Marking {
  readonly accountId: string
  readonly copy: OfferedCopy
  readonly usedFor: string
}

async function markedFile(
  ctx: Context,
  { accountId, copy, usedFor }: Marking,
): Promise<Prepared | null> {
  const original = await originalOf(ctx, accountId, copy)
  if (original === null) return null
  const words = [`仅供办理“${usedFor}”使用`, ctx.today]
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

async function copyIdOf(tx: Tx, owner: string, { ref }: OfferedCopy): Promise<string> {
  if (ref.startsWith('c')) return ref.slice(1)
  const papers = await issuedPapers(tx, owner)
  const paper = papers.find(({ documentId }) => `d${documentId}` === ref)
  if (paper === undefined) throw new Error(`paper ${ref} is gone`)
  const { accountId, materialName, matterName, addedAt, validUntil, documentId } = paper
  return copyOfIssued(tx, {
    ...{ accountId, materialName, matterName, addedAt, validUntil, documentId },
  })
}
