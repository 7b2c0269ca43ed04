// Writes what a claimant says itself as the next version of its list.
import type { Actor } from '../kernel/actor.ts'
import type { Context } from '../platform/context.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { markDue } from './check-store.ts'
import type { ClaimedList } from './list-store.ts'
import { insertListVersion, listVersionsOf, updateList } from './list-store.ts'
import type { OwnElements } from './own-elements.ts'

/** Who wrote it, which is not whoever makes it hold on its day. */
export interface Author {
  readonly accountId: string | null
  readonly actorName: string
}

export function authorOf(actor: Actor): Author {
  return actor.kind === 'staff'
    ? { accountId: actor.accountId, actorName: actor.name }
    : { accountId: null, actorName: '系统' }
}

/** Returns the number of the version. */
export async function writeOwn(
  tx: Tx,
  { actor, now }: Context,
  list: ClaimedList,
  written: {
    readonly own: OwnElements
    readonly reason: string
    readonly basedOnVersionId: string
  },
  author: Author = authorOf(actor),
): Promise<number> {
  const [newest] = await listVersionsOf(tx, list.id)
  const version = (newest?.version ?? 0) + 1
  const listVersionId = await insertListVersion(tx, {
    ...{ ...written, offeringId: list.id, version, publishedAt: now },
    ...author,
  })
  const { address, phone, hours } = written.own
  await updateList(tx, list.id, { listVersionId, address, phone, hours })
  await markDue(tx, [list.matterId])
  return version
}
