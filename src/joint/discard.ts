// 回收站: a joint draft is put there at its owner's wish, and taken out again.
import { record } from '../audit/index.ts'
import { lockJointDraftOf, lockJoint, updateJoint } from '../bundles/index.ts'
import type { JointApplication } from '../bundles/index.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { isOwnJoint } from './rules/own.ts'

export async function discardJoint(
  ctx: Context,
  id: string,
): Promise<Result<undefined, 'not-found' | 'already-submitted'>> {
  return transaction(ctx.db, async (tx) => {
    const joint = await lockJoint(tx, id)
    if (joint === null || !isOwnJoint(ctx.actor, unbinned(joint), 'fill'))
      return refuse('not-found')
    if (joint.submittedAt !== null) return refuse('already-submitted')
    if (joint.binnedAt === null) await binJoint(tx, ctx, joint)
    return ok()
  })
}

/** Puts a joint draft into the bin; the caller has locked it. */
export async function binJoint(tx: Tx, ctx: Context, { id }: JointApplication): Promise<void> {
  await updateJoint(tx, id, { binnedAt: ctx.now })
  await record(tx, ctx, about('joint.discard', id))
}

/** Refused while another draft of the same bundle is being filled in: there is one for each. */
export async function restoreJoint(
  ctx: Context,
  id: string,
): Promise<Result<undefined, 'not-found' | 'another-draft'>> {
  return transaction(ctx.db, async (tx) => {
    const joint = await lockJoint(tx, id)
    const mine = joint !== null && isOwnJoint(ctx.actor, unbinned(joint), 'fill')
    if (!mine || joint.submittedAt !== null) return refuse('not-found')
    if (joint.binnedAt === null) return ok()
    const other = await lockJointDraftOf(tx, joint.applicantAccountId, joint.bundleId)
    if (other !== null) return refuse('another-draft')
    await updateJoint(tx, id, { binnedAt: null, expiryWarnedAt: null, updatedAt: ctx.now })
    await record(tx, ctx, about('joint.restore', id))
    return ok()
  })
}

function unbinned(joint: JointApplication): JointApplication {
  return { ...joint, binnedAt: null }
}

function about(action: string, id: string) {
  return { action, subjectType: 'joint-application', subjectId: id }
}
