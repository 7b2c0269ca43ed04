// Writes what a claimant says itself as the next version of its list.
import type { Context } from '../platform/context.ts'
import type { Tx } from '../platform/database/transaction.ts'
import { markDue } from './check-store.ts'
import type { ClaimedList } from './list-store.ts'
import { insertListVersion, listVersionsOf, updateList } from './list-store.ts'
import type { OwnElements } from './own-elements.ts'

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
): Promise<number> {
  const [newest] = await listVersionsOf(tx, list.id)
  const version = (newest?.version ?? 0) + 1
  const listVersionId = await insertListVersion(tx, {
    ...{ ...written, offeringId: list.id, version, publishedAt: now },
    accountId: actor.kind === 'staff' ? actor.accountId : null,
    actorName: actor.kind === 'staff' ? actor.name : '系统',
  })
  const { address, phone, hours } = written.own
  await updateList(tx, list.id, { listVersionId, address, phone, hours })
  await markDue(tx, [list.matterId])
  return version
}
