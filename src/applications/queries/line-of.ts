// The line of departments to which a matter belongs.
import type { Db, Tx } from '../../platform/database/transaction.ts'

export async function lineOf(db: Db | Tx, matterId: string): Promise<string> {
  const row = await db('matters').where({ id: matterId }).first('lineId')
  if (row === undefined) throw new Error(`matter ${matterId} does not exist`)
  return row.lineId
}
