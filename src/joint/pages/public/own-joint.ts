// The joint application of an address, if it is the caller's own; a 404 otherwise.
import type { Request, Response } from 'express'
import { applicationPaths } from '../../../applications/index.ts'
import { bundlePaths, jointById } from '../../../bundles/index.ts'
import type { JointApplication } from '../../../bundles/index.ts'
import type { Context } from '../../../platform/context.ts'
import { found } from '../../../platform/web/errors.ts'
import { isOwnJoint } from '../../rules/own.ts'

/** One in the bin is not there until it is taken out. */
export async function ownJoint(ctx: Context, req: Request): Promise<JointApplication> {
  const joint = await ownOrBinned(ctx, req)
  return found(joint.binnedAt === null ? joint : null)
}

/** The draft of the address; null when it was filed or thrown away and the answer has been sent. */
export async function openJoint(
  ctx: Context,
  req: Request,
  res: Response,
): Promise<JointApplication | null> {
  const joint = await ownOrBinned(ctx, req)
  if (joint.binnedAt === null && joint.submittedAt === null) return joint
  res.redirect(303, joint.submittedAt === null ? applicationPaths.bin : bundlePaths.joint(joint.id))
  return null
}

export async function ownOrBinned(ctx: Context, req: Request): Promise<JointApplication> {
  const joint = await jointById(ctx.db, String(req.params['id']))
  const mine = joint !== null && isOwnJoint(ctx.actor, { ...joint, binnedAt: null })
  return found(mine ? joint : null)
}
