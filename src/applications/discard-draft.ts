// Throws a draft away at its owner's wish.
import { record } from '../audit/index.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import { isOwner } from './rules/policy.ts'
import { deleteDraft, lockApplication } from './store.ts'

export async function discardDraft(
  ctx: Context,
  id: string,
): Promise<Result<undefined, 'not-found' | 'already-submitted'>> {
  return transaction(ctx.db, async (tx) => {
    const application = await lockApplication(tx, id)
    if (application === null || !isOwner(ctx.actor, application)) return refuse('not-found')
    if (application.status !== 'draft') return refuse('already-submitted')
    await deleteDraft(tx, id)
    await record(tx, ctx, {
      action: 'applications.discard',
      subjectType: 'application',
      subjectId: id,
      applicationId: id,
    })
    return ok()
  })
}
