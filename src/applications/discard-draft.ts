// 回收站: a draft is put there at its owner's wish, and taken out again.
import { record } from '../audit/index.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { isOwner } from './rules/policy.ts'
import { draftOf, lockApplication, updateApplication } from './store.ts'
import type { Application } from './types.ts'

export async function discardDraft(
  ctx: Context,
  id: string,
): Promise<Result<undefined, 'not-found' | 'already-submitted'>> {
  return transaction(ctx.db, async (tx) => {
    const application = await lockApplication(tx, id)
    if (application === null || !isOwner(ctx.actor, application, 'fill')) return refuse('not-found')
    if (application.status !== 'draft') return refuse('already-submitted')
    if (application.binnedAt === null) await bin(tx, ctx, application)
    return ok()
  })
}

/** Puts a draft into the bin; the caller has locked it. */
export async function bin(tx: Tx, ctx: Context, { id }: Application): Promise<void> {
  await updateApplication(tx, id, { binnedAt: ctx.now })
  await record(tx, ctx, {
    action: 'applications.discard',
    subjectType: 'application',
    subjectId: id,
    applicationId: id,
  })
}

/** Refused while another draft for the same matter is being filled in: there is one for each. */
export async function restoreDraft(
  ctx: Context,
  id: string,
): Promise<Result<undefined, 'not-found' | 'another-draft'>> {
  return transaction(ctx.db, async (tx) => {
    const application = await lockApplication(tx, id)
    const mine = application !== null && isOwner(ctx.actor, application, 'fill')
    if (!mine || application.status !== 'draft') return refuse('not-found')
    if (application.binnedAt === null) return ok()
    const other = await draftOf(tx, application.applicantAccountId, application.matterId)
    if (other !== null) return refuse('another-draft')
    const changes = { binnedAt: null, expiryWarnedAt: null, updatedAt: ctx.now }
    await updateApplication(tx, id, changes)
    await record(tx, ctx, {
      action: 'applications.restore',
      subjectType: 'application',
      subjectId: id,
      applicationId: id,
    })
    return ok()
  })
}
