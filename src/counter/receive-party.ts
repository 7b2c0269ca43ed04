// 接待: opens a visit of somebody whose card the clerk has before him, known already or written down now.
import { counterChecked, openAtWindow, refuseTaken } from '../accounts/index.ts'
import type { NewParty } from '../accounts/index.ts'
import { record } from '../audit/index.ts'
import type { Staff } from '../kernel/actor.ts'
import { ok } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import { beyondScope } from '../platform/database/scope.ts'
import { transaction } from '../platform/database/transaction.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { insertVisit } from './store.ts'

const anywhere = '来窗口的人带着证件，住在哪里都一样'

/** The id of the visit. */
export function receive(ctx: Context, clerk: Staff, accountId: string): Promise<string> {
  return transaction(beyondScope(ctx.db, anywhere), (tx) => receiveIn(tx, ctx, clerk, accountId))
}

/** Null when another window wrote the same person down a moment before. */
export async function receiveNew(
  ctx: Context,
  clerk: Staff,
  party: NewParty,
): Promise<string | null> {
  const opened = await refuseTaken(() =>
    transaction(beyondScope(ctx.db, anywhere), async (tx) =>
      ok(await receiveIn(tx, ctx, clerk, await openAtWindow(tx, ctx, party))),
    ),
  )
  return opened.ok ? opened.value : null
}

async function receiveIn(tx: Tx, ctx: Context, clerk: Staff, accountId: string): Promise<string> {
  await counterChecked(tx, ctx, accountId)
  const { departmentId } = clerk.seat
  const called = await tx('counterTickets')
    .where({ departmentId, day: ctx.today, status: 'called', calledByAccountId: clerk.accountId })
    .orderBy('number', 'desc')
    .first('id')
  const id = await insertVisit(tx, {
    ...{ departmentId, clerkAccountId: clerk.accountId, applicantAccountId: accountId },
    ...{ ticketId: called?.id ?? null, day: ctx.today, openedAt: ctx.now },
  })
  await record(tx, ctx, {
    action: 'counter.receive',
    subjectType: 'account',
    subjectId: accountId,
    after: { visit: id },
  })
  return id
}
