// 填写实施清单: the claimant's own elements become the next version of its list, at once.
import { record } from '../audit/index.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import { clearListDraft } from './list-draft.ts'
import { ownOf } from './list-store.ts'
import { openList } from './open-list.ts'
import type { ListRefusal, OwnElements } from './own-elements.ts'
import { compareOwn } from './rules/compare-own.ts'
import { sideOf } from './rules/difference-side.ts'
import { isWithin } from './rules/opening.ts'
import { isReason } from './rules/reason.ts'
import { writeOwn } from './write-own.ts'

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
