// 申请找回密码: everybody who asks gets a number. Only at a window, with the card on the table, does it
// show whether an account stands behind it.
import { randomInt } from 'node:crypto'
import { record } from '../audit/index.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import { accountForRecovery } from './queries/account-for-recovery.ts'
import type { RecoveryClaim } from './queries/account-for-recovery.ts'
import { insertRequest } from './recovery-store.ts'
import { recoveryDays } from './rules/recovery.ts'

/** The number to bring to a window, ten digits. */
export async function requestRecovery(ctx: Context, claim: RecoveryClaim): Promise<string> {
  const accountId = await accountForRecovery(ctx, claim)
  const number = String(randomInt(1_000_000_000, 10_000_000_000))
  const expiresAt = new Date(ctx.now.getTime() + recoveryDays * 86_400_000)
  await transaction(ctx.db, async (tx) => {
    await insertRequest(tx, { number, accountId, createdAt: ctx.now, expiresAt })
    await record(tx, ctx, {
      ...{ action: 'accounts.request-recovery', subjectType: 'recovery', subjectId: number },
      after: { matched: accountId !== null },
    })
  })
  return number
}
