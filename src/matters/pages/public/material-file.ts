// 下载样表、空白表: a file of the catalogue, as it was uploaded.
import type { Request, Response } from 'express'
import { sendFile } from '../../../attachments/index.ts'
import type { Context } from '../../../platform/context.ts'
import { found } from '../../../platform/web/errors.ts'
import { materialFile } from '../../keep-material-file.ts'

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  await sendFile(ctx, res, found(await materialFile(ctx.db, String(req.params['id']))))
}
