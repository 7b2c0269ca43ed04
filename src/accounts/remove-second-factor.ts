// 关闭两步验证: by its owner, with the password and a code; or by the administrator of his region when
// the telephone is lost. His sessions end.
import { record } from '../audit/index.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Result } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import { passwordMatches } from '../platform/security/passwords.ts'
import { useCode } from './check-code.ts'
import { refusalToManage } from './rules/policy.ts'
import type { ManageRefusal } from './rules/policy.ts'
import { deleteSecondFactor } from './second-factor-store.ts'
import { lockStaff } from './staff-store.ts'
import { endSessions, lockAccount } from './store.ts'

export interface Removal {
  readonly password: string
  readonly code: string
  /** The real time in milliseconds. */
  readonly instant: number
}

export function removeSecondFactor(
  ctx: Context,
  accountId: string,
  { password, code, instant }: Removal,
): Promise<Result<undefined, 'wrong-password' | 'wrong-code'>> {
  return transaction(ctx.db, async (tx) => {
    const account = await lockAccount(tx, accountId)
    const matches = await passwordMatches(password, account?.passwordHash ?? null)
    const holds = matches && (await useCode(tx, ctx, accountId, code, instant)) !== null
    const subject = { subjectType: 'account', subjectId: accountId }
    const entry = { action: 'accounts.remove-second-factor', ...subject }
    if (!holds) {
      const refusal = matches ? 'wrong-code' : 'wrong-password'
      await record(tx, ctx, { ...entry, outcome: 'refused', after: { reason: refusal } })
      return refuse(refusal)
    }
    await deleteSecondFactor(tx, accountId)
    await endSessions(tx, accountId)
    await record(tx, ctx, entry)
    return ok()
  })
}

/** Who manages a member of staff takes away a second factor that nobody can answer any more. */
export function resetSecondFactor(
  ctx: Context,
  accountId: string,
): Promise<Result<undefined, ManageRefusal | 'no-account' | 'not-enrolled'>> {
  return transaction(ctx.db, async (tx) => {
    const staff = await lockStaff(tx, accountId)
    if (staff === null || !staff.active) return refuse('no-account')
    const refusal = refusalToManage(ctx.actor, staff)
    if (refusal !== null) return refuse(refusal)
    if (!(await deleteSecondFactor(tx, accountId))) return refuse('not-enrolled')
    await endSessions(tx, accountId)
    const subject = { subjectType: 'account', subjectId: accountId }
    await record(tx, ctx, { action: 'accounts.reset-second-factor', ...subject })
    return ok()
  })
}
