// A file of what somebody was asked to sign: he opens it as long as it is a draft that waits for him.
import type { Request, Response } from 'express'
import { attachmentById, sendFile } from '../../../attachments/index.ts'
import type { Context } from '../../../platform/context.ts'
import { found } from '../../../platform/web/errors.ts'
import { toSign } from '../../sign.ts'

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const { form } = found(await toSign(ctx, ctx.db, String(req.params['id'])))
  found(form.application.status === 'draft' ? form : null)
  const wanted = form.files.find(({ attachmentId }) => attachmentId === req.params['attachmentId'])
  await sendFile(ctx, res, found(await attachmentById(ctx.db, found(wanted).attachmentId)))
}
