// 到日发布: versions that wait for their day are published at its beginning, each exactly once, also
// when the worker was down that night; suspensions whose last day is over end.
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import { plannedOf } from './draft-store.ts'
import { resumeIn } from './suspend.ts'
import { publishApproved } from './review.ts'
import { dueMatters } from './review-store.ts'
import { lockMatter } from './store.ts'

/** Returns how many versions were published. */
export async function publishPlanned(ctx: Context): Promise<number> {
  let published = 0
  for (const code of await dueMatters(ctx.db, ctx.today)) {
    published += await publishDue(ctx, code)
  }
  return published
}

/** Looks again under the lock: another worker may have been faster. The last one holds from today. */
function publishDue(ctx: Context, code: string): Promise<number> {
  return transaction(ctx.db, async (tx) => {
    const matter = await lockMatter(tx, code)
    if (matter === null || matter.status === 'withdrawn') return 0
    const planned = await plannedOf(tx, matter.id)
    const due = planned.filter(({ effectiveOn }) => effectiveOn <= ctx.today)
    const last = due.at(-1)
    for (const version of due) {
      const day = version === last ? ctx.today : version.effectiveOn
      const now = await lockMatter(tx, code)
      if (now !== null) await publishApproved(tx, ctx, { matter: now, draft: version, day })
    }
    return due.length
  })
}

/** 暂停到期，自动恢复. */
export async function endSuspensions(ctx: Context): Promise<number> {
  const over = await ctx
    .db('matters')
    .where({ status: 'suspended' })
    .where('suspendedUntil', '<', ctx.today)
    .orderBy('id')
    .select('code')
  for (const { code } of over) {
    await transaction(ctx.db, async (tx) => {
      const matter = await lockMatter(tx, code)
      const until = matter?.suspendedUntil ?? null
      if (matter?.status !== 'suspended' || until === null || until >= ctx.today) return
      await resumeIn(tx, ctx, matter, { reason: '暂停到期，自动恢复', basis: null })
    })
  }
  return over.length
}
