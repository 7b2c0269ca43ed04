// 整件延长: asked for by the lead department, approved or declined by the office of the government.
import type { Request, Response } from 'express'
import { bundlePaths } from '../../../bundles/index.ts'
import type { Context } from '../../../platform/context.ts'
import { decideExtension, requestExtension } from '../../extend.ts'
import { extendSentences } from '../../messages.ts'
import { answer, seen } from './joint.ts'

export async function create(ctx: Context, req: Request, res: Response): Promise<void> {
  const joint = await seen(ctx, req)
  const body = req.body as Record<string, unknown>
  const reason = typeof body['reason'] === 'string' ? body['reason'].slice(0, 500) : ''
  const done =
    body['do'] === 'request'
      ? await requestExtension(ctx, joint.id, reason)
      : await decideExtension(ctx, joint.id, body['do'] === 'approve')
  // Declined, it is no more of the office's business.
  const next = body['do'] === 'decline' ? bundlePaths.deskQueue : bundlePaths.desk(joint.id)
  if (done.ok) return res.redirect(303, next)
  await answer(ctx, res, joint, extendSentences[done.refusal])
}
