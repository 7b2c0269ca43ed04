// 清单到日生效: what was set for a day holds from its beginning, each exactly once, also when the worker
// was down that night. Running applications keep the version that they were filed under.
import { record } from '../audit/index.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import { notify } from '../notifications/index.ts'
import type { Context } from '../platform/context.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { transaction } from '../platform/database/transaction.ts'
import type { ClaimedList } from './list-store.ts'
import { listById, ownOf } from './list-store.ts'
import { listRefusals } from './messages.ts'
import type { OpenedList } from './open-list.ts'
import { openList } from './open-list.ts'
import type { ListRefusal } from './own-elements.ts'
import { listPath } from './paths.ts'
import type { PlannedList } from './planned-list-store.ts'
import { carriedOver, deletePlannedList, dueLists, plannedListOf } from './planned-list-store.ts'
import { compareOwn } from './rules/compare-own.ts'
import { sideOf } from './rules/difference-side.ts'
import { isWithin } from './rules/opening.ts'
import { writeOwn } from './write-own.ts'

/** Returns how many lists changed. */
export async function publishPlannedLists(ctx: Context): Promise<number> {
  let changed = 0
  for (const id of await dueLists(ctx.db, ctx.today)) {
    changed += await transaction(ctx.db, (tx) => publishDue(tx, ctx, id))
  }
  return changed
}

/** Looks again under the lock: another worker may have been faster. */
async function publishDue(tx: Tx, ctx: Context, id: string): Promise<number> {
  const opened = await openList(tx, ctx, id)
  const planned = await plannedListOf(tx, id)
  if (planned === null || planned.effectiveOn > ctx.today) return 0
  const done = opened.ok ? await carryOut(tx, ctx, opened.value, planned) : opened
  if (!done.ok) await giveUp(tx, ctx, planned, done.refusal)
  return done.ok ? 1 : 0
}

/** Makes it the list's next version, over what else was changed meanwhile. */
export async function carryOut(
  tx: Tx,
  ctx: Context,
  { list, current, accepted }: OpenedList,
  planned: PlannedList,
): Promise<Result<undefined, ListRefusal>> {
  const before = await ownOf(tx, list.listVersionId)
  const own = await carriedOver(tx, planned, before)
  if (!isWithin(own.opening, current.elements.opening)) return refuse('opening-outside')
  const { reason, accountId, actorName, effectiveOn } = planned
  const differences = compareOwn(before, own, current.elements.promiseUnit)
  if (differences.length === 0) return refuse('nothing-changed')
  await deletePlannedList(tx, list.id)
  const written = { own, reason, basedOnVersionId: accepted.id }
  const version = await writeOwn(tx, ctx, list, written, { accountId, actorName })
  await record(tx, ctx, {
    ...{ action: 'matters.publish-list', subjectType: 'matter', subjectId: list.matterId },
    before: { list: list.code, version: version - 1, ...sideOf(differences, 'before') },
    after: {
      ...{ list: list.code, version, basedOn: accepted.version, day: effectiveOn, by: actorName },
      ...{ reason, ...sideOf(differences, 'after') },
    },
  })
  await tell(tx, ctx, planned, {
    title: `“${current.name}”的实施清单第 ${version} 版生效了`,
    body: '您定好日子的修改从今天起生效，指南已经是新的；正在办的照原来的办。',
  })
  return ok()
}

/** The day has come and the list cannot change: its author is told why. */
async function giveUp(
  tx: Tx,
  ctx: Context,
  planned: PlannedList,
  refusal: ListRefusal,
): Promise<void> {
  const list = await listById(tx, planned.offeringId)
  await deletePlannedList(tx, planned.offeringId)
  if (list !== null) await recordGivenUp(tx, ctx, list, planned, refusal)
  await tell(tx, ctx, planned, {
    title: '实施清单的修改到了日子，没有生效',
    body: `原因：${listRefusals[refusal]}需要的话请打开清单重新改。`,
  })
}

async function recordGivenUp(
  tx: Tx,
  ctx: Context,
  { code, matterId }: ClaimedList,
  { effectiveOn, reason }: PlannedList,
  refusal: ListRefusal,
): Promise<void> {
  await record(tx, ctx, {
    ...{ action: 'matters.drop-planned-list', subjectType: 'matter', subjectId: matterId },
    before: { list: code, day: effectiveOn, reason },
    after: { list: code, reason: listRefusals[refusal] },
  })
}

async function tell(
  tx: Tx,
  ctx: Context,
  { accountId, offeringId }: PlannedList,
  message: { readonly title: string; readonly body: string },
): Promise<void> {
  const isOwn = ctx.actor.kind === 'staff' && ctx.actor.accountId === accountId
  if (accountId === null || isOwn) return
  await notify(tx, ctx, {
    ...{ accountId, applicationId: null, link: listPath(offeringId) },
    ...message,
  })
}
