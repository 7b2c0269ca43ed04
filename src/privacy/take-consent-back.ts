// 撤回同意 (个人信息保护法 第十五条): what is kept for a person's convenience alone is let go; what was done before
// stays lawful, and applications that are filed go on as the law asks.
import { endConsent } from '../applications/index.ts'
import { withdrawConsent } from '../consents/index.ts'
import { removeCopiesOf } from '../copies/index.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'

export async function takeConsentBack(ctx: Context, accountId: string): Promise<void> {
  await transaction(ctx.db, async (tx) => {
    if (!(await withdrawConsent(tx, ctx, accountId))) return
    await removeCopiesOf(tx, accountId, ctx.now)
    await endConsent(tx, accountId, ctx.now)
  })
}
