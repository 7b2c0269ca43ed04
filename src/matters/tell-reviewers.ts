// 请审核: whose turn it is learns of it in the inbox; the one who wrote the version is not asked.
import { holdersOf } from '../accounts/index.ts'
import { notify } from '../notifications/index.ts'
import type { Context } from '../platform/context.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { reviewWords } from './messages.ts'
import { adminMatterPath, adminMattersPath } from './paths.ts'
import { reviewerOf } from './rules/reviewer-of.ts'
import type { VersionStage } from './types.ts'

export interface Waiting {
  readonly code: string
  readonly name: string
  readonly stage: VersionStage
  readonly reason: string
  readonly editedByAccountId: string | null
}

export async function tellReviewers(
  tx: Tx,
  ctx: Context,
  { code, name, stage, reason, editedByAccountId }: Waiting,
): Promise<void> {
  const turn = reviewerOf[stage]
  if (turn === null) return
  for (const accountId of await holdersOf(tx, turn.post)) {
    if (accountId === editedByAccountId) continue
    await notify(tx, ctx, {
      ...{ accountId, applicationId: null, link: adminMatterPath(code) },
      title: `“${name}”等您${reviewWords[turn.kind]}`,
      body: `送审的理由：${reason}`,
    })
  }
}

/** 一次送审很多个: one message for all, since nobody reads a hundred. */
export async function tellReviewersOfMany(
  tx: Tx,
  ctx: Context,
  { count, reason, sentBy }: { count: number; reason: string; sentBy: string | null },
): Promise<void> {
  const turn = reviewerOf['establishment-review']
  if (turn === null) return
  for (const accountId of await holdersOf(tx, turn.post)) {
    if (accountId === sentBy) continue
    await notify(tx, ctx, {
      ...{ accountId, applicationId: null, link: adminMattersPath({ status: 'under-review' }) },
      title: `导入的 ${count} 个事项等您${reviewWords[turn.kind]}`,
      body: `送审的理由：${reason}`,
    })
  }
}
