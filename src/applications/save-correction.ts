// Keeps what was typed for a correction that is not handed in yet, right or not.
import { record } from '../audit/index.ts'
import type { Raw } from '../forms/index.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import { draftForm } from './draft-form.ts'
import { correctableKeys, withCorrections } from './rules/corrections.ts'
import { isLate, ownOf, saverOf, withPage } from './rules/last-pages.ts'
import { merge } from './rules/merging.ts'
import { mayFill } from './rules/policy.ts'
import type { FromPage, Saved } from './save-draft.ts'
import { lockApplication, updateApplication } from './store.ts'

/**
 * The answers that were filed stay as they are until the correction is handed in. With `from`, what
 * was changed in another window meanwhile is not overwritten; null: all of `raw` is meant.
 */
export async function saveCorrection(
  ctx: Context,
  id: string,
  raw: Raw,
  from: FromPage | null = null,
): Promise<Result<Saved, 'not-found' | 'not-correcting'>> {
  return transaction(ctx.db, async (tx) => {
    const application = await lockApplication(tx, id)
    if (application === null || !mayFill(ctx, application, 'correct')) return refuse('not-found')
    const { corrections, lastPages } = application
    if (application.status !== 'correcting' || corrections === null) return refuse('not-correcting')
    if (from !== null && isLate(lastPages, from)) return ok({ conflicts: [], seen: from.seen })
    const { definition, version, raw: before } = await draftForm(tx, application, ctx.today)
    const keys = correctableKeys(corrections, definition, version.elements)
    const own = ownOf(lastPages, from)
    const merged =
      from === null ? { raw, conflicts: [], seen: {}, own } : merge(before, { raw, ...from, own })
    await updateApplication(tx, id, {
      typed: withCorrections(before, merged.raw, keys),
      lastPages: from === null ? [] : withPage(lastPages, from, merged.own, saverOf(ctx)),
      updatedAt: ctx.now,
    })
    await record(tx, ctx, {
      action: 'applications.save-correction',
      subjectType: 'application',
      subjectId: id,
      applicationId: id,
    })
    return ok(merged)
  })
}
