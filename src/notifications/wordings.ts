// 通知用语: the province's own sentences over the usual ones, remembered until somebody edits them.
import { record } from '../audit/index.ts'
import type { Context } from '../platform/context.ts'
import { remembered } from '../platform/database/remembered.ts'
import { transaction } from '../platform/database/transaction.ts'
import type { Db, Tx } from '../platform/database/transaction.ts'
import type { NoticeWordingRow } from './tables.ts'
import type { Words } from './types.ts'

type Wording = Pick<NoticeWordingRow, 'event' | 'matterId' | 'title' | 'body' | 'createdAt'>

/** The sentence for an event: that of the matter, else that of all matters, else null. */
export async function wordingFor(
  db: Db | Tx,
  event: string,
  matterId: string,
): Promise<Words | null> {
  const all = await remembered(db, 'notice wordings', () => currentWordings(db))
  const own = all.filter((one) => one.event === event)
  return (
    own.find((one) => one.matterId === matterId) ?? own.find((one) => one.matterId === null) ?? null
  )
}

export async function currentWordings(db: Db | Tx): Promise<readonly Wording[]> {
  return db('noticeWordings')
    .whereNull('replacedAt')
    .orderBy('id')
    .select('event', 'matterId', 'title', 'body', 'createdAt')
}

/** Replaces the sentence in use; null words give the usual one back. The caller has checked them. */
export async function saveWording(
  ctx: Context,
  { event, matterId }: { readonly event: string; readonly matterId: string | null },
  words: Words | null,
): Promise<void> {
  const { actor, now } = ctx
  if (actor.kind !== 'staff') throw new Error('wordings are edited by staff')
  await transaction(ctx.db, async (tx) => {
    await tx('noticeWordings')
      .where({ event, matterId })
      .whereNull('replacedAt')
      .update({ replacedAt: now })
    if (words !== null) {
      const by = { editedByAccountId: actor.accountId, createdAt: now }
      await tx('noticeWordings').insert({ event, matterId, ...words, ...by })
    }
    await record(tx, ctx, {
      action: 'notifications.edit-wording',
      subjectType: 'notice-wording',
      subjectId: matterId === null ? event : `${event}:${matterId}`,
      after: words,
    })
  })
}
