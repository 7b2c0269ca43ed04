// 取消事项 by the system itself, at once; people propose it and others review it (operate.ts).
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { transaction } from '../platform/database/transaction.ts'
import { closeMatter } from './close-matter.ts'
import { isReason } from './rules/reason.ts'
import { lockMatter, matterByCode } from './store.ts'
import type { CatalogueRefusal, Matter } from './types.ts'

export interface Withdrawal {
  readonly reason: string
  /** The law or the paper on which it rests, '' for none. */
  readonly basis: string
  /** The code of the matter that takes its place, empty for none. */
  readonly successorCode: string
}

export function withdraw(
  ctx: Context,
  code: string,
  { reason, basis, successorCode }: Withdrawal,
): Promise<Result<undefined, CatalogueRefusal>> {
  return transaction(ctx.db, async (tx) => {
    const matter = await lockMatter(tx, code)
    if (matter === null) return refuse('unknown-matter')
    if (ctx.actor.kind !== 'system') return refuse('not-your-review')
    if (matter.status === 'withdrawn') return refuse('withdrawn')
    if (!isReason(reason)) return refuse('reason-missing')
    const successor = await successorOf(tx, matter, successorCode)
    if (!successor.ok) return successor
    await closeMatter(tx, ctx, matter, {
      ...{ kind: 'withdraw', reason: reason.trim(), basis: basis === '' ? null : basis },
      successorIds: successor.value === null ? [] : [successor.value.id],
    })
    return ok()
  })
}

async function successorOf(
  tx: Tx,
  matter: Matter,
  code: string,
): Promise<Result<Matter | null, CatalogueRefusal>> {
  if (code === '') return ok<Matter | null>(null)
  const successor = await matterByCode(tx, code)
  const usable = successor?.status === 'published' && successor.id !== matter.id
  return usable ? ok<Matter | null>(successor) : refuse('unknown-successor')
}
