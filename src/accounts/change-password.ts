// 改密码: asks for the current one, and signs the account out everywhere, since whoever else may
// know the old password must not stay.
import { record } from '../audit/index.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Result } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import { hashPassword, passwordMatches } from '../platform/security/passwords.ts'
import { endSessions, lockAccount, setPassword } from './store.ts'

export type ChangePasswordRefusal = 'wrong-password' | 'unchanged'

export async function changePassword(
  ctx: Context,
  accountId: string,
  { current, next }: { readonly current: string; readonly next: string },
): Promise<Result<undefined, ChangePasswordRefusal>> {
  const nextHash = await hashPassword(next)
  return transaction(ctx.db, async (tx) => {
    const account = await lockAccount(tx, accountId)
    const matches = await passwordMatches(current, account?.passwordHash ?? null)
    const subject = { subjectType: 'account', subjectId: accountId }
    if (!matches) {
      await record(tx, ctx, { action: 'accounts.change-password', outcome: 'refused', ...subject })
      return refuse('wrong-password')
    }
    if (current.normalize('NFC') === next.normalize('NFC')) return refuse('unchanged')
    await setPassword(tx, accountId, nextHash, ctx.now)
    await endSessions(tx, accountId)
    await record(tx, ctx, { action: 'accounts.change-password', ...subject })
    return ok()
  })
}
