// 填写实施清单: the claimant's own elements become the next version of its list, at once.
import { record } from '../audit/index.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { transaction } from '../platform/database/transaction.ts'
import { insertListVersion, listVersionsOf, ownOf, updateList } from './list-store.ts'
import { openList } from './open-list.ts'
import type { OpenedList } from './open-list.ts'
import type { ListRefusal, OwnElements } from './own-elements.ts'
import { compareOwn } from './rules/compare-own.ts'
import { sideOf } from './rules/difference-side.ts'
import { isReason } from './rules/reason.ts'

export interface ListEdit {
  readonly own: OwnElements
  readonly reason: string
  /** The list's version on the page, '' where there was none. */
  readonly seenVersionId: string
}

export function editList(
  ctx: Context,
  id: string,
  { own, reason, seenVersionId }: ListEdit,
): Promise<Result<{ version: number }, ListRefusal>> {
  return transaction(ctx.db, async (tx) => {
    const opened = await openList(tx, ctx, id)
    if (!opened.ok) return opened
    const { list, current } = opened.value
    if ((list.listVersionId ?? '') !== seenVersionId) return refuse('changed-meanwhile')
    // The law's term bounds the province's promise, which bounds this one.
    if (own.promisedDays !== null && own.promisedDays > current.promisedDays) {
      return refuse('promise-too-long')
    }
    if (own.visits !== null && own.visits > current.visits) return refuse('too-many-visits')
    if (!isReason(reason)) return refuse('reason-missing')
    const before = await ownOf(tx, list.listVersionId)
    const differences = compareOwn(before, own)
    if (differences.length === 0) return refuse('nothing-changed')
    const version = await store(tx, ctx, opened.value, { own, reason: reason.trim() })
    await record(tx, ctx, {
      action: 'matters.edit-list',
      subjectType: 'matter',
      subjectId: list.matterId,
      before: { list: list.code, version: version - 1, ...sideOf(differences, 'before') },
      after: {
        ...{ list: list.code, version, basedOn: opened.value.accepted.version },
        ...{ reason: reason.trim(), ...sideOf(differences, 'after') },
      },
    })
    return ok({ version })
  })
}

async function store(
  tx: Tx,
  ctx: Context,
  { list, accepted }: OpenedList,
  { own, reason }: { readonly own: OwnElements; readonly reason: string },
): Promise<number> {
  const [newest] = await listVersionsOf(tx, list.id)
  const version = (newest?.version ?? 0) + 1
  const listVersionId = await insertListVersion(tx, {
    ...{ offeringId: list.id, version, basedOnVersionId: accepted.id, own, reason },
    accountId: ctx.actor.kind === 'staff' ? ctx.actor.accountId : null,
    actorName: ctx.actor.kind === 'staff' ? ctx.actor.name : '系统',
    publishedAt: ctx.now,
  })
  const { address, phone, hours } = own
  await updateList(tx, list.id, { listVersionId, address, phone, hours })
  return version
}
