// Takes a received file in: decides by its content what it is, makes pictures upright and harmless,
// and stores it before the transaction that names it commits. A file whose transaction is rolled
// back stays behind unnamed; nobody can reach it.
import { createHash } from 'node:crypto'
import fs from 'node:fs/promises'
import { fileTypeFromBuffer } from 'file-type'
import { sharpAtUse } from '../platform/at-first-use.ts'
import { givingBack } from '../platform/give-back.ts'
import type { Context } from '../platform/context.ts'
import type { Tx } from '../platform/database/transaction.ts'
import type { ReceivedFile } from '../platform/uploads/receive.ts'
import { decodeHeic } from '../platform/uploads/pictures.ts'
import type { Scanner } from '../platform/uploads/scanner.ts'
import { keyOfContent } from '../platform/uploads/storage.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import { acceptFile, cleanName, nameFor } from './rules/accepts.ts'
import { faultOfArchive, hasOldMacros } from './open-archive.ts'
import { faultOfPdf } from './open-pdf.ts'
import { holdKey, insertAttachment } from './store.ts'
import type { Acceptance, Attachment, FileRefusal, ScanState } from './types.ts'

/** Longest side of a kept picture, in pixels: a page of A4 at 200 dpi. */
const longestSide = 2400
/** A picture may claim at most this many pixels, whatever its bytes. */
const mostPixels = 60_000_000

export interface Prepared {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Buffer
  readonly scanState: ScanState
}

/** Reads and checks a received file; nothing is stored yet. */
export async function prepareFile(
  file: ReceivedFile,
  acceptance: Acceptance,
  scanner: Scanner,
): Promise<Result<Prepared, FileRefusal>> {
  const name = cleanName(file.originalName)
  const bytes = file.size > acceptance.largest ? Buffer.alloc(0) : await fs.readFile(file.path)
  const sniffed = bytes.length === 0 ? undefined : await fileTypeFromBuffer(bytes)
  const known = sniffed === undefined ? null : { ending: sniffed.ext, mediaType: sniffed.mime }
  const accepted = acceptFile({ name, size: file.size }, known, acceptance)
  if (!accepted.ok) return accepted
  const scanned = await scanner.scan(bytes)
  if (scanned === 'infected' || scanned === 'no-scanner') return refuse(scanned)
  const scanState = stateAfter[scanned]
  if (!accepted.value.startsWith('image/')) {
    const fault = await faultInside(accepted.value, bytes)
    return fault === null
      ? ok({ name, mediaType: accepted.value, bytes, scanState })
      : refuse(fault)
  }
  const picture = await givingBack(redraw(bytes, /hei[cf]/.test(accepted.value)))
  if (picture === null) {
    return refuse((await isTooDetailed(bytes)) ? 'too-many-pixels' : 'unreadable-picture')
  }
  return ok({ name: nameFor(name, picture.mediaType), ...picture, scanState })
}

const stateAfter = { clean: 'clean', unreachable: 'waiting', 'not-asked': 'not-scanned' } as const

/** What is wrong with a document that is kept as it came. */
async function faultInside(mediaType: string, bytes: Buffer): Promise<FileRefusal | null> {
  if (mediaType === 'application/pdf') return faultOfPdf(bytes)
  if (mediaType === 'application/x-cfb') return hasOldMacros(bytes) ? 'macros' : null
  return mediaType.includes('officedocument') ? faultOfArchive(bytes) : null
}

/** Stores a prepared file and its row. */
export async function keepFile(
  tx: Tx,
  ctx: Pick<Context, 'storage' | 'now'>,
  ownerAccountId: string,
  prepared: Prepared,
): Promise<Attachment> {
  const storageKey = keyOfContent(prepared.bytes)
  await holdKey(tx, storageKey)
  await ctx.storage.put(storageKey, prepared.bytes)
  return insertAttachment(tx, {
    ownerAccountId,
    fileName: prepared.name,
    mediaType: prepared.mediaType,
    size: prepared.bytes.length,
    sha256: createHash('sha256').update(prepared.bytes).digest('hex'),
    storageKey,
    scanState: prepared.scanState,
    createdAt: ctx.now,
  })
}

/** Draws the picture anew: turned upright, without hidden data, no larger than needed. */
async function redraw(
  bytes: Buffer,
  isHeic: boolean,
): Promise<{ mediaType: string; bytes: Buffer } | null> {
  const sharp = await sharpAtUse()
  try {
    if (isHeic) return await redrawHeic(bytes)
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

/** A whole photo that claims more pixels than are drawn. */
async function isTooDetailed(bytes: Buffer): Promise<boolean> {
  const sharp = await sharpAtUse()
  const said = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => null)
  return said !== null && said.width * said.height > mostPixels
}

/** What iPhones take; the decoder turns it upright. */
async function redrawHeic(bytes: Buffer): Promise<{ mediaType: string; bytes: Buffer } | null> {
  const photo = await decodeHeic(bytes, mostPixels)
  if (photo === null) return null
  const { width, height, pixels } = photo
  const sharp = await sharpAtUse()
  const drawn = await sharp(pixels, { raw: { width, height, channels: 4 } })
    .resize(longestSide, longestSide, { fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#fff' })
    .jpeg({ quality: 85 })
    .toBuffer()
  return { mediaType: 'image/jpeg', bytes: drawn }
}
