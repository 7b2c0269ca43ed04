// Takes a request back: the opinion is not needed any more.
import { awaitOpinions } from '../applications/index.ts'
import { record } from '../audit/index.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { mayRead, mayWithdraw } from './rules/policy.ts'
import { saysSomething } from './rules/request.ts'
import { lockConsultation, updateConsultation } from './store.ts'
import type { Consultation } from './types.ts'

export type WithdrawRefusal = 'not-found' | 'not-yours' | 'closed' | 'no-reason'

export function withdraw(
  ctx: Context,
  id: string,
  reason: string,
): Promise<Result<undefined, WithdrawRefusal>> {
  return transaction(ctx.db, async (tx) => {
    const consultation = await lockConsultation(tx, id)
    if (consultation === null || !mayRead(ctx.actor, consultation)) return refuse('not-found')
    if (!mayWithdraw(ctx.actor, consultation)) return refuse('not-yours')
    if (consultation.status !== 'open') return refuse('closed')
    if (!saysSomething(reason)) return refuse('no-reason')
    await takeBack(tx, ctx, consultation, reason.trim().slice(0, 500))
    return ok()
  })
}

/** Closes an open request that is held locked. */
export async function takeBack(
  tx: Tx,
  ctx: Context,
  { id, applicationId, mandatory }: Consultation,
  reason: string,
): Promise<void> {
  await updateConsultation(tx, id, {
    status: 'withdrawn',
    withdrawalReason: reason,
    closedAt: ctx.now,
    closedOn: ctx.today,
  })
  if (mandatory) await awaitOpinions(tx, applicationId, -1)
  await record(tx, ctx, {
    action: 'consultations.withdraw',
    subjectType: 'consultation',
    subjectId: id,
    applicationId,
    before: { status: 'open' },
    after: { status: 'withdrawn', reason },
  })
}
