// Changing by which numbers reading is called abnormal: with a reason, on record for the auditors.
import { record } from '../audit/index.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import { writeSetting } from '../platform/settings.ts'
import type { Terms } from './rules/terms.ts'
import { termsOf } from './settings.ts'

export async function setTerms(ctx: Context, terms: Terms, reason: string): Promise<void> {
  await transaction(ctx.db, async (tx) => {
    const before = await termsOf(tx)
    const note = '异常查看提醒：看多少个办件起提醒'
    await writeSetting(tx, ctx.now, { name: 'scrutiny', value: terms, note })
    await record(tx, ctx, {
      action: 'scrutiny.set-terms',
      subjectType: 'setting',
      subjectId: 'scrutiny',
      before,
      after: { ...terms, reason },
    })
  })
}
