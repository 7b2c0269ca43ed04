// Drafts that nobody came back to: their owners are warned, then they go to the bin, then they are
// cleared away with the files that nothing else needs.
import { removeFiles } from '../attachments/index.ts'
import { record } from '../audit/index.ts'
import { addDays } from '../kernel/day.ts'
import { matterVersion } from '../matters/index.ts'
import { notify } from '../notifications/index.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { fullDay } from '../platform/i18n/zh-format.ts'
import { bin } from './discard-draft.ts'
import { forEachAlone } from './for-each-alone.ts'
import { paths } from './paths.ts'
import { oldDrafts } from './queries/old-drafts.ts'
import { draftSettings } from './settings.ts'
import { deleteDraft, lockApplication, updateApplication } from './store.ts'
import type { Application } from './types.ts'

const day = 86_400_000

/** Tells how many drafts were touched; running it again does nothing twice. */
export async function expireDrafts(ctx: Context): Promise<number> {
  const { draftDays, draftWarningDays, draftBinDays } = await draftSettings(ctx.db)
  const before = (days: number) => new Date(ctx.now.getTime() - days * day)
  const binned = await oldDrafts(ctx.db, 'binned', before(draftBinDays))
  const over = await oldDrafts(ctx.db, 'warned', before(draftWarningDays))
  const old = await oldDrafts(ctx.db, 'unwarned', before(draftDays - draftWarningDays))
  const each = (ids: readonly string[], work: (tx: Tx, draft: Application) => Promise<void>) =>
    forEachAlone(ids, (id) =>
      transaction(ctx.db, async (tx) => {
        const draft = await lockApplication(tx, id)
        if (draft?.status !== 'draft') return false
        await work(tx, draft)
        return true
      }),
    )
  const cleared = await each(binned, (tx, draft) => clearDraft(tx, ctx, draft))
  const put = await each(over, async (tx, draft) => {
    await bin(tx, ctx, draft)
    await tell(
      tx,
      ctx,
      draft,
      '草稿放进了回收站',
      `很久没有动过，${draftBinDays} 天内可以从回收站取回。`,
    )
  })
  const warned = await each(old, async (tx, draft) => {
    const last = fullDay(addDays(ctx.today, draftWarningDays))
    await updateApplication(tx, draft.id, { expiryWarnedAt: ctx.now })
    await record(tx, ctx, about('applications.warn-expiry', draft))
    await tell(
      tx,
      ctx,
      draft,
      '草稿快到期了',
      `${last}以前打开接着填，就继续保留；不动的话会放进回收站。`,
    )
  })
  return cleared + put + warned
}

/** Clears a draft away with its files; the caller holds it. */
export async function clearDraft(tx: Tx, ctx: Context, draft: Application): Promise<void> {
  const files = await deleteDraft(tx, draft.id)
  await removeFiles(tx, ctx, files)
  await record(tx, ctx, about('applications.clear-draft', draft))
}

function about(action: string, { id }: Application) {
  return { action, subjectType: 'application', subjectId: id, applicationId: id }
}

/** Not bound to the draft, which may be gone before the message is read. */
async function tell(
  tx: Tx,
  ctx: Context,
  draft: Application,
  title: string,
  body: string,
): Promise<void> {
  const { name } = await matterVersion(tx, draft.matterVersionId)
  const { applicantAccountId: accountId } = draft
  await notify(tx, ctx, {
    accountId,
    applicationId: null,
    title: `${name}：${title}`,
    body,
    link: title === '草稿快到期了' ? paths.check(draft.id) : paths.bin,
  })
}
