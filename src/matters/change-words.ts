// 改检索词: what every change of the words of search has in common: only the province's editors, in one
// transaction, with its entry in the log.
import { record } from '../audit/index.ts'
import type { Result } from '../kernel/result.ts'
import { refuse } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { transaction } from '../platform/database/transaction.ts'
import { mayChangeCatalogue } from './rules/policy.ts'

export function changeWords<T, R>(
  ctx: Context,
  work: (tx: Tx) => Promise<Result<T, R | 'not-the-province'>>,
): Promise<Result<T, R | 'not-the-province'>> {
  return transaction(ctx.db, async (tx) =>
    mayChangeCatalogue(ctx.actor) ? work(tx) : refuse('not-the-province'),
  )
}

/** `subjectId` says which words: the plain ones, or those for what is run elsewhere. */
export function noteWords(
  tx: Tx,
  ctx: Context,
  subjectId: 'all' | 'elsewhere',
  change: { readonly action: string; readonly before?: unknown; readonly after?: unknown },
): Promise<void> {
  return record(tx, ctx, { subjectType: 'search-words', subjectId, ...change })
}
