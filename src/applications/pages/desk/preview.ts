// A page of a handed-in file as a picture, so that a clerk looks at it without opening the file itself;
// the look is on record. The header X-Pages says how many there are.
import type { Request, Response } from 'express'
import { attachmentById, previewOf } from '../../../attachments/index.ts'
import type { Context } from '../../../platform/context.ts'
import { found } from '../../../platform/web/errors.ts'
import { openPart } from '../../open-file.ts'
import { filesFiled } from '../../submissions-store.ts'

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const { id, attachmentId, page } = req.params
  const number = Number(found(/^[1-9]\d?$/.exec(String(page)))[0])
  const application = found(
    await openPart(ctx, String(id), `file ${String(attachmentId)} page ${number}`),
  )
  const files = await filesFiled(ctx.db, application.id)
  const file = found(files.find((one) => one.attachmentId === attachmentId))
  const attachment = found(await attachmentById(ctx.db, file.attachmentId))
  const { jpeg, pages } = found(await previewOf(ctx, attachment, number))
  res.setHeader('Content-Type', 'image/jpeg')
  res.setHeader('Content-Security-Policy', "default-src 'none'; sandbox")
  res.setHeader('X-Content-Type-Options', 'nosniff')
  res.setHeader('Cache-Control', 'private, max-age=600')
  res.setHeader('X-Pages', String(pages))
  res.end(jpeg)
}
