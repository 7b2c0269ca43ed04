// 还可能要办: counts every night which matters the same people applied for in the last two years.
import { addDays } from '../kernel/day.ts'
import { keepCompanions } from '../matters/index.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import { appliedTogether } from './queries/applied-together.ts'

const lookedAt = 730

/** Nobody's name stands in it and no application changes, so there is no audit entry. */
export async function countCompanions(ctx: Context): Promise<number> {
  const counted = await appliedTogether(ctx.db, addDays(ctx.today, -lookedAt))
  await transaction(ctx.db, (tx) => keepCompanions(tx, counted, ctx.today))
  return counted.length
}
