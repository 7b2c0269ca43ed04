// The joint application of an address, if it is the caller's own; a 404 otherwise.
import type { Request } from 'express'
import { jointById } from '../../../bundles/index.ts'
import type { JointApplication } from '../../../bundles/index.ts'
import type { Context } from '../../../platform/context.ts'
import { found } from '../../../platform/web/errors.ts'
import { isOwnJoint } from '../../rules/own.ts'

export async function ownJoint(ctx: Context, req: Request): Promise<JointApplication> {
  const joint = await jointById(ctx.db, String(req.params['id']))
  return found(isOwnJoint(ctx.actor, joint) ? joint : null)
}
