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
import type { Tx } from '../platform/database/transaction.ts'
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
      details: serviceOf({ taker, name, tail }),
      revision: null,
    })
    if (!moved.ok) return moved
    const kept = photo === null ? null : await keepFile(tx, ctx, clerk.accountId, photo)
    await noteHandover(tx, ctx, clerk, id, { taker, name, tail, attachmentId: kept?.id ?? null })
    return ok()
  })
}

type Who = Pick<HandingOver, 'taker' | 'name' | 'tail'>

/** Who took it, in the words of the proof of service. */
export function serviceOf({ taker, name, tail }: Who) {
  return {
    method: '直接送达',
    receivedBy: name,
    relation: taker === 'applicant' ? '本人' : `代领人（证件末四位 ${tail}）`,
  }
}

/** The line of the window's book with its entry in the log, in the transaction that delivers. */
export async function noteHandover(
  tx: Tx,
  ctx: Context,
  clerk: Staff,
  id: string,
  { taker, name, tail, attachmentId }: Who & { readonly attachmentId: string | null },
): Promise<void> {
  const signature = attachmentId === null ? 'typed' : 'photo'
  await tx('counterHandovers').insert({
    ...{ applicationId: id, departmentId: clerk.seat.departmentId },
    ...{ clerkAccountId: clerk.accountId, taker, takerName: name, takerNumberTail: tail },
    ...{ signature, attachmentId, handedAt: ctx.now },
  })
  await record(tx, ctx, {
    action: 'counter.hand-over',
    subjectType: 'application',
    subjectId: id,
    applicationId: id,
    after: { taker, signature },
  })
}
