// 收材料: what paper was handed over the counter, noted material by material.
import { applicationById, mayFill, mayFollow, seenAtCounter } from '../applications/index.ts'
import { record } from '../audit/index.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import type { NotedPaper } from './rules/noted-papers.ts'
import { papersOf, putPapers } from './store.ts'

export function notePapers(
  ctx: Context,
  id: string,
  papers: readonly NotedPaper[],
): Promise<Result<undefined, 'not-found'>> {
  return transaction(ctx.db, async (tx) => {
    const { actor } = ctx
    const application = await applicationById(tx, id)
    if (application === null || actor.kind !== 'staff') return refuse('not-found')
    if (!mayFill(ctx, application) && !mayFollow(actor, application)) return refuse('not-found')
    const before = await papersOf(tx, id)
    const noted = { applicationId: id, notedByAccountId: actor.accountId, notedAt: ctx.now }
    await putPapers(
      tx,
      id,
      papers.map((paper) => ({ ...paper, ...noted })),
    )
    const seen = papers.filter(({ originalSeen }) => originalSeen)
    const risen = await seenAtCounter(
      tx,
      ctx,
      application,
      seen.map(({ materialNumber }) => materialNumber),
    )
    await record(tx, ctx, {
      action: 'counter.note-papers',
      subjectType: 'application',
      subjectId: id,
      applicationId: id,
      before: { papers: before.map(({ materialName }) => materialName) },
      after: { papers: papers.map(({ materialName }) => materialName), checked: risen },
    })
    return ok()
  })
}
