// 听证的提醒: some working days before the last day on which a hearing that was asked for must be held, once.
import { staffOf } from '../accounts/index.ts'
import { applicationPaths, lockApplication } from '../applications/index.ts'
import { record } from '../audit/index.ts'
import { addWorkingDays, regionCalendars } from '../deadlines/index.ts'
import { dayOf } from '../kernel/day.ts'
import type { Day } from '../kernel/day.ts'
import { notify } from '../notifications/index.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { fullDay } from '../platform/i18n/zh-format.ts'
import { hearingsOwed } from './queries/hearings-owed.ts'
import type { HearingOwed } from './queries/hearings-owed.ts'
import { holdDays, noticeDays } from './rules/hearing.ts'
import { appendAct, hearingActs } from './store.ts'

/** The seven days of the notice must still fit in, and a few to prepare it. */
const aheadDays = noticeDays + 3

/** Tells how many departments were reminded; late by a week, each is reminded once all the same. */
export async function runHearingTimers(ctx: Context): Promise<number> {
  const calendars = await regionCalendars(ctx.db)
  let reminded = 0
  for (const owed of await hearingsOwed(ctx.db)) {
    if (owed.reminded || owed.heldAt !== null) continue
    const calendar = calendars(owed.regionPath)
    const holdBy = addWorkingDays(calendar, dayOf(owed.askedAt), holdDays)
    if (ctx.today < addWorkingDays(calendar, holdBy, -aheadDays)) continue
    if (await remind(ctx, owed, holdBy)) reminded += 1
  }
  return reminded
}

/** Looks again under the lock: another worker, or a clerk, may have been faster. */
function remind(ctx: Context, { applicationId }: HearingOwed, holdBy: Day): Promise<boolean> {
  return transaction(ctx.db, async (tx) => {
    const application = await lockApplication(tx, applicationId)
    const acts = await hearingActs(tx, applicationId)
    const since = acts.slice(acts.findLastIndex(({ act }) => act === 'asked'))
    const told = since.some(({ act }) => act === 'reminded' || act === 'called')
    if (application?.hearingOwed !== true || told) return false
    await appendAct(tx, {
      ...{ applicationId, act: 'reminded', documentId: null, askUntil: null, heldAt: null },
      ...{ place: null, chair: null, accountId: null, actorName: '系统', happenedAt: ctx.now },
    })
    await record(tx, ctx, {
      action: 'hearings.reminded',
      ...{ subjectType: 'application', subjectId: applicationId, applicationId },
      after: { holdBy },
    })
    const { assigneeAccountId, handlingDepartmentId } = application
    for (const accountId of await whoHandles(tx, assigneeAccountId, handlingDepartmentId)) {
      await notify(tx, ctx, {
        ...{ accountId, applicationId, title: '请组织听证' },
        body: `有人要求听证，最晚 ${fullDay(holdBy)}举行，还要提前七个工作日通知。听证通知书还没有发。`,
        link: applicationPaths.deskHearing(applicationId),
      })
    }
    return true
  })
}

/** Who has it in hand; where nobody does, those of the department who examine. */
async function whoHandles(
  tx: Tx,
  assignee: string | null,
  departmentId: string | null,
): Promise<readonly string[]> {
  if (assignee !== null) return [assignee]
  const staff = await staffOf(tx, departmentId ?? '0')
  return staff.filter(({ posts }) => posts.includes('examiner')).map(({ accountId }) => accountId)
}
