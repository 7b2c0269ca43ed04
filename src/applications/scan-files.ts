// 待查毒: when the scanner answers again, the files that waited for it; one that is infected is taken out
// of a draft, and its owner is told.
import { attachmentById, scanWaiting } from '../attachments/index.ts'
import { record } from '../audit/index.ts'
import { notify } from '../notifications/index.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { forEachAlone } from './for-each-alone.ts'
import { applicationOfFile, removeFile } from './materials-store.ts'
import { paths } from './paths.ts'
import { lockApplication, updateApplication } from './store.ts'

/** Tells how many turned out to be infected. */
export async function scanFiles(ctx: Context): Promise<number> {
  const infected = await scanWaiting(ctx)
  return forEachAlone(infected, async (attachmentId) => {
    await transaction(ctx.db, (tx) => takeOut(tx, ctx, attachmentId))
    return true
  })
}

/** What has been filed stays on record; nobody can open it, and the clerk sees why. */
async function takeOut(tx: Tx, ctx: Context, attachmentId: string): Promise<void> {
  const id = await applicationOfFile(tx, attachmentId)
  const application = id === null ? null : await lockApplication(tx, id)
  const file = await attachmentById(tx, attachmentId)
  if (application === null || file === null) return
  const isDraft = application.status === 'draft'
  if (isDraft) {
    await removeFile(tx, application.id, attachmentId, ctx.now)
    await updateApplication(tx, application.id, { updatedAt: ctx.now })
  }
  await record(tx, ctx, {
    action: 'applications.infected-file',
    subjectType: 'application',
    subjectId: application.id,
    applicationId: application.id,
    after: { attachment: attachmentId, removed: isDraft },
  })
  await notify(tx, ctx, {
    accountId: application.applicantAccountId,
    applicationId: application.id,
    title: '您传的一个文件查出病毒',
    body: isDraft
      ? `“${file.fileName}”查出病毒，已经从草稿里拿掉。请换一台电脑重新做一份再传。`
      : `“${file.fileName}”查出病毒，工作人员打不开。部门会告诉您要不要补交。`,
    link: isDraft ? paths.materials(application.id) : paths.progress(application.id),
  })
}
