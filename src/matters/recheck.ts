// 重算检查结果: what the linter finds in the versions in use is kept beside them; a few that changed are
// done soon after, all of them every night or when somebody asks for it.
import { record } from '../audit/index.ts'
import type { Context } from '../platform/context.ts'
import { snapshot, transaction } from '../platform/database/transaction.ts'
import { enqueue } from '../platform/jobs/queue.ts'
import { checkEdition } from './check-edition.ts'
import { dropUnused, dueChecks, keepChecks, keepRegions } from './check-store.ts'
import { checkedPages } from './queries/checked-matters.ts'
import { regionReport } from './queries/region-report.ts'

export const recheckJob = 'matters.recheck'

/** 现在重算, by the worker; asked for twice it is done once. */
export function askRecheck(ctx: Context): Promise<void> {
  return transaction(ctx.db, async (tx) => {
    await enqueue(tx, recheckJob, {}, { runAt: null, key: recheckJob })
    await record(tx, ctx, { action: 'matters.recheck', subjectType: 'matter', subjectId: 'all' })
  })
}

/** Every matter in use, and the regions; returns how many matters. */
export async function recheckAll(ctx: Context): Promise<number> {
  const count = await recheck(ctx, null)
  await transaction(ctx.db, dropUnused)
  await recheckRegions(ctx)
  return count
}

/** Those whose version, place or rules changed since; returns how many. */
export async function recheckDue(ctx: Context): Promise<number> {
  let count = 0
  let due = await dueChecks(ctx.db, checkEdition())
  while (due.length > 0) {
    count += await recheck(ctx, due)
    due = await dueChecks(ctx.db, checkEdition())
  }
  if (count > 0) await recheckRegions(ctx)
  return count
}

async function recheck(ctx: Context, ids: readonly string[] | null): Promise<number> {
  const stamp = { rules: checkEdition(), checkedAt: ctx.now }
  let count = 0
  for await (const page of checkedPages(ctx, ids)) {
    await transaction(ctx.db, (tx) => keepChecks(tx, page, stamp))
    count += page.length
  }
  return count
}

async function recheckRegions(ctx: Context): Promise<void> {
  const lines = await snapshot(ctx.db, (db) => regionReport({ db, today: ctx.today }))
  await transaction(ctx.db, (tx) => keepRegions(tx, lines, ctx.now))
}
