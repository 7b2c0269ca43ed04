// A job that gave up is tried again from the beginning, or taken out of the queue for good.
import { record } from '../audit/index.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'

export type JobMove = 'retry' | 'drop'

/** False when there is no such job any more. */
export function moveJob(ctx: Context, id: string, move: JobMove): Promise<boolean> {
  return transaction(ctx.db, async (tx) => {
    const { rows } = await tx.raw<{ rows: { done: boolean }[] }>(
      move === 'retry' ? 'select retry_job(?) as done' : 'select drop_job(?) as done',
      [id],
    )
    if (rows[0]?.done !== true) return false
    await record(tx, ctx, { action: `upkeep.${move}-job`, subjectType: 'job', subjectId: id })
    return true
  })
}
