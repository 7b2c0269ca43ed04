// 确认变更: a claimant takes over the open elements of the entry's new version.
import { record } from '../audit/index.ts'
import type { Result } from '../kernel/result.ts'
import { ok, refuse } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { updateList } from './list-store.ts'
import { openList } from './open-list.ts'
import type { ListRefusal } from './own-elements.ts'

/** A list and the version of the entry whose differences were read. */
export interface Acceptance {
  readonly listId: string
  readonly versionId: string
}

/** All of them or none; what the claimant wrote itself stays. */
export function acceptChanges(
  ctx: Context,
  accepted: readonly Acceptance[],
): Promise<Result<number, ListRefusal>> {
  return transaction(ctx.db, async (tx): Promise<Result<number, ListRefusal>> => {
    if (accepted.length === 0) return refuse('nothing-chosen')
    // In one order, so that two editors who confirm at once do not block each other.
    const inOrder = accepted.toSorted((one, other) => Number(one.listId) - Number(other.listId))
    for (const one of inOrder) {
      const refusal = await accept(tx, ctx, one)
      if (refusal !== null) {
        throw new Refused(refusal)
      }
    }
    return ok(inOrder.length)
  }).catch((fault: unknown): Result<number, ListRefusal> => {
    if (fault instanceof Refused) return refuse(fault.refusal)
    throw fault
  })
}

/** Thrown to undo the whole transaction. */
class Refused extends Error {
  readonly refusal: ListRefusal
  constructor(refusal: ListRefusal) {
    super(refusal)
    this.refusal = refusal
  }
}

async function accept(
  tx: Tx,
  ctx: Context,
  { listId, versionId }: Acceptance,
): Promise<ListRefusal | null> {
  const opened = await openList(tx, ctx, listId)
  if (!opened.ok) return opened.refusal
  const { list, current, accepted } = opened.value
  if (current.id !== versionId) return 'published-meanwhile'
  if (accepted.id === current.id) return null
  await updateList(tx, listId, { acceptedVersionId: current.id })
  await record(tx, ctx, {
    action: 'matters.accept-change',
    subjectType: 'matter',
    subjectId: list.matterId,
    before: { list: list.code, version: accepted.version },
    after: { list: list.code, version: current.version },
  })
  return null
}
