// A file of an application, opened by staff; the look is on record.
import type { Request, Response } from 'express'
import { attachmentById, sendFile } from '../../../attachments/index.ts'
import type { Context } from '../../../platform/context.ts'
import { found } from '../../../platform/web/errors.ts'
import { openFile } from '../../open-file.ts'
import { filesFiled } from '../../submissions-store.ts'

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const attachmentId = String(req.params['attachmentId'])
  const application = found(await openFile(ctx, String(req.params['id']), `file ${attachmentId}`))
  const files = await filesFiled(ctx.db, application.id)
  found(files.find((file) => file.attachmentId === attachmentId))
  await sendFile(ctx, res, found(await attachmentById(ctx.db, attachmentId)))
}
