// Enters the State Council's yearly notices of holidays and make-up working days.
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import { record } from '../audit/index.ts'
import { addDays, addYears } from './store.ts'
import type { CalendarYearRow } from './tables.ts'
import type { CalendarDay } from './types.ts'

/** Years and days that are entered already are left as they are. */
export async function importNotices(
  ctx: Context,
  years: readonly CalendarYearRow[],
  days: readonly CalendarDay[],
): Promise<void> {
  await transaction(ctx.db, async (tx) => {
    await addYears(tx, years)
    const added = await addDays(
      tx,
      days.map((day) => ({ ...day, basis: null })),
    )
    if (added.length === 0) return
    await record(tx, ctx, {
      action: 'deadlines.import-notices',
      subjectType: 'calendar',
      subjectId: days[0]?.regionCode ?? '',
      after: { years: years.map(({ year }) => year), daysAdded: added.length },
    })
  })
}
