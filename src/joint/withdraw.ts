// 整件撤回: all parts that are not decided yet, at once.
import { advanceIn, partsOf } from '../applications/index.ts'
import { record } from '../audit/index.ts'
import { lockJoint, updateJoint } from '../bundles/index.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import { noDetails } from '../workflow/index.ts'
import { isOwnJoint } from './rules/own.ts'
import { isUndecided } from './rules/state.ts'

/** How many parts were withdrawn; what is decided stays. */
export function withdrawJoint(
  ctx: Context,
  id: string,
): Promise<Result<number, 'not-found' | 'all-decided'>> {
  return transaction(ctx.db, async (tx) => {
    const joint = await lockJoint(tx, id)
    const own = isOwnJoint(ctx.actor, joint, 'withdraw')
    if (joint === null || !own || joint.submittedAt === null) return refuse('not-found')
    const open = (await partsOf(tx, id)).filter(isUndecided)
    if (open.length === 0) return refuse('all-decided')
    for (const part of open) {
      const request = { action: 'withdraw', comment: '整件撤回', details: noDetails } as const
      const input = { request, details: {}, revision: null }
      const moved = await advanceIn(tx, ctx, part.id, input, { documentId: null })
      if (!moved.ok) throw new Error(`part ${part.id} could not be withdrawn: ${moved.refusal}`)
    }
    await updateJoint(tx, id, { updatedAt: ctx.now })
    await record(tx, ctx, {
      action: 'joint.withdraw',
      subjectType: 'joint-application',
      subjectId: id,
      after: { parts: open.map(({ number }) => number) },
    })
    return ok(open.length)
  })
}
