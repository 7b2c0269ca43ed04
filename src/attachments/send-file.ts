// Sends a stored file so that it can do no harm: never as a page of this site.
import type { Response } from 'express'
import type { Context } from '../platform/context.ts'
import { showErrorPage } from '../platform/web/error-pages.ts'
import { readUnaltered } from './read-file.ts'
import type { Attachment } from './types.ts'

/** Said instead of a file that the scanner has not passed. */
export const unopenedSentences = {
  waiting: '这个文件还在等查毒，查过才能打开，一般几分钟就好。请稍后再看。',
  infected: '这个文件查出病毒，不能打开。',
} as const

const alteredWords = [
  '这个文件和当初收到的不一样了',
  '为了不让改动过的文件当真，已经拦下，没有发给您。请告诉管理员，由他从备份里找回原件。',
] as const

/** Pictures and PDF open in the browser, sandboxed; everything else is a download. */
export async function sendFile(
  ctx: Pick<Context, 'storage'>,
  res: Response,
  file: Pick<Attachment, 'storageKey' | 'sha256' | 'mediaType' | 'fileName' | 'scanState'>,
): Promise<void> {
  const { scanState } = file
  if (scanState === 'waiting' || scanState === 'infected') {
    const words = ['现在不能打开', unopenedSentences[scanState]] as const
    return showErrorPage(res.req, res, 422, words)
  }
  const bytes = await readUnaltered(ctx, file)
  if (bytes === null) return showErrorPage(res.req, res, 409, alteredWords)
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
