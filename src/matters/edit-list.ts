// 填写实施清单: the claimant's own elements become the next version of its list, at once or on a day
// to come.
import { record } from '../audit/index.ts'
import type { Day } from '../kernel/day.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { transaction } from '../platform/database/transaction.ts'
import { clearListDraft } from './list-draft.ts'
import { ownOf } from './list-store.ts'
import type { OpenedList } from './open-list.ts'
import { openList } from './open-list.ts'
import type { ListRefusal, OwnElements } from './own-elements.ts'
import { isDayToCome } from './plan-list.ts'
import type { PlannedList } from './planned-list-store.ts'
import { insertPlannedList, plannedListOf } from './planned-list-store.ts'
import { compareOwn } from './rules/compare-own.ts'
import type { Difference } from './rules/compare-versions.ts'
import { sideOf } from './rules/difference-side.ts'
import { isWithin } from './rules/opening.ts'
import { isReason } from './rules/reason.ts'
import { authorOf, writeOwn } from './write-own.ts'

export interface ListEdit {
  readonly own: OwnElements
  readonly reason: string
  /** 计划生效日期; today, as when it is missing, makes it hold at once. */
  readonly effectiveOn?: Day
  /** The list's version on the page, '' where there was none. */
  readonly seenVersionId: string
}

/** The number of the new version, null where it waits for its day. */
export function editList(
  ctx: Context,
  id: string,
  { own, reason, seenVersionId, effectiveOn = ctx.today }: ListEdit,
): Promise<Result<{ version: number | null }, ListRefusal>> {
  return transaction(ctx.db, async (tx) => {
    const opened = await openList(tx, ctx, id)
    if (!opened.ok) return opened
    const { list, current, accepted } = opened.value
    if ((list.listVersionId ?? '') !== seenVersionId) return refuse('changed-meanwhile')
    // The law's term bounds the province's promise, which bounds this one.
    if (own.promisedDays !== null && own.promisedDays > current.promisedDays) {
      return refuse('promise-too-long')
    }
    if (own.visits !== null && own.visits > current.visits) return refuse('too-many-visits')
    if (!isWithin(own.opening, current.elements.opening)) return refuse('opening-outside')
    if (!isReason(reason)) return refuse('reason-missing')
    const before = await ownOf(tx, list.listVersionId)
    const differences = compareOwn(before, own, current.elements.promiseUnit)
    if (differences.length === 0) return refuse('nothing-changed')
    if (effectiveOn !== ctx.today) {
      const planned = { own, reason: reason.trim(), effectiveOn }
      return plan(tx, ctx, opened.value, planned, differences)
    }
    const version = await writeOwn(tx, ctx, list, {
      ...{ own, reason: reason.trim(), basedOnVersionId: accepted.id },
    })
    await clearListDraft(tx, ctx, id)
    await record(tx, ctx, {
      action: 'matters.edit-list',
      subjectType: 'matter',
      subjectId: list.matterId,
      before: { list: list.code, version: version - 1, ...sideOf(differences, 'before') },
      after: {
        ...{ list: list.code, version, basedOn: accepted.version },
        ...{ reason: reason.trim(), ...sideOf(differences, 'after') },
      },
    })
    return ok({ version })
  })
}

/** One change waits at a time; what is corrected today goes its own way. */
async function plan(
  tx: Tx,
  ctx: Context,
  { list, accepted }: OpenedList,
  planned: Pick<PlannedList, 'own' | 'reason' | 'effectiveOn'>,
  differences: readonly Difference[],
): Promise<Result<{ version: null }, ListRefusal>> {
  const { reason, effectiveOn } = planned
  if (!isDayToCome(effectiveOn, ctx.today)) return refuse('day-past')
  if ((await plannedListOf(tx, list.id)) !== null) return refuse('planned-already')
  await insertPlannedList(tx, {
    ...{ ...planned, ...authorOf(ctx.actor), savedAt: ctx.now },
    ...{ offeringId: list.id, listVersionId: list.listVersionId },
  })
  await clearListDraft(tx, ctx, list.id)
  await record(tx, ctx, {
    ...{ action: 'matters.plan-list', subjectType: 'matter', subjectId: list.matterId },
    before: { list: list.code, ...sideOf(differences, 'before') },
    after: {
      ...{ list: list.code, day: effectiveOn, basedOn: accepted.version },
      ...{ reason, ...sideOf(differences, 'after') },
    },
  })
  return ok({ version: null })
}
