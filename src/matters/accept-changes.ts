// 确认变更: a claimant takes over the open elements of the entry's new version, or keeps its own words.
import { record } from '../audit/index.ts'
import type { Result } from '../kernel/result.ts'
import { refuse } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { allOrNone } from './all-or-none.ts'
import { ownOf, updateList } from './list-store.ts'
import { openList } from './open-list.ts'
import type { ListRefusal } from './own-elements.ts'
import { compareVersions } from './rules/compare-versions.ts'
import { sideOf } from './rules/difference-side.ts'
import { implementationOf } from './rules/implementation.ts'
import { keepable, withKept } from './rules/keeping.ts'
import type { OpenElement } from './types.ts'
import { writeOwn } from './write-own.ts'

/** A list and the version of the entry whose differences were read. */
export interface Acceptance {
  readonly listId: string
  readonly versionId: string
  /** Open elements that stay as they were; what may not stay is taken over all the same. */
  readonly keep: readonly OpenElement[]
}

/** All of them or none; what the claimant wrote itself stays. */
export async function acceptChanges(
  ctx: Context,
  accepted: readonly Acceptance[],
): Promise<Result<number, ListRefusal>> {
  if (accepted.length === 0) return refuse('nothing-chosen')
  // In one order, so that two editors who confirm at once do not block each other.
  const inOrder = accepted.toSorted((one, other) => Number(one.listId) - Number(other.listId))
  return allOrNone<number, ListRefusal>(ctx.db, async (tx, stop) => {
    for (const one of inOrder) {
      const refusal = await accept(tx, ctx, one)
      if (refusal !== null) throw stop(refusal)
    }
    return inOrder.length
  })
}

async function accept(
  tx: Tx,
  ctx: Context,
  { listId, versionId, keep }: Acceptance,
): Promise<ListRefusal | null> {
  const opened = await openList(tx, ctx, listId)
  if (!opened.ok) return opened.refusal
  const { list, current, accepted } = opened.value
  if (current.id !== versionId) return 'published-meanwhile'
  if (accepted.id === current.id) return null
  const before = await ownOf(tx, list.listVersionId)
  const kept = keepable(current, accepted, before).filter(({ key }) => keep.includes(key))
  const keys = kept.map(({ key }) => key)
  const own = withKept(before, accepted, keys)
  await updateList(tx, listId, { acceptedVersionId: current.id })
  if (kept.length > 0) {
    const labels = kept.map(({ label }) => label).join('、')
    const reason = `确认省级第 ${current.version} 版，保留原来的${labels}`
    await writeOwn(tx, ctx, list, { own, reason, basedOnVersionId: current.id })
  }
  const differences = compareVersions(
    implementationOf(current, accepted, before),
    implementationOf(current, current, own),
  )
  await record(tx, ctx, {
    action: 'matters.accept-change',
    subjectType: 'matter',
    subjectId: list.matterId,
    before: { list: list.code, version: accepted.version, ...sideOf(differences, 'before') },
    after: {
      ...{ list: list.code, version: current.version, kept: keys },
      ...sideOf(differences, 'after'),
    },
  })
  return null
}
