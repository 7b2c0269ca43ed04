// A person takes a copy out of the store. Only what he uploaded himself and nobody has checked; what an
// application holds stays with the application.
import { record } from '../audit/index.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import { copyById, setRemoved } from './store.ts'

export type RemoveRefusal = 'not-found' | 'not-uploaded'

export function removeCopy(ctx: Context, id: string): Promise<Result<undefined, RemoveRefusal>> {
  return transaction(ctx.db, async (tx) => {
    const copy = await copyById(tx, id)
    const { actor } = ctx
    const own = actor.kind === 'applicant' && copy?.accountId === actor.accountId
    if (copy === null || !own || copy.removedAt !== null) return refuse('not-found')
    if (copy.grade !== 'C') return refuse('not-uploaded')
    await setRemoved(tx, id, ctx.now)
    await record(tx, ctx, {
      ...{ action: 'copies.remove', subjectType: 'account', subjectId: copy.accountId },
      before: { copy: id, material: copy.materialName },
    })
    return ok()
  })
}
