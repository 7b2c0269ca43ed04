// Orders the worker to do it, and takes the order back as long as it has not begun.
import { record } from '../../audit/index.ts'
import type { Staff } from '../../kernel/actor.ts'
import type { Context } from '../../platform/context.ts'
import { transaction } from '../../platform/database/transaction.ts'
import { enqueueIn } from '../../platform/jobs/queue.ts'
import type { Rehearsed } from './rehearse.ts'
import type { BulkOrder } from './request.ts'
import { secondsToUndo } from './types.ts'

/** The run's id; only those that the rehearsal found lawful are in it. */
export function startRun(
  ctx: Context,
  actor: Staff,
  order: BulkOrder,
  rehearsed: readonly Rehearsed[],
): Promise<string> {
  return transaction(ctx.db, async (tx) => {
    const [run] = await tx('bulkRuns')
      .insert({
        ...{ accountId: actor.accountId, departmentId: actor.seat.departmentId },
        ...{ ...order, createdAt: ctx.now },
      })
      .returning('id')
    if (run === undefined) throw new Error('no run was written')
    const items = rehearsed
      .filter(({ refusal }) => refusal === null)
      .map(({ id, revision }) => ({ applicationId: id, revision }))
    for (const item of items) {
      await tx('bulkItems').insert({ runId: run.id, ...item, state: 'waiting' })
    }
    await record(tx, ctx, {
      action: 'applications.bulk-start',
      subjectType: 'bulk-run',
      subjectId: run.id,
      after: { action: order.action, applications: items.length },
    })
    await enqueueIn(tx, 'applications.bulk', { runId: run.id }, secondsToUndo)
    return run.id
  })
}

/** False when it has begun or is not one's own. */
export function cancelRun(ctx: Context, actor: Staff, runId: string): Promise<boolean> {
  return transaction(ctx.db, async (tx) => {
    const run = await tx('bulkRuns')
      .where({ id: runId, accountId: actor.accountId })
      .forUpdate()
      .first('id', 'cancelledAt')
    if (run === undefined || run.cancelledAt !== null) return false
    const begun = await tx('bulkItems').where({ runId }).whereNot('state', 'waiting').first('runId')
    if (begun !== undefined) return false
    await tx('bulkRuns').where({ id: runId }).update({ cancelledAt: ctx.now })
    await record(tx, ctx, {
      action: 'applications.bulk-cancel',
      subjectType: 'bulk-run',
      subjectId: runId,
    })
    return true
  })
}
