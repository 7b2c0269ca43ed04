// A paper of an application, opened by staff; the look is on record.
import type { Request, Response } from 'express'
import { documentsOf } from '../../../documents/index.ts'
import type { Context } from '../../../platform/context.ts'
import { found } from '../../../platform/web/errors.ts'
import { openFile } from '../../open-file.ts'
import { sendDocument } from '../send-document.ts'

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const documentId = String(req.params['documentId'])
  const application = found(await openFile(ctx, String(req.params['id']), `document ${documentId}`))
  const documents = await documentsOf(ctx.db, application.id)
  await sendDocument(ctx, res, found(documents.find((one) => one.id === documentId)))
}
