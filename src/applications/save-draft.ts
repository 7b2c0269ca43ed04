// Keeps what was typed, right or not, so that nothing is lost; a filed application is never touched.
import { record } from '../audit/index.ts'
import { parseRaw } from '../forms/index.ts'
import type { Raw } from '../forms/index.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import { draftForm } from './draft-form.ts'
import { isOwner } from './rules/policy.ts'
import { lockApplication, updateApplication } from './store.ts'

export type SaveRefusal = 'not-found' | 'already-submitted'

export async function saveDraft(
  ctx: Context,
  id: string,
  raw: Raw,
): Promise<Result<undefined, SaveRefusal>> {
  return transaction(ctx.db, async (tx) => {
    const application = await lockApplication(tx, id)
    if (application === null || !isOwner(ctx.actor, application)) return refuse('not-found')
    if (application.status !== 'draft') return refuse('already-submitted')
    const { definition, env } = await draftForm(tx, application, ctx.today)
    const { answers } = parseRaw(definition, raw, env, 'draft')
    await updateApplication(tx, id, { answers, typed: raw, updatedAt: ctx.now })
    await record(tx, ctx, {
      action: 'applications.save',
      subjectType: 'application',
      subjectId: id,
      applicationId: id,
      after: { answered: Object.keys(answers) },
    })
    return ok()
  })
}
