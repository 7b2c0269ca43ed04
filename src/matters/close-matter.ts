// 事项停用: by 拆分, 合并 or 取消 a matter takes no new applications; running ones keep their version.
// Who looks for it is led to what took its place.
import { record } from '../audit/index.ts'
import type { Context } from '../platform/context.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { recordChange } from './change-store.ts'
import { reindex } from './reindex.ts'
import type { OperationKind } from './rules/operations.ts'
import { loadVersion, matterById, updateMatter } from './store.ts'
import type { Matter } from './types.ts'

export interface Closing {
  readonly kind: OperationKind
  readonly reason: string
  readonly basis: string | null
  /** Ids of matters in force; none where nothing takes its place. */
  readonly successorIds: readonly string[]
}

/** The matter is locked and in force or suspended. */
export async function closeMatter(
  tx: Tx,
  ctx: Context,
  matter: Matter,
  { kind, reason, basis, successorIds }: Closing,
): Promise<void> {
  const [only, ...others] = successorIds
  await updateMatter(tx, matter.id, {
    status: 'withdrawn',
    withdrawnReason: reason,
    successorId: others.length === 0 ? (only ?? null) : null,
    ...{ suspendedReason: null, suspendedUntil: null },
  })
  if (successorIds.length > 0) {
    await tx('matterSuccessions').insert(
      successorIds.map((successorId) => ({
        matterId: matter.id,
        successorId,
        kind,
        reason,
        basis,
      })),
    )
  }
  const version =
    matter.currentVersionId === null ? null : await loadVersion(tx, matter.currentVersionId)
  await recordChange(tx, ctx, {
    ...{ kind, matterId: matter.id, versionId: null, regionCode: null },
    ...{ matterName: version?.name ?? matter.code, reason, basis, effectiveOn: ctx.today },
  })
  for (const id of successorIds) await foundByOldNames(tx, id)
  await record(tx, ctx, {
    action: `matters.${kind}`,
    subjectType: 'matter',
    subjectId: matter.id,
    before: { status: matter.status },
    after: { status: 'withdrawn', reason, successors: successorIds },
  })
}

async function foundByOldNames(tx: Tx, id: string): Promise<void> {
  const successor = await matterById(tx, id)
  const version =
    successor === null || successor.currentVersionId === null
      ? null
      : await loadVersion(tx, successor.currentVersionId)
  if (successor !== null && version !== null) await reindex(tx, successor, version)
}
