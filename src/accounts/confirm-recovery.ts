// 窗口核实: a clerk has the card before him, types its number, and hands over a link that works once.
import { record } from '../audit/index.ts'
import type { Staff } from '../kernel/actor.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Result } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import { beyondScope } from '../platform/database/scope.ts'
import { transaction } from '../platform/database/transaction.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { issueApplicantLink } from './link-store.ts'
import { cardNumberOf } from './queries/recovery.ts'
import { lockRequest, updateRequest } from './recovery-store.ts'
import type { OpenRequest } from './recovery-store.ts'
import { failuresAllowedAtWindow, mayConfirmRecovery } from './rules/recovery.ts'
import { lockAccount } from './store.ts'

export type ConfirmRefusal = 'not-allowed' | 'no-request' | 'other-number'

/** The secret of the link, which sets a new password within a day. */
export function confirmRecovery(
  ctx: Context,
  number: string,
  idNumber: string,
): Promise<Result<{ readonly secret: string }, ConfirmRefusal>> {
  const whole = beyondScope(ctx.db, '忘了口令的人可以到任何一个窗口核实')
  return transaction(whole, async (tx) => {
    const { actor } = ctx
    if (actor.kind !== 'staff' || !mayConfirmRecovery(actor)) return refuse('not-allowed')
    const request = await lockRequest(tx, number, ctx.now)
    const account = request === null ? null : await lockAccount(tx, request.accountId)
    if (request === null || account?.status !== 'active') return refuse('no-request')
    if ((await cardNumberOf(tx, ctx.vault, account.id)) !== idNumber) {
      await countFailure(tx, ctx, actor, request)
      return refuse('other-number')
    }
    await updateRequest(tx, request.id, decisionOf(ctx, actor, 'confirmed'))
    const secret = await issueApplicantLink(tx, ctx, account.id)
    await record(tx, ctx, entryOf(request))
    return ok({ secret })
  })
}

async function countFailure(tx: Tx, ctx: Context, actor: Staff, request: OpenRequest) {
  const failures = request.failures + 1
  const over = failures >= failuresAllowedAtWindow
  const decision = over ? decisionOf(ctx, actor, 'refused') : {}
  await updateRequest(tx, request.id, { failures, ...decision })
  await record(tx, ctx, { ...entryOf(request), outcome: 'refused', after: { failures } })
}

function decisionOf(
  { now }: Context,
  { accountId, seat }: Staff,
  outcome: 'confirmed' | 'refused',
) {
  const { departmentId } = seat
  return { outcome, decidedAt: now, decidedByAccountId: accountId, departmentId }
}

function entryOf({ accountId }: OpenRequest) {
  return { action: 'accounts.confirm-recovery', subjectType: 'account', subjectId: accountId }
}
