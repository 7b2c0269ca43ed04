// 不办了: asks once more, then puts the joint draft into the bin; and takes it out of there again.
import type { Request, Response } from 'express'
import { accountPaths } from '../../../accounts/index.ts'
import { answerBin, answerDiscard } from '../../../applications/index.ts'
import { bundlePaths } from '../../../bundles/index.ts'
import type { Context } from '../../../platform/context.ts'
import { HttpError } from '../../../platform/web/errors.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import { discardJoint, restoreJoint } from '../../discard.ts'
import { jointFiles } from '../../draft.ts'
import { openJoint } from './own-joint.ts'

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const joint = await openJoint(ctx, req, res)
  if (joint === null) return
  await answerDiscard(ctx, res, {
    ...{ matter: shellOf(res).t(joint.bundleName), savedAt: joint.updatedAt },
    files: (await jointFiles(ctx.db, joint.id)).length,
    ...{ goOn: bundlePaths.section(joint.id, 1), action: bundlePaths.discard(joint.id) },
  })
}

export async function create(ctx: Context, req: Request, res: Response): Promise<void> {
  const id = String(req.params['id'])
  const done = await discardJoint(ctx, id)
  if (!done.ok && done.refusal === 'not-found') throw new HttpError(404, 'not found')
  res.redirect(303, done.ok ? accountPaths.mySpace() : bundlePaths.joint(id))
}

export async function restore(ctx: Context, req: Request, res: Response): Promise<void> {
  const id = String(req.params['id'])
  const done = await restoreJoint(ctx, id)
  if (done.ok) return res.redirect(303, bundlePaths.section(id, 1))
  if (done.refusal === 'not-found') throw new HttpError(404, 'not found')
  await answerBin(ctx, res, true)
}
