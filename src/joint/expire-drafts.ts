// Joint drafts that nobody came back to live on as drafts of one matter do.
import { dropUploadsOf, liveOn } from '../applications/index.ts'
import type { DraftKind } from '../applications/index.ts'
import { removeFiles } from '../attachments/index.ts'
import { record } from '../audit/index.ts'
import {
  bundlePaths,
  deleteJointDraft,
  lockJoint,
  oldJointDrafts,
  updateJoint,
} from '../bundles/index.ts'
import type { JointApplication } from '../bundles/index.ts'
import type { Context } from '../platform/context.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { binJoint } from './discard.ts'

/** Tells how many joint drafts were touched; running it again does nothing twice. */
export function expireJointDrafts(ctx: Context): Promise<number> {
  return liveOn(ctx, jointDrafts)
}

const jointDrafts: DraftKind<JointApplication> = {
  old: oldJointDrafts,
  lock: async (tx, id) => {
    const joint = await lockJoint(tx, id)
    return joint?.submittedAt === null ? joint : null
  },
  warn: async (tx, ctx, joint) => {
    await updateJoint(tx, joint.id, { expiryWarnedAt: ctx.now })
    await record(tx, ctx, about('joint.warn-expiry', joint))
  },
  bin: binJoint,
  clear: clearJointDraft,
  owner: (_tx, { id, applicantAccountId, bundleName }) =>
    Promise.resolve({
      ...{ accountId: applicantAccountId, name: bundleName },
      link: bundlePaths.section(id, 1),
    }),
}

/** Clears a joint draft away with its files; the caller holds it. */
export async function clearJointDraft(
  tx: Tx,
  ctx: Context,
  joint: Pick<JointApplication, 'id'>,
): Promise<void> {
  await dropUploadsOf(tx, ctx, { jointId: joint.id })
  await removeFiles(tx, ctx, await deleteJointDraft(tx, joint.id))
  await record(tx, ctx, about('joint.clear-draft', joint))
}

function about(action: string, { id }: Pick<JointApplication, 'id'>) {
  return { action, subjectType: 'joint-application', subjectId: id }
}
