// 整件评价: one word of the applicant on a joint application, which each part's department receives.
import { mayRate, partsOf, ratedAmong, rateIn } from '../applications/index.ts'
import type { RatingInput } from '../applications/index.ts'
import { record } from '../audit/index.ts'
import { lockJoint } from '../bundles/index.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import { isOwnJoint } from './rules/own.ts'

export type JointRatingRefusal = 'not-found' | 'nothing-to-rate' | 'none-chosen'

/** `chosen` are parts by their ids: what is said is said of these, and of none that is rated already. */
export function rateJoint(
  ctx: Context,
  id: string,
  chosen: readonly string[],
  input: RatingInput,
): Promise<Result<number, JointRatingRefusal>> {
  return transaction(ctx.db, async (tx) => {
    const joint = await lockJoint(tx, id)
    if (joint === null || !isOwnJoint(ctx.actor, joint)) return refuse('not-found')
    const ended = (await partsOf(tx, id)).filter(({ status }) => mayRate(status))
    const rated = await ratedAmong(
      tx,
      ended.map((part) => part.id),
    )
    const open = ended.filter((part) => !rated.has(part.id))
    if (open.length === 0) return refuse('nothing-to-rate')
    const parts = open.filter((part) => chosen.includes(part.id))
    if (parts.length === 0) return refuse('none-chosen')
    for (const part of parts) {
      const done = await rateIn(tx, ctx, part.id, input)
      if (!done.ok) throw new Error(`part ${part.id} could not be rated: ${done.refusal}`)
    }
    await record(tx, ctx, {
      ...{ action: 'joint.rate', subjectType: 'joint-application', subjectId: id },
      after: { parts: parts.map(({ number }) => number), grade: input.grade },
    })
    return ok(parts.length)
  })
}
