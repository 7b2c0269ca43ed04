// Notes a search that found nothing, so that editors learn how people say it.
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import { missOf } from './rules/miss.ts'
import { countMiss } from './words-store.ts'

/** Nobody's name stands with it and nothing in the catalogue changes, so there is no audit entry. */
export async function recordMiss(ctx: Context, typed: string): Promise<void> {
  const words = missOf(typed)
  if (words === null) return
  await transaction(ctx.db, (tx) => countMiss(tx, words, ctx.now))
}
