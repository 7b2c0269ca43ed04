// Counts a use of a matter, so that what many people need comes first in search.
import type { Tx } from '../platform/database/transaction.ts'
import './tables.ts'

/** Call it last in the transaction: uses of one matter wait for each other. */
export async function recordUse(tx: Tx, matterId: string): Promise<void> {
  await tx('matterSearch').where({ matterId }).increment('uses', 1)
}
