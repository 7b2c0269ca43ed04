// Makes the partitions of this month and the two that follow, so that no entry waits for one.
import { addMonths, monthOf } from './rules/months.ts'
import type { Context } from '../platform/context.ts'

const ahead = [0, 1, 2]

export async function ensureMonths(ctx: Pick<Context, 'db' | 'today'>): Promise<void> {
  for (const count of ahead) {
    await ctx.db.raw('select ensure_audit_month(?::date)', [addMonths(monthOf(ctx.today), count)])
  }
}
