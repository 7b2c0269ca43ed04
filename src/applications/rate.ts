// 好差评: the applicant's word on a finished application; once, and never asked for by staff.
import { record } from '../audit/index.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { isOwner, isSelf } from './rules/policy.ts'
import { insertRating, lockApplication, ratingOf } from './store.ts'
import type { Grade } from './types.ts'

export interface RatingInput {
  readonly grade: Grade
  readonly aspects: readonly string[]
  readonly comment: string
}

export type RatingRefusal = 'not-found' | 'not-finished' | 'already-rated'

const finished = ['concluded', 'not-accepted', 'terminated']

export function rate(
  ctx: Context,
  id: string,
  input: RatingInput,
): Promise<Result<undefined, RatingRefusal>> {
  return transaction(ctx.db, (tx) => rateIn(tx, ctx, id, input))
}

/** The same inside a transaction that rates the other parts of a joint application too. */
export async function rateIn(
  tx: Tx,
  ctx: Context,
  id: string,
  input: RatingInput,
): Promise<Result<undefined, RatingRefusal>> {
  const application = await lockApplication(tx, id)
  const own = application !== null && isOwner(ctx.actor, application) && isSelf(ctx.actor)
  if (!own) return refuse('not-found')
  if (!finished.includes(application.status)) return refuse('not-finished')
  if ((await ratingOf(tx, id)) !== null) return refuse('already-rated')
  const comment = input.comment.trim()
  await insertRating(tx, {
    applicationId: id,
    grade: input.grade,
    aspects: input.aspects,
    comment: comment === '' ? null : comment,
    channel: 'web',
    ratedAt: ctx.now,
  })
  await record(tx, ctx, {
    action: 'applications.rate',
    subjectType: 'application',
    subjectId: id,
    applicationId: id,
    after: { grade: input.grade },
  })
  return ok()
}

export function mayRate(status: string): boolean {
  return finished.includes(status)
}
