// The acts of a hearing: read in their order, added one by one.
import type { Db, Tx } from '../platform/database/transaction.ts'
import './tables.ts'
import type { HearingAct } from './types.ts'

export async function hearingActs(
  db: Db | Tx,
  applicationId: string,
): Promise<readonly HearingAct[]> {
  return db('hearingActs').where({ applicationId }).orderBy('id').select('*')
}

export async function appendAct(tx: Tx, act: Omit<HearingAct, 'id'>): Promise<void> {
  await tx('hearingActs').insert(act)
}
