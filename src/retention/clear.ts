// 到期清除: what comes is put on the list, what stood there long enough goes, each in a transaction of its own.
// The number, the result and the register of letters stay, and so does the log.
import { removeFiles } from '../attachments/index.ts'
import { record } from '../audit/index.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import { dueToClear, noticeComing } from './queries/due.ts'
import { noticeDays } from './settings.ts'
import { clearContents } from './store.ts'

const mostInOneRun = 2000

export interface Cleared {
  readonly noticed: number
  readonly cleared: number
}

/** One night's work; what is left over waits for the next night. */
export async function clearWhatIsDue(ctx: Context): Promise<Cleared> {
  const days = await noticeDays(ctx.db)
  const terms = { today: ctx.today, days, most: mostInOneRun }
  const due = await dueToClear(ctx.db, terms)
  for (const id of due) await clearOne(ctx, id)
  const noticed = await notice(ctx, terms)
  return { noticed, cleared: due.length }
}

async function notice(ctx: Context, terms: Parameters<typeof noticeComing>[1]): Promise<number> {
  return transaction(ctx.db, async (tx) => {
    const ids = await noticeComing(tx, terms)
    if (ids.length === 0) return 0
    await record(tx, ctx, {
      action: 'retention.notice',
      subjectType: 'retention',
      subjectId: ctx.today,
      after: { applications: ids.length, first: ids[0], last: ids.at(-1) },
    })
    return ids.length
  })
}

/** Files go last: a file without a row is harmless, a row without its file is not. */
async function clearOne(ctx: Context, applicationId: string): Promise<void> {
  await transaction(ctx.db, async (tx) => {
    const { attachmentIds, fileKeys } = await clearContents(tx, applicationId, ctx.today)
    await record(tx, ctx, {
      action: 'retention.clear',
      subjectType: 'application',
      subjectId: applicationId,
      applicationId,
      after: { files: attachmentIds.length, letters: fileKeys.length },
    })
    await removeFiles(tx, ctx, attachmentIds)
    for (const key of fileKeys) await ctx.storage.remove(key)
  })
}
