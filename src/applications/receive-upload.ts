// A file in pieces: begun, added to piece by piece where it stands, and put together at the end. A piece
// that comes twice is taken once; a line that drops costs one piece.
import { record } from '../audit/index.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { mostFiles } from './keep-material.ts'
import {
  addPiece,
  deleteUpload,
  deleteUploadsOf,
  forgetPieces,
  insertUpload,
  lockUpload,
  staleUploads,
  uploadsOf,
} from './uploads-store.ts'
import type { ArrivingFile, UploadOwner } from './uploads-store.ts'

/** As large as the hall receives at once; what the place takes is judged at the end. */
const largest = 20 * 1024 * 1024
export const pieceBytes = 512 * 1024
const mostAtOnce = 20
const keptHours = 24

export interface NewUpload {
  readonly field: string
  readonly fileName: string
  readonly size: number
}

/** Where files arrive: the draft of a matter or its correction, or the draft of a joint application. */
export interface Arrival {
  readonly owner: UploadOwner
  /** Locks the draft and tells whether the caller may add to it now. */
  isOpen(tx: Tx): Promise<boolean>
  /** How many files it has. */
  count(tx: Tx): Promise<number>
}

/** The id of the upload; one of the same file that was broken off is gone on with. */
export async function beginUpload(
  ctx: Context,
  arrival: Arrival,
  file: NewUpload,
): Promise<
  Result<
    { readonly id: string; readonly received: number },
    'not-found' | 'too-large' | 'too-many' | 'full'
  >
> {
  return transaction(ctx.db, async (tx) => {
    const { owner } = arrival
    if (!(await arrival.isOpen(tx))) return refuse('not-found')
    const fits = Number.isInteger(file.size) && file.size >= 1 && file.size <= largest
    if (!fits) return refuse('too-large')
    const arriving = await uploadsOf(tx, owner)
    const same = arriving.find(
      (one) => one.field === file.field && one.fileName === file.fileName && one.size === file.size,
    )
    if (same !== undefined) return ok({ id: same.id, received: same.received })
    if (arriving.length >= mostAtOnce) return refuse('too-many')
    // Said before a byte is sent, not after each file has come in vain.
    if ((await arrival.count(tx)) >= mostFiles) return refuse('full')
    const upload = await insertUpload(tx, { ...owner, ...file, createdAt: ctx.now })
    await record(tx, ctx, {
      ...subjectOf(owner),
      after: { upload, size: file.size },
    })
    return ok({ id: upload, received: 0 })
  })
}

/** What stands after this piece; a piece that does not begin where the file stands changes nothing. */
export async function addToUpload(
  ctx: Context,
  arrival: Arrival,
  uploadId: string,
  piece: { readonly at: number; readonly bytes: Buffer },
): Promise<Result<ArrivingFile, 'not-found'>> {
  return transaction(ctx.db, async (tx) => {
    const upload = (await arrival.isOpen(tx)) ? await lockUpload(tx, arrival.owner, uploadId) : null
    if (upload === null) return refuse('not-found')
    const { length } = piece.bytes
    const fits = length > 0 && length <= pieceBytes && upload.received + length <= upload.size
    if (piece.at !== upload.received || !fits) return ok(upload)
    await ctx.storage.put(keyOf(upload, upload.pieces), piece.bytes)
    await addPiece(tx, upload, length)
    return ok({ ...upload, received: upload.received + length, pieces: upload.pieces + 1 })
  })
}

/** The whole file; its pieces are cleared away by `forgetUpload`. */
export async function wholeFile(ctx: Context, upload: ArrivingFile): Promise<Buffer> {
  const pieces: Buffer[] = []
  for (let at = 0; at < upload.pieces; at++) pieces.push(await ctx.storage.get(keyOf(upload, at)))
  return Buffer.concat(pieces)
}

export async function forgetUpload(ctx: Context, upload: ArrivingFile): Promise<void> {
  await transaction(ctx.db, (tx) => deleteUpload(tx, upload.id))
  await removePieces(ctx, upload)
}

/** The file is kept: the pieces go, and the upload answers the same to a last piece that comes again. */
export async function settleUpload(ctx: Context, upload: ArrivingFile): Promise<void> {
  await transaction(ctx.db, (tx) => forgetPieces(tx, upload.id))
  await removePieces(ctx, upload)
}

/** What was arriving for a draft goes with it, its pieces too; the caller holds the draft. */
export async function dropUploadsOf(tx: Tx, ctx: Context, owner: UploadOwner): Promise<void> {
  for (const upload of await deleteUploadsOf(tx, owner)) await removePieces(ctx, upload)
}

async function removePieces(ctx: Context, upload: ArrivingFile): Promise<void> {
  for (let at = 0; at < upload.pieces; at++) await ctx.storage.remove(keyOf(upload, at))
}

/** Clears away what was broken off and not gone on with for a day. */
export async function forgetStaleUploads(ctx: Context): Promise<void> {
  const before = new Date(ctx.now.getTime() - keptHours * 3_600_000)
  for (const upload of await staleUploads(ctx.db, before)) await forgetUpload(ctx, upload)
}

function subjectOf(owner: UploadOwner) {
  return 'jointId' in owner
    ? {
        action: 'joint.begin-upload',
        ...{ subjectType: 'joint-application', subjectId: owner.jointId },
      }
    : {
        action: 'applications.begin-upload',
        ...{ subjectType: 'application', subjectId: owner.applicationId },
        applicationId: owner.applicationId,
      }
}

function keyOf({ id }: ArrivingFile, piece: number): string {
  return `arriving/${id}/${piece}`
}
