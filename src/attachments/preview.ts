// A file as a picture, for those who only have to look: a photo no larger than a screen, a page of a PDF.
import { sharpAtUse } from '../platform/at-first-use.ts'
import { givingBack } from '../platform/give-back.ts'
import { drawPdfPage } from '../platform/uploads/pictures.ts'
import type { Context } from '../platform/context.ts'
import { readUnaltered } from './read-file.ts'
import type { Attachment } from './types.ts'

export interface Preview {
  readonly jpeg: Buffer
  /** How many pages the file has; 1 for a photo. */
  readonly pages: number
}

const width = 1400
/** Who has to look at more opens the file itself. */
const mostPages = 20

/** Null for what has no such page, cannot be drawn, or has not passed the scanner. */
export function previewOf(
  ctx: Pick<Context, 'storage'>,
  file: Pick<Attachment, 'storageKey' | 'sha256' | 'mediaType' | 'scanState'>,
  page: number,
): Promise<Preview | null> {
  return givingBack(drawn(ctx, file, page))
}

async function drawn(
  ctx: Pick<Context, 'storage'>,
  file: Pick<Attachment, 'storageKey' | 'sha256' | 'mediaType' | 'scanState'>,
  page: number,
): Promise<Preview | null> {
  if (file.scanState === 'waiting' || file.scanState === 'infected') return null
  if (file.mediaType.startsWith('image/')) {
    const bytes = page === 1 ? await readUnaltered(ctx, file) : null
    return bytes === null ? null : shrunk(bytes)
  }
  if (file.mediaType !== 'application/pdf' || page > mostPages) return null
  const bytes = await readUnaltered(ctx, file)
  if (bytes === null) return null
  const found = await drawPdfPage(bytes, page, width)
  if (found === null) return null
  const raw = { width: found.width, height: found.height, channels: 4 } as const
  const sharp = await sharpAtUse()
  const jpeg = await sharp(found.pixels, { raw })
    .flatten({ background: '#fff' })
    .jpeg({ quality: 80 })
    .toBuffer()
  return { jpeg, pages: Math.min(found.pages, mostPages) }
}

async function shrunk(bytes: Buffer): Promise<Preview> {
  const sharp = await sharpAtUse()
  const jpeg = await sharp(bytes)
    .resize(width, width, { fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#fff' })
    .jpeg({ quality: 80 })
    .toBuffer()
  return { jpeg, pages: 1 }
}
