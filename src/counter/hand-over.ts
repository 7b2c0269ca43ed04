// 出件: the result goes over the counter, by the same step of delivery as everywhere, with who took it.
import { advanceIn } from '../applications/index.ts'
import type { StepRefusal } from '../applications/index.ts'
import { keepFile } from '../attachments/index.ts'
import type { Prepared } from '../attachments/index.ts'
import { record } from '../audit/index.ts'
import type { Staff } from '../kernel/actor.ts'
import type { Result } from '../kernel/result.ts'
import { ok } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import { noDetails } from '../workflow/index.ts'
import type { Taker } from './types.ts'

export interface HandingOver {
  readonly taker: Taker
  readonly name: string
  /** The last four signs of his number. */
  readonly tail: string
  /** The signed proof of service; null when he acknowledged it on the page. */
  readonly photo: Prepared | null
}

export function handOver(
  ctx: Context,
  clerk: Staff,
  id: string,
  { taker, name, tail, photo }: HandingOver,
): Promise<Result<undefined, StepRefusal>> {
  return transaction(ctx.db, async (tx) => {
    const moved = await advanceIn(tx, ctx, id, {
      request: { action: 'deliver', comment: '', details: noDetails },
      details: {
        method: '直接送达',
        receivedBy: name,
        relation: taker === 'applicant' ? '本人' : `代领人（证件末四位 ${tail}）`,
      },
      revision: null,
    })
    if (!moved.ok) return moved
    const kept = photo === null ? null : await keepFile(tx, ctx, clerk.accountId, photo)
    await tx('counterHandovers').insert({
      ...{ applicationId: id, departmentId: clerk.seat.departmentId },
      ...{ clerkAccountId: clerk.accountId, taker, takerName: name, takerNumberTail: tail },
      ...{ signature: kept === null ? 'typed' : 'photo', attachmentId: kept?.id ?? null },
      handedAt: ctx.now,
    })
    await record(tx, ctx, {
      action: 'counter.hand-over',
      subjectType: 'application',
      subjectId: id,
      applicationId: id,
      after: { taker, signature: kept === null ? 'typed' : 'photo' },
    })
    return ok()
  })
}
