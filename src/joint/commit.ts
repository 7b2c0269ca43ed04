// 容缺 and 告知承诺 in the draft of a joint application: one promise for a paper that several parts ask for.
import { mayPromise } from '../applications/index.ts'
import type { CommitRefusal } from '../applications/index.ts'
import { record } from '../audit/index.ts'
import { lockJoint, updateJoint } from '../bundles/index.ts'
import type { JointApplication } from '../bundles/index.ts'
import { offeredFor } from '../commitments/index.ts'
import type { CommitmentKind } from '../commitments/index.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { jointDraft } from './draft.ts'
import { isOwnJoint } from './rules/own.ts'

export interface Promising {
  /** Its number in the one list of materials. */
  readonly materialNumber: number
  readonly kind: CommitmentKind
  readonly agreed: boolean
  /** The name as the applicant signed it. */
  readonly signedName: string
}

export function commitJoint(
  ctx: Context,
  id: string,
  { materialNumber, kind, agreed, signedName }: Promising,
): Promise<Result<undefined, CommitRefusal>> {
  return transaction(ctx.db, async (tx) => {
    const joint = await lockJoint(tx, id)
    if (joint === null || !isOpen(ctx, joint)) return refuse('not-found')
    const { merged } = await jointDraft(tx, joint, ctx.today)
    const material = merged.materials.find(({ number }) => number === materialNumber)
    const offered = material === undefined ? [] : offeredFor(material)
    const chosen = offered.find((one) => one.kind === kind)
    if (material === undefined || chosen === undefined) return refuse('not-offered')
    const promised = await mayPromise(tx, joint, { agreed, signedName })
    if (!promised.ok) return promised
    const made = { signedName: promised.value, madeAt: ctx.now.toISOString() }
    await keep(tx, ctx, joint, [
      ...joint.promised.filter(({ number }) => number !== materialNumber),
      { number: materialNumber, ...chosen, ...made },
    ])
    await record(tx, ctx, {
      ...{ action: 'joint.commit', subjectType: 'joint-application', subjectId: id },
      after: { material: material.name, kind, days: chosen.termDays },
    })
    return ok()
  })
}

export function takeBackJoint(
  ctx: Context,
  id: string,
  materialNumber: number,
): Promise<Result<undefined, 'not-found'>> {
  return transaction(ctx.db, async (tx) => {
    const joint = await lockJoint(tx, id)
    if (joint === null || !isOpen(ctx, joint)) return refuse('not-found')
    const left = joint.promised.filter(({ number }) => number !== materialNumber)
    if (left.length === joint.promised.length) return refuse('not-found')
    await keep(tx, ctx, joint, left)
    await record(tx, ctx, {
      ...{ action: 'joint.take-back', subjectType: 'joint-application', subjectId: id },
      before: { material: materialNumber },
    })
    return ok()
  })
}

/** A promise is made by whom it binds: the applicant himself, or who may file for the company. */
function isOpen({ actor }: Context, joint: JointApplication): boolean {
  return joint.submittedAt === null && isOwnJoint(actor, joint, 'submit')
}

function keep(
  tx: Tx,
  { now }: Context,
  { id }: JointApplication,
  promised: JointApplication['promised'],
): Promise<void> {
  return updateJoint(tx, id, { promised, updatedAt: now })
}
