// Keeps a view of the queue under a name, for oneself or for the department; removes one's own.
import { record } from '../audit/index.ts'
import type { Staff } from '../kernel/actor.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import { asLine } from './rules/typed-text.ts'

export type SaveViewRefusal = 'name-missing' | 'too-many'

const most = 20

/** `query` is what stands after the question mark of the queue's address. */
export function saveView(
  ctx: Context,
  actor: Staff,
  given: { readonly name: string; readonly query: string; readonly shared: boolean },
): Promise<Result<undefined, SaveViewRefusal>> {
  const name = asLine(given.name, 20)
  const { departmentId } = actor.seat
  return transaction(ctx.db, async (tx) => {
    if (name === '') return refuse('name-missing')
    const mine = await tx('queueViews')
      .where({ departmentId, accountId: actor.accountId })
      .count<{ count: string }[]>('* as count')
    if (Number(mine[0]?.count ?? 0) >= most) return refuse('too-many')
    await tx('queueViews').insert({
      ...{ departmentId, accountId: actor.accountId, name },
      ...{ query: given.query.slice(0, 500), shared: given.shared, createdAt: ctx.now },
    })
    await record(tx, ctx, {
      action: 'desk.save-view',
      subjectType: 'account',
      subjectId: actor.accountId,
      after: { name, shared: given.shared },
    })
    return ok()
  })
}

/** Only one's own; another's stays. */
export function removeView(ctx: Context, actor: Staff, id: string): Promise<void> {
  return transaction(ctx.db, async (tx) => {
    if (!/^\d{1,18}$/.test(id)) return
    await tx('queueViews').where({ id, accountId: actor.accountId }).delete()
    await record(tx, ctx, {
      action: 'desk.remove-view',
      subjectType: 'account',
      subjectId: actor.accountId,
      after: { id },
    })
  })
}

/** The columns of the queue, in their order. */
export function chooseColumns(
  ctx: Context,
  actor: Staff,
  columns: readonly string[],
): Promise<void> {
  return transaction(ctx.db, async (tx) => {
    await tx('queueColumns')
      .insert({ accountId: actor.accountId, columns })
      .onConflict('accountId')
      .merge()
    await record(tx, ctx, {
      action: 'desk.columns',
      subjectType: 'account',
      subjectId: actor.accountId,
      after: { columns },
    })
  })
}
