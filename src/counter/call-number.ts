// 叫号: a clerk calls the first number that waits, and says what became of it before he calls another.
import { record } from '../audit/index.ts'
import type { Staff } from '../kernel/actor.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { windowNameOf } from './rules/window-name.ts'
import type { Ticket } from './types.ts'

export type CallRefusal = 'one-at-a-time' | 'nobody-waits' | 'window-missing'

/** Two clerks who call at once get two numbers. */
export function callNext(
  ctx: Context,
  clerk: Staff,
  windowName: string,
): Promise<Result<number, CallRefusal>> {
  return transaction(ctx.db, async (tx) => {
    const name = windowNameOf(windowName)
    if (name === '') return refuse('window-missing')
    // One after the other for one clerk, whatever he pressed twice.
    await tx('accounts').where({ id: clerk.accountId }).forUpdate().first('id')
    if ((await ownCall(tx, ctx, clerk)) !== null) return refuse('one-at-a-time')
    const next = await tx('counterTickets')
      .where({ departmentId: clerk.seat.departmentId, day: ctx.today, status: 'waiting' })
      .orderBy('number')
      .forUpdate()
      .skipLocked()
      .first('id', 'number')
    if (next === undefined) return refuse('nobody-waits')
    await tx('counterTickets')
      .where({ id: next.id })
      .update({
        ...{ status: 'called', windowName: name, calledByAccountId: clerk.accountId },
        calledAt: ctx.now,
      })
    await noted(tx, ctx, 'counter.call-number', next.id, { number: next.number, window: name })
    return ok(next.number)
  })
}

/** 办完、过号: only of the number that this clerk called. */
export function endCall(
  ctx: Context,
  clerk: Staff,
  outcome: 'served' | 'no-show',
): Promise<Result<undefined, 'nobody-called'>> {
  return transaction(ctx.db, async (tx) => {
    const called = await ownCall(tx, ctx, clerk)
    if (called === null) return refuse('nobody-called')
    await tx('counterTickets')
      .where({ id: called.id })
      .update({ status: outcome, endedAt: ctx.now })
    await noted(tx, ctx, 'counter.end-call', called.id, { number: called.number, outcome })
    return ok()
  })
}

async function ownCall(tx: Tx, { today }: Context, clerk: Staff): Promise<Ticket | null> {
  const { departmentId } = clerk.seat
  const called = await tx('counterTickets')
    .where({ departmentId, day: today, status: 'called', calledByAccountId: clerk.accountId })
    .forUpdate()
    .first('*')
  return called ?? null
}

function noted(tx: Tx, ctx: Context, action: string, id: string, after: object): Promise<void> {
  return record(tx, ctx, { action, subjectType: 'ticket', subjectId: id, after: { ...after } })
}
