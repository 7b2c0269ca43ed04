// 申请材料接收凭证 at the window: issued by a click, then a file to print.
import type { Request, Response } from 'express'
import { sendDocument } from '../../../applications/index.ts'
import type { Context } from '../../../platform/context.ts'
import { found } from '../../../platform/web/errors.ts'
import { issueReceipt, receiptOf } from '../../issue-receipt.ts'
import { openFiling } from '../../open-filing.ts'
import { paths } from '../../paths.ts'

export async function create(ctx: Context, req: Request, res: Response): Promise<void> {
  const application = found(await openFiling(ctx, String(req.params['id']), 'material receipt'))
  const done = await issueReceipt(ctx, application.id)
  found(done.ok || done.refusal !== 'not-found' ? application : null)
  const said = done.ok ? 'receipt' : done.refusal
  res.redirect(303, `${paths.filing(application.id)}?done=${said}`)
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const application = found(await openFiling(ctx, String(req.params['id']), 'material receipt'))
  await sendDocument(ctx, res, found(await receiptOf(ctx.db, application.id)))
}
