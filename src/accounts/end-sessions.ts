// 退出登录: of one session from another one, or of all at once, also by the administrator of his region.
import { record } from '../audit/index.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Result } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import { refusalToManage } from './rules/policy.ts'
import type { ManageRefusal } from './rules/policy.ts'
import { lockStaff } from './staff-store.ts'
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

/** Who manages a member of staff ends what he, or somebody in his name, has open (ASVS 7.4.5). */
export function signOutStaff(
  ctx: Context,
  accountId: string,
): Promise<Result<undefined, ManageRefusal | 'no-account'>> {
  return transaction(ctx.db, async (tx) => {
    const staff = await lockStaff(tx, accountId)
    if (staff === null || !staff.active) return refuse('no-account')
    const refusal = refusalToManage(ctx.actor, staff)
    if (refusal !== null) return refuse(refusal)
    await endSessions(tx, accountId)
    const subject = { subjectType: 'account', subjectId: accountId }
    await record(tx, ctx, { action: 'accounts.end-session', ...subject, after: { which: 'all' } })
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
