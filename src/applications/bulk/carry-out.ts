// The worker's part: each application in its own transaction with its own result, through the same
// door as a single step. Run again, it goes on with those that still wait and does nothing twice.
import { loadActor } from '../../accounts/index.ts'
import type { Context } from '../../platform/context.ts'
import { transaction } from '../../platform/database/transaction.ts'
import { advanceIn } from '../advance.ts'
import { forEachAlone } from '../for-each-alone.ts'
import { bulkRequest } from './request.ts'
import type { BulkRun } from './types.ts'

/** How many were done now. */
export async function carryOut(ctx: Context, runId: string): Promise<number> {
  const run = await ctx.db('bulkRuns').where({ id: runId }).first('*')
  if (run === undefined) return 0
  const waiting = await ctx
    .db('bulkItems')
    .where({ runId, state: 'waiting' })
    .orderBy('applicationId')
    .select('applicationId')
  // Who ordered it acts, with the posts that he holds now.
  const actor = await loadActor(ctx.db, run.accountId, run.departmentId)
  return forEachAlone(
    waiting.map(({ applicationId }) => applicationId),
    (applicationId) => carryOutOne({ ...ctx, actor }, run, applicationId),
  )
}

function carryOutOne(ctx: Context, run: BulkRun, applicationId: string): Promise<boolean> {
  return transaction(ctx.db, async (tx) => {
    // Held against the order being taken back; shared, so that items do not wait for each other.
    const held = await tx('bulkRuns').where({ id: run.id }).forShare().first('cancelledAt')
    if (held?.cancelledAt !== null) return false
    const place = { runId: run.id, applicationId }
    const item = await tx('bulkItems').where(place).forUpdate().first('state', 'revision')
    if (item?.state !== 'waiting') return false
    const moved = await advanceIn(tx, ctx, applicationId, bulkRequest(run, item.revision))
    await tx('bulkItems')
      .where(place)
      .update(moved.ok ? { state: 'done' } : { state: 'refused', refusal: moved.refusal })
    return moved.ok
  })
}
