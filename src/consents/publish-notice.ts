// Writing and publishing a version of the notice.
import { record } from '../audit/index.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Result } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import { noticeFaults } from './rules/check-notice.ts'
import { dropDraft, insertNotice, keepDraft, noticeDraft, noticeInForce } from './store.ts'
import type { NoticeText } from './types.ts'

export async function keepNoticeDraft(ctx: Context, text: NoticeText): Promise<void> {
  await transaction(ctx.db, async (tx) => {
    await keepDraft(tx, text, ctx.now)
    await record(tx, ctx, {
      action: 'consents.edit-notice',
      subjectType: 'privacy-notice',
      subjectId: 'draft',
      after: { changes: text.changes, asksConsent: text.asksConsent },
    })
  })
}

/** The version that is in force from now on; from it every page and every registration reads. */
export function publishNotice(
  ctx: Context,
): Promise<Result<number, 'no-draft' | 'unfinished' | 'unchanged'>> {
  return transaction(ctx.db, async (tx) => {
    // Two who publish at once would count the same version.
    await tx.raw(`select pg_advisory_xact_lock(hashtextextended('privacy notice', 0))`)
    const draft = await noticeDraft(tx)
    if (draft === null) return refuse('no-draft')
    if (Object.keys(noticeFaults(draft)).length > 0) return refuse('unfinished')
    const before = await noticeInForce(tx)
    if (before.lead === draft.lead && before.body === draft.body) return refuse('unchanged')
    const version = before.version + 1
    const publishedByName = 'name' in ctx.actor ? ctx.actor.name : ''
    await insertNotice(tx, { ...draft, version, publishedByName, publishedAt: ctx.now })
    await dropDraft(tx)
    await record(tx, ctx, {
      action: 'consents.publish-notice',
      subjectType: 'privacy-notice',
      subjectId: String(version),
      before: { lead: before.lead, body: before.body },
      after: { lead: draft.lead, body: draft.body, asksConsent: draft.asksConsent },
    })
    return ok(version)
  })
}
