// Sends a stored file so that it can do no harm: never as a page of this site.
import type { Response } from 'express'
import { recordAlone } from '../audit/index.ts'
import type { Context } from '../platform/context.ts'
import { showErrorPage } from '../platform/web/error-pages.ts'
import { readKept } from './read-file.ts'
import type { FileDamage } from './read-file.ts'
import type { Attachment } from './types.ts'

/** Said instead of a file that the scanner has not passed. */
export const unopenedSentences = {
  waiting: '这个文件还在等查毒，查过才能打开，一般几分钟就好。请稍后再看。',
  infected: '这个文件查出病毒，不能打开。',
} as const

type Damaged = readonly [status: number, title: string, message: string]

const damaged: Readonly<Record<FileDamage, Damaged>> = {
  altered: [
    409,
    '这个文件和当初收到的不一样了',
    '为了不让改动过的文件当真，已经拦下，没有发给您。请告诉管理员，由他从备份里找回原件。',
  ],
  missing: [
    410,
    '这个文件不在了',
    '当初收到的文件现在找不到，已经记下。请告诉管理员，由他从备份里找回原件。',
  ],
}

/** Pictures and PDF open in the browser, sandboxed; everything else is a download. */
export async function sendFile(
  ctx: Context,
  res: Response,
  file: Pick<Attachment, 'id' | 'storageKey' | 'sha256' | 'mediaType' | 'fileName' | 'scanState'>,
): Promise<void> {
  const { scanState } = file
  if (scanState === 'waiting' || scanState === 'infected') {
    const words = ['现在不能打开', unopenedSentences[scanState]] as const
    return showErrorPage(res.req, res, 422, words)
  }
  const kept = await readKept(ctx, file)
  if (!kept.ok) {
    const [status, title, message] = damaged[kept.refusal]
    await noteDamage(ctx, file.id, kept.refusal)
    return showErrorPage(res.req, res, status, [title, message])
  }
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
  res.end(kept.value)
}

/** ASVS V16.3: auditors find it by its action, operators are told on their page. */
async function noteDamage(ctx: Context, id: string, damage: FileDamage): Promise<void> {
  await recordAlone(ctx.db, ctx, {
    ...{ action: 'attachments.damaged', outcome: 'refused' },
    ...{ subjectType: 'attachment', subjectId: id, after: { damage } },
  })
}
