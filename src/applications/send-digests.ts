// 待办汇总: on the morning of a working day, a mail to each member of staff who wants it, when there is
// something to do.
import { loadActor } from '../accounts/index.ts'
import { calendarOfRegion, isWorkingDay } from '../deadlines/index.ts'
import { sendDigest, wantDigest } from '../notifications/index.ts'
import { fullDay } from '../platform/i18n/zh-format.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import { noFilters } from './queries/queue/filters.ts'
import { queueCounts } from './queries/queue.ts'
import { digestWords } from './rules/digest-words.ts'

const views = ['mine', 'overdue', 'department'] as const
const asked = views.map((view) => ({ key: view, view, filters: noFilters }))
/** A letter once a day says how many there are, not “more than”. */
const mostTold = 100_000

export async function sendDigests(ctx: Context): Promise<number> {
  const wanted = await transaction(ctx.db, wantDigest)
  let sent = 0
  for (const accountId of wanted) {
    const actor = await loadActor(ctx.db, accountId, null)
    if (actor.kind !== 'staff') continue
    const calendar = await calendarOfRegion(ctx.db, actor.seat.regionPath)
    if (!isWorkingDay(calendar, ctx.today)) continue
    const counts = await queueCounts(ctx.db, actor, ctx.today, asked, mostTold)
    const [mine = 0, overdue = 0, department = 0] = views.map((view) => counts.get(view)?.number)
    const place = actor.seat.departmentName
    const words = digestWords({ day: fullDay(ctx.today), place, mine, overdue, department })
    if (words === null) continue
    await transaction(ctx.db, (tx) => sendDigest(tx, ctx, accountId, words))
    sent += 1
  }
  return sent
}
