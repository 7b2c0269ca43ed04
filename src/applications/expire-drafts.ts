// Drafts of one matter that nobody came back to, and how such a draft is cleared away.
import { removeFiles } from '../attachments/index.ts'
import { record } from '../audit/index.ts'
import { matterVersion } from '../matters/index.ts'
import type { Context } from '../platform/context.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { bin } from './discard-draft.ts'
import { liveOn } from './draft-life.ts'
import type { DraftKind } from './draft-life.ts'
import { paths } from './paths.ts'
import { oldDrafts } from './queries/old-drafts.ts'
import { dropUploadsOf } from './receive-upload.ts'
import { deleteDraft, lockApplication, updateApplication } from './store.ts'
import type { Application } from './types.ts'

/** Tells how many drafts were touched; running it again does nothing twice. */
export function expireDrafts(ctx: Context): Promise<number> {
  return liveOn(ctx, singleDrafts)
}

const singleDrafts: DraftKind<Application> = {
  old: oldDrafts,
  lock: async (tx, id) => {
    const draft = await lockApplication(tx, id)
    return draft?.status === 'draft' ? draft : null
  },
  warn: async (tx, ctx, draft) => {
    await updateApplication(tx, draft.id, { expiryWarnedAt: ctx.now })
    await record(tx, ctx, about('applications.warn-expiry', draft))
  },
  bin,
  clear: clearDraft,
  owner: async (tx, { id, matterVersionId, applicantAccountId }) => {
    const { name } = await matterVersion(tx, matterVersionId)
    return { accountId: applicantAccountId, name, link: paths.check(id) }
  },
}

/** Clears a draft away with its files; the caller holds it. */
export async function clearDraft(tx: Tx, ctx: Context, draft: Application): Promise<void> {
  await dropUploadsOf(tx, ctx, { applicationId: draft.id })
  const files = await deleteDraft(tx, draft.id)
  await removeFiles(tx, ctx, files)
  await record(tx, ctx, about('applications.clear-draft', draft))
}

function about(action: string, { id }: Application) {
  return { action, subjectType: 'application', subjectId: id, applicationId: id }
}
