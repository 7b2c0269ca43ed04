// Every bad rating starts its own 整改, once: the department that handled the application answers.
import { record } from '../audit/index.ts'
import { addWorkingDays, regionCalendars } from '../deadlines/index.ts'
import { dayOf } from '../kernel/day.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import { badRatings } from './queries/bad-ratings.ts'
import { appendRectificationEvent, insertRectification } from './rating-store.ts'
import type { Terms } from './rules/terms.ts'

/** How many were started. */
export async function startRectifications(ctx: Context, terms: Terms): Promise<number> {
  const [bad, calendars] = await Promise.all([badRatings(ctx.db), regionCalendars(ctx.db)])
  let started = 0
  for (const { applicationId, departmentId, regionPath, ratedAt } of bad) {
    const ratedOn = dayOf(ratedAt)
    const after = (days: number) => addWorkingDays(calendars(regionPath), ratedOn, days)
    const rectification = {
      ...{ applicationId, departmentId, regionPath, ratedOn },
      contactDueOn: after(terms.ratingContactDays),
      answerDueOn: after(terms.ratingAnswerDays),
      createdAt: ctx.now,
    }
    await transaction(ctx.db, async (tx) => {
      if (!(await insertRectification(tx, rectification))) return
      started += 1
      await appendRectificationEvent(tx, {
        ...{ applicationId, action: 'start', fromStatus: null, toStatus: 'RATED', note: null },
        ...{ actorKind: 'system', accountId: null, actorName: '电子监察', happenedAt: ctx.now },
      })
      await record(tx, ctx, {
        action: 'supervision.start-rectification',
        subjectType: 'rating-rectification',
        subjectId: applicationId,
        applicationId,
        after: { departmentId, answerDueOn: rectification.answerDueOn },
      })
    })
  }
  return started
}
