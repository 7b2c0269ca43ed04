// Takes a received file in: decides by its content what it is, makes pictures upright and harmless,
// and stores it before the transaction that names it commits. A file whose transaction is rolled
// back stays behind unnamed; nobody can reach it.
import { createHash } from 'node:crypto'
import fs from 'node:fs/promises'
import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'
import type { Context } from '../platform/context.ts'
import type { Tx } from '../platform/database/transaction.ts'
import type { ReceivedFile } from '../platform/uploads/receive.ts'
import { newKey } from '../platform/uploads/storage.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import { acceptFile, cleanName, nameFor } from './rules/accepts.ts'
import { insertAttachment } from './store.ts'
import type { Acceptance, Attachment, FileRefusal } from './types.ts'

/** Longest side of a kept picture, in pixels: a page of A4 at 200 dpi. */
const longestSide = 2400
/** A picture may claim at most this many pixels, whatever its bytes. */
const mostPixels = 60_000_000

export interface Prepared {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Buffer
}

/** Reads and checks a received file; nothing is stored yet. */
export async function prepareFile(
  file: ReceivedFile,
  acceptance: Acceptance,
): Promise<Result<Prepared, FileRefusal>> {
  const name = cleanName(file.originalName)
  const bytes = file.size > acceptance.largest ? Buffer.alloc(0) : await fs.readFile(file.path)
  const sniffed = bytes.length === 0 ? undefined : await fileTypeFromBuffer(bytes)
  const known = sniffed === undefined ? null : { ending: sniffed.ext, mediaType: sniffed.mime }
  const accepted = acceptFile({ name, size: file.size }, known, acceptance)
  if (!accepted.ok) return accepted
  if (!accepted.value.startsWith('image/')) {
    return ok({ name, mediaType: accepted.value, bytes })
  }
  const picture = await redraw(bytes)
  if (picture === null) return refuse('unreadable-picture')
  return ok({ name: nameFor(name, picture.mediaType), ...picture })
}

/** Stores a prepared file and its row. */
export async function keepFile(
  tx: Tx,
  ctx: Pick<Context, 'storage' | 'now'>,
  ownerAccountId: string,
  prepared: Prepared,
): Promise<Attachment> {
  const storageKey = newKey()
  await ctx.storage.put(storageKey, prepared.bytes)
  return insertAttachment(tx, {
    ownerAccountId,
    fileName: prepared.name,
    mediaType: prepared.mediaType,
    size: prepared.bytes.length,
    sha256: createHash('sha256').update(prepared.bytes).digest('hex'),
    storageKey,
    createdAt: ctx.now,
  })
}

/** Draws the picture anew: turned upright, without hidden data, no larger than needed. */
async function redraw(bytes: Buffer): Promise<{ mediaType: string; bytes: Buffer } | null> {
  try {
    const image = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' })
      .rotate()
      .resize(longestSide, longestSide, { fit: 'inside', withoutEnlargement: true })
    const { hasAlpha } = await sharp(bytes).metadata()
    return hasAlpha
      ? { mediaType: 'image/png', bytes: await image.png().toBuffer() }
      : { mediaType: 'image/jpeg', bytes: await image.jpeg({ quality: 85 }).toBuffer() }
  } catch {
    return null
  }
}
