// A file of one's own application, as it was kept.
import type { Request, Response } from 'express'
import { attachmentById, sendFile } from '../../../attachments/index.ts'
import type { Context } from '../../../platform/context.ts'
import { found } from '../../../platform/web/errors.ts'
import { filesOf } from '../../materials-store.ts'
import { ownApplication } from './own-draft.ts'

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const application = await ownApplication(ctx, req)
  const files = await filesOf(ctx.db, application.id)
  // Of what is filed a window opens again what it scanned itself.
  const limited = ctx.actor.kind === 'staff' && application.status !== 'draft'
  const wanted = files.find(
    ({ attachmentId, source }) =>
      attachmentId === req.params['attachmentId'] && (!limited || source === 'window-scan'),
  )
  const attachment = await attachmentById(ctx.db, found(wanted).attachmentId)
  await sendFile(ctx, res, found(attachment))
}
