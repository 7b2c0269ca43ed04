// 实施清单草稿: what a claimant typed is kept as typed, right or not, until it is published or thrown away.
import { record } from '../audit/index.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { transaction } from '../platform/database/transaction.ts'
import { completeValues } from './list-inputs.ts'
import type { ListValues } from './list-inputs.ts'
import type { ClaimedList } from './list-store.ts'
import { openList } from './open-list.ts'
import type { ListRefusal } from './own-elements.ts'

export interface ListDraft {
  readonly typed: ListValues
  readonly savedAt: Date
  /** The list's version on the page, '' where there was none. */
  readonly seenVersionId: string
}

/** Null for nobody's and for nothing typed. */
export async function listDraftOf(ctx: Context, id: string): Promise<ListDraft | null> {
  if (ctx.actor.kind !== 'staff') return null
  const row = await ctx
    .db('listDrafts')
    .where({ offeringId: id, accountId: ctx.actor.accountId })
    .first()
  if (row === undefined) return null
  return {
    typed: completeValues(row.typed),
    savedAt: row.savedAt,
    seenVersionId: row.listVersionId ?? '',
  }
}

export function keepListDraft(
  ctx: Context,
  id: string,
  { typed, seenVersionId }: Omit<ListDraft, 'savedAt'>,
): Promise<Result<undefined, ListRefusal>> {
  return transaction(ctx.db, async (tx) => {
    const opened = await openList(tx, ctx, id)
    if (!opened.ok) return opened
    const { list } = opened.value
    if (ctx.actor.kind !== 'staff') return refuse('not-your-department')
    if ((list.listVersionId ?? '') !== seenVersionId) return refuse('changed-meanwhile')
    const listVersionId = list.listVersionId
    await tx('listDrafts')
      .insert({
        ...{ offeringId: id, accountId: ctx.actor.accountId, listVersionId },
        ...{ typed: JSON.stringify(typed), savedAt: ctx.now },
      })
      .onConflict(['offeringId', 'accountId'])
      .merge(['typed', 'savedAt', 'listVersionId'])
    await record(tx, ctx, {
      ...{ action: 'matters.keep-list-draft', subjectType: 'matter', subjectId: list.matterId },
      after: { list: list.code },
    })
    return ok()
  })
}

/** What was taken back is this person's to write on; nothing happens where a draft is there. */
export async function restoreListDraft(
  tx: Tx,
  { actor, now }: Context,
  { id, listVersionId }: ClaimedList,
  typed: ListValues,
): Promise<void> {
  if (actor.kind !== 'staff') return
  const whose = { offeringId: id, accountId: actor.accountId, listVersionId }
  await tx('listDrafts')
    .insert({ ...whose, typed: JSON.stringify(typed), savedAt: now })
    .onConflict(['offeringId', 'accountId'])
    .ignore()
}

/** Throws away what this person typed; nothing happens where nothing was. */
export function dropListDraft(ctx: Context, id: string): Promise<void> {
  return transaction(ctx.db, async (tx) => {
    const dropped = await clearListDraft(tx, ctx, id)
    if (!dropped) return
    await record(tx, ctx, {
      ...{ action: 'matters.drop-list-draft', subjectType: 'offering', subjectId: id },
    })
  })
}

/** Published: the draft has become a version. */
export async function clearListDraft(tx: Tx, { actor }: Context, id: string): Promise<boolean> {
  if (actor.kind !== 'staff') return false
  const count = await tx('listDrafts')
    .where({ offeringId: id, accountId: actor.accountId })
    .delete()
  return count > 0
}

/** A draft made from a version that is no longer the one in use. */
export function isOvertaken({ seenVersionId }: ListDraft, current: string): boolean {
  return seenVersionId !== current
}
