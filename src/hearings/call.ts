// 通知听证: where and when, under whom; called again it is moved.
import { staffOf } from '../accounts/index.ts'
import { applicationPaths, stepsOf } from '../applications/index.ts'
import type { Application } from '../applications/index.ts'
import { addWorkingDays, calendarOfRegion, readClock } from '../deadlines/index.ts'
import type { Day } from '../kernel/day.ts'
import { refuse } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import { longMoment } from '../platform/i18n/zh-format.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { atTheDesk, keepAct, plainAct } from './act.ts'
import type { Acting, Done } from './act.ts'
import { binding, calledNow, has, noticeDays, whyNotCall } from './rules/hearing.ts'
import type { Calling } from './rules/hearing.ts'
import { holdClock } from './rules/hold-clock.ts'

/** Seven working days ahead at least, under somebody who did not examine it (行政许可法 第四十八条). */
export function callHearing(ctx: Context, id: string, calling: Calling): Promise<Done> {
  return atTheDesk(ctx, id, async (acting) => {
    const { acts, tx, application } = acting
    const examiners = await examinersOf(tx, application)
    const earliest = await earliestDay(ctx, acting)
    const holdBy = await holdByOf(ctx, acting)
    const refusal = whyNotCall(acts, calling, { earliest, holdBy, examiners })
    if (refusal !== null) return refuse(refusal)
    const { place, chair } = calling
    const heldAt = calling.heldAt ?? ctx.now
    const asked = has(binding(acts), 'asked')
    const moved = calledNow(acts) !== undefined
    return keepAct(ctx, acting, {
      ...{ ...plainAct, act: 'called', heldAt, place, chair },
      draft: (common) => ({
        kind: 'hearing-notice',
        facts: { ...common, heldAt, place, chair, asked },
      }),
      message: {
        title: moved ? '听证改期了' : '听证的时间和地点定了',
        body: `${longMoment(heldAt)}在${place}听证，主持人${chair}。听证通知书已经发出${moved ? '，以这一份为准' : ''}。`,
        link: applicationPaths.hearing(id),
      },
    })
  })
}

/** Seven working days after today, over the calendar of the place. */
export async function earliestDay(ctx: Context, { tx, application }: Acting): Promise<Day> {
  return addWorkingDays(await calendarOfRegion(tx, application.regionPath), ctx.today, noticeDays)
}

/** The last of the twenty working days; null where nobody asked. */
async function holdByOf(ctx: Context, { tx, acts, application }: Acting): Promise<Day | null> {
  const clock = holdClock(acts)
  if (clock === null) return null
  return readClock(clock, await calendarOfRegion(tx, application.regionPath), ctx.today).dueOn
}

/** 审查该申请的工作人员, by name: whoever did a step of it since it was accepted, and who has it now. */
async function examinersOf(tx: Tx, application: Application): Promise<readonly string[]> {
  const { id, assigneeAccountId, handlingDepartmentId } = application
  const steps = await stepsOf(tx, id)
  const colleagues = await staffOf(tx, handlingDepartmentId ?? '0')
  return [
    ...steps
      .filter(({ actorKind, action }) => actorKind === 'staff' && action !== 'accept')
      .map(({ actorName }) => actorName),
    ...colleagues
      .filter(({ accountId }) => accountId === assigneeAccountId)
      .map(({ name }) => name),
  ]
}
