// The files that go with a request: materials that the asked department is shown, and its own file.
import type { Request, Response } from 'express'
import { filesOf } from '../../../applications/index.ts'
import { attachmentById, sendFile } from '../../../attachments/index.ts'
import type { Context } from '../../../platform/context.ts'
import { found } from '../../../platform/web/errors.ts'
import { openConsultation } from '../../open-consultation.ts'

export async function material(ctx: Context, req: Request, res: Response): Promise<void> {
  const attachmentId = String(req.params['attachmentId'])
  const what = `file ${attachmentId}`
  const { consultation } = found(await openConsultation(ctx, String(req.params['id']), what))
  const files = await filesOf(ctx.db, consultation.applicationId)
  const shown = files.filter(({ materialNumber }) =>
    consultation.materialNumbers.includes(materialNumber),
  )
  found(shown.find((file) => file.attachmentId === attachmentId))
  await sendFile(ctx, res, found(await attachmentById(ctx.db, attachmentId)))
}

export async function reply(ctx: Context, req: Request, res: Response): Promise<void> {
  const id = String(req.params['id'])
  const { consultation } = found(await openConsultation(ctx, id, 'consultation reply'))
  const file = found(consultation.replyAttachmentId)
  await sendFile(ctx, res, found(await attachmentById(ctx.db, file)))
}
