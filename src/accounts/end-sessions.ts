// 退出登录: of one session from another one, or of all at once.
import { record } from '../audit/index.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Result } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import { endSession, endSessions } from './store.ts'

/** Ends one session of the account; a session of somebody else is none. */
export function signOutElsewhere(
  ctx: Context,
  accountId: string,
  key: string,
): Promise<Result<undefined, 'no-session'>> {
  return transaction(ctx.db, async (tx) => {
    if (!(await endSession(tx, accountId, key))) return refuse('no-session')
    const subject = { subjectType: 'account', subjectId: accountId }
    await record(tx, ctx, { action: 'accounts.end-session', ...subject, after: { which: 'one' } })
    return ok()
  })
}

export function signOutEverywhere(ctx: Context, accountId: string): Promise<void> {
  return transaction(ctx.db, async (tx) => {
    await endSessions(tx, accountId)
    const subject = { subjectType: 'account', subjectId: accountId }
    await record(tx, ctx, { action: 'accounts.end-session', ...subject, after: { which: 'all' } })
  })
}
