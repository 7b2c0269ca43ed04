// Sends a stored file so that it can do no harm: never as a page of this site.
import type { Response } from 'express'
import type { Context } from '../platform/context.ts'
import type { Attachment } from './types.ts'

/** Pictures and PDF open in the browser, sandboxed; everything else is a download. */
export async function sendFile(
  ctx: Pick<Context, 'storage'>,
  res: Response,
  file: Pick<Attachment, 'storageKey' | 'mediaType' | 'fileName'>,
): Promise<void> {
  const bytes = await ctx.storage.get(file.storageKey)
  const shown = file.mediaType.startsWith('image/') || file.mediaType === 'application/pdf'
  const name = encodeURIComponent(file.fileName).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  )
  res.setHeader('Content-Type', file.mediaType)
  res.setHeader(
    'Content-Disposition',
    `${shown ? 'inline' : 'attachment'}; filename*=UTF-8''${name}`,
  )
  res.setHeader('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
  res.setHeader('X-Content-Type-Options', 'nosniff')
  res.setHeader('Cache-Control', 'private, no-store')
  res.end(bytes)
}
