// 计划生效: a list's change waits for its day; until then it may be put on another day or taken back.
import { record } from '../audit/index.ts'
import type { Day } from '../kernel/day.ts'
import { addDays } from '../kernel/day.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { transaction } from '../platform/database/transaction.ts'
import { restoreListDraft } from './list-draft.ts'
import { valuesOfList } from './list-inputs.ts'
import { ownOf } from './list-store.ts'
import type { OpenedList } from './open-list.ts'
import { openList } from './open-list.ts'
import type { ListRefusal } from './own-elements.ts'
import type { PlannedList } from './planned-list-store.ts'
import { carriedOver, deletePlannedList, movePlannedList } from './planned-list-store.ts'
import { plannedListOf } from './planned-list-store.ts'
import { carryOut } from './publish-planned-lists.ts'

const furthestDays = 366

/** A day to come, not further than a year; today is for what holds at once. */
export function isDayToCome(day: Day, today: Day): boolean {
  return day > today && day <= addDays(today, furthestDays)
}

/** 改期; today makes it hold at once. */
export function movePlan(
  ctx: Context,
  id: string,
  day: Day,
): Promise<Result<undefined, ListRefusal>> {
  return withPlan(ctx, id, async (tx, opened, planned) => {
    const { effectiveOn } = planned
    if (day === effectiveOn) return refuse('nothing-changed')
    if (day === ctx.today) return carryOut(tx, ctx, opened, planned)
    if (!isDayToCome(day, ctx.today)) return refuse('day-past')
    await movePlannedList(tx, id, day)
    const { list } = opened
    await record(tx, ctx, {
      ...{ action: 'matters.move-planned-list', subjectType: 'matter', subjectId: list.matterId },
      before: { list: list.code, day: effectiveOn },
      after: { list: list.code, day },
    })
    return ok()
  })
}

/** 撤回: it becomes a draft of whoever takes it back; one that this person has already stays. */
export function takePlanBack(ctx: Context, id: string): Promise<Result<undefined, ListRefusal>> {
  return withPlan(ctx, id, async (tx, { list }, planned) => {
    const own = await carriedOver(tx, planned, await ownOf(tx, list.listVersionId))
    const { reason, effectiveOn } = planned
    await deletePlannedList(tx, id)
    await restoreListDraft(tx, ctx, list, { ...valuesOfList(own), reason, effectiveOn })
    await record(tx, ctx, {
      ...{ action: 'matters.recall-planned-list', subjectType: 'matter', subjectId: list.matterId },
      before: { list: list.code, day: effectiveOn, reason },
      after: { list: list.code },
    })
    return ok()
  })
}

function withPlan(
  ctx: Context,
  id: string,
  work: (
    tx: Tx,
    opened: OpenedList,
    planned: PlannedList,
  ) => Promise<Result<undefined, ListRefusal>>,
): Promise<Result<undefined, ListRefusal>> {
  return transaction(ctx.db, async (tx): Promise<Result<undefined, ListRefusal>> => {
    const opened = await openList(tx, ctx, id)
    if (!opened.ok) return opened
    const planned = await plannedListOf(tx, id)
    return planned === null ? refuse('not-planned') : work(tx, opened.value, planned)
  })
}
