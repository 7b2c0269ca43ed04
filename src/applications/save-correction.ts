// Keeps what was typed for a correction that is not handed in yet, right or not.
import { record } from '../audit/index.ts'
import type { Raw } from '../forms/index.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import { draftForm } from './draft-form.ts'
import { correctableKeys, withCorrections } from './rules/corrections.ts'
import { isOwner } from './rules/policy.ts'
import { lockApplication, updateApplication } from './store.ts'

/** The answers that were filed stay as they are until the correction is handed in. */
export async function saveCorrection(
  ctx: Context,
  id: string,
  raw: Raw,
): Promise<Result<undefined, 'not-found' | 'not-correcting'>> {
  return transaction(ctx.db, async (tx) => {
    const application = await lockApplication(tx, id)
    if (application === null || !isOwner(ctx.actor, application)) return refuse('not-found')
    const { corrections } = application
    if (application.status !== 'correcting' || corrections === null) return refuse('not-correcting')
    const { definition, raw: before } = await draftForm(tx, application, ctx.today)
    const keys = correctableKeys(corrections, definition)
    await updateApplication(tx, id, {
      typed: withCorrections(before, raw, keys),
      updatedAt: ctx.now,
    })
    await record(tx, ctx, {
      action: 'applications.save-correction',
      subjectType: 'application',
      subjectId: id,
      applicationId: id,
    })
    return ok()
  })
}
