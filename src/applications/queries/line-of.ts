// The line of departments to which a matter belongs.
import { matterById } from '../../matters/index.ts'
import type { Db, Tx } from '../../platform/database/transaction.ts'

export async function lineOf(db: Db | Tx, matterId: string): Promise<string> {
  const row = await matterById(db, matterId)
  if (row === null) throw new Error(`matter ${matterId} does not exist`)
  return row.lineId
}
