// 封存 and 解除封存: what a court, an audit or a complaint still needs is not cleared away.
import { record } from '../audit/index.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Result } from '../kernel/result.ts'
import type { Staff } from '../kernel/actor.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import { applicationNamed, heldBy } from './queries/holds.ts'
import { endHold, insertHold } from './store.ts'

export type HoldRefusal = 'unknown' | 'cleared' | 'held-already' | 'reason-missing'

const leastReason = 5

export function placeHold(
  ctx: Context,
  actor: Staff,
  { number, reason }: { readonly number: string; readonly reason: string },
): Promise<Result<undefined, HoldRefusal>> {
  return transaction(ctx.db, async (tx) => {
    const named = await applicationNamed(tx, number, actor.seat.regionPath)
    if (named === null) return refuse('unknown')
    if (named.cleared) return refuse('cleared')
    if ([...reason].length < leastReason) return refuse('reason-missing')
    // Whoever clears it at the same moment waits here or is waited for.
    await tx('applications').where({ id: named.id }).forUpdate().first('id')
    const placed = await insertHold(tx, {
      ...{ applicationId: named.id, reason, placedAt: ctx.now },
      ...{ placedByAccountId: actor.accountId, placedByName: actor.name },
    })
    if (!placed) return refuse('held-already')
    await record(tx, ctx, { ...about('retention.hold', named.id), after: { reason } })
    return ok()
  })
}

export function liftHold(
  ctx: Context,
  actor: Staff,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<Result<undefined, HoldRefusal>> {
  return transaction(ctx.db, async (tx) => {
    const applicationId = await heldBy(tx, id, actor.seat.regionPath)
    if (applicationId === null) return refuse('unknown')
    if ([...reason].length < leastReason) return refuse('reason-missing')
    const lifted = await endHold(tx, id, {
      ...{ liftedByAccountId: actor.accountId, liftedByName: actor.name },
      ...{ liftedReason: reason, liftedAt: ctx.now },
    })
    if (!lifted) return refuse('unknown')
    await record(tx, ctx, { ...about('retention.lift-hold', applicationId), after: { reason } })
    return ok()
  })
}

function about(action: string, id: string) {
  return { action, subjectType: 'application', subjectId: id, applicationId: id }
}
