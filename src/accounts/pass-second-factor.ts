// 登录第二步: the code after the password. Only now somebody is signed in.
import { record } from '../audit/index.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Result } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import { useCode } from './check-code.ts'
import { loadActor } from './queries/actor.ts'
import { lockAccount, updateAccount } from './store.ts'

export interface SecondStep {
  readonly accountId: string
  readonly code: string
  /** When the password of the first step had been set, in milliseconds. */
  readonly passwordSetAt: number
  /** The real time in milliseconds. */
  readonly instant: number
}

/** 'over': the account was closed or its password changed since the first step. */
export function passSecondFactor(
  ctx: Context,
  { accountId, code, passwordSetAt, instant }: SecondStep,
): Promise<Result<undefined, 'wrong-code' | 'over'>> {
  return transaction(ctx.db, async (tx) => {
    const account = await lockAccount(tx, accountId)
    const subject = { subjectType: 'account', subjectId: accountId }
    const entry = { action: 'accounts.sign-in', ...subject }
    if (account?.status !== 'active' || account.passwordChangedAt.getTime() !== passwordSetAt) {
      return refuse('over')
    }
    const kind = await useCode(tx, ctx, accountId, code, instant)
    if (kind === null) {
      const after = { hall: 'desk', reason: 'wrong-code' }
      await record(tx, ctx, { ...entry, outcome: 'refused', after })
      return refuse('wrong-code')
    }
    await updateAccount(tx, accountId, { lastSignedInAt: ctx.now })
    const actor = await loadActor(tx, accountId)
    await record(tx, { ...ctx, actor }, { ...entry, after: { hall: 'desk', code: kind } })
    return ok()
  })
}
