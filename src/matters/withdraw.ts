// 取消事项: no new applications from now on; running ones are finished under their own version.
import { record } from '../audit/index.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { transaction } from '../platform/database/transaction.ts'
import { mayChangeCatalogue } from './rules/policy.ts'
import { isReason } from './rules/reason.ts'
import { recordChange } from './change-store.ts'
import { loadVersion, lockMatter, matterByCode, updateMatter } from './store.ts'
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
    if (!mayChangeCatalogue(ctx.actor)) return refuse('not-the-province')
    if (matter.status === 'withdrawn') return refuse('withdrawn')
    if (!isReason(reason)) return refuse('reason-missing')
    const successor = await successorOf(tx, matter, successorCode)
    if (!successor.ok) return successor
    await updateMatter(tx, matter.id, {
      status: 'withdrawn',
      withdrawnReason: reason.trim(),
      successorId: successor.value?.id ?? null,
      ...{ suspendedReason: null, suspendedUntil: null },
    })
    const version =
      matter.currentVersionId === null ? null : await loadVersion(tx, matter.currentVersionId)
    await recordChange(tx, ctx, {
      ...{ kind: 'withdraw', matterId: matter.id, versionId: null },
      ...{ matterName: version?.name ?? matter.code, reason: reason.trim() },
      ...{ basis: basis === '' ? null : basis, effectiveOn: ctx.today },
    })
    await record(tx, ctx, {
      action: 'matters.withdraw',
      subjectType: 'matter',
      subjectId: matter.id,
      before: { status: matter.status },
      after: { status: 'withdrawn', reason: reason.trim(), successor: successorCode || null },
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
