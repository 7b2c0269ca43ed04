// 取消认领: a department gives a matter up; new applications go to the level above, running ones are
// finished where they are.
import { record } from '../audit/index.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import { markDue } from './check-store.ts'
import { openList } from './open-list.ts'
import { updateList } from './list-store.ts'
import type { ListRefusal } from './own-elements.ts'
import { isReason } from './rules/reason.ts'

export function releaseList(
  ctx: Context,
  id: string,
  reason: string,
): Promise<Result<undefined, ListRefusal>> {
  return transaction(ctx.db, async (tx) => {
    const opened = await openList(tx, ctx, id)
    if (!opened.ok) return opened
    const { list } = opened.value
    if (!isReason(reason)) return refuse('reason-missing')
    const releasedReason = reason.trim()
    await updateList(tx, id, { active: false, releasedAt: ctx.now, releasedReason })
    await markDue(tx, [list.matterId])
    await record(tx, ctx, {
      action: 'matters.release',
      subjectType: 'matter',
      subjectId: list.matterId,
      after: { list: list.code, region: list.regionCode, reason: releasedReason },
    })
    return ok()
  })
}
