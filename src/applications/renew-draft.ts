// 换成新版: a draft begun under an older guide goes on under the one in force, before it is filed.
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import { matterById } from '../matters/index.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import { moveToVersion } from './move-to-version.ts'
import { mayFill } from './rules/policy.ts'
import type { SaveRefusal } from './save-draft.ts'
import { lockApplication } from './store.ts'

/** A draft that is under the newest version already stays as it is. */
export async function renewDraft(
  ctx: Context,
  id: string,
): Promise<Result<undefined, SaveRefusal>> {
  return transaction(ctx.db, async (tx) => {
    const application = await lockApplication(tx, id)
    if (application === null || !mayFill(ctx, application, 'fill')) return refuse('not-found')
    if (application.status !== 'draft') return refuse('already-submitted')
    if (application.binnedAt !== null) return refuse('not-found')
    const current = (await matterById(tx, application.matterId))?.currentVersionId ?? null
    if (current !== null && current !== application.matterVersionId) {
      await moveToVersion(tx, ctx, application, current)
    }
    return ok()
  })
}
