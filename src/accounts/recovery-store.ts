// Loads, locks and writes requests for recovery.
import type { Db, Tx } from '../platform/database/transaction.ts'
import type { RecoveryRequestRow } from './tables.ts'

type NewRequest = Pick<RecoveryRequestRow, 'number' | 'accountId' | 'createdAt' | 'expiresAt'>
export type OpenRequest = {
  readonly id: string
  readonly accountId: string
  readonly failures: number
}

export async function insertRequest(tx: Tx, request: NewRequest): Promise<void> {
  await tx('recoveryRequests').insert(request)
}

/** The request of this number that can still be confirmed; one that belongs to nobody is none. */
export async function openRequest(
  db: Db | Tx,
  number: string,
  now: Date,
): Promise<OpenRequest | null> {
  const row = await db('recoveryRequests')
    .where({ number })
    .whereNull('outcome')
    .where('expiresAt', '>', now)
    .first('id', 'accountId', 'failures')
  if (row === undefined || row.accountId === null) return null
  return { id: row.id, accountId: row.accountId, failures: row.failures }
}

/** The same, locked until the transaction ends. */
export async function lockRequest(tx: Tx, number: string, now: Date): Promise<OpenRequest | null> {
  await tx('recoveryRequests').where({ number }).forUpdate().first('id')
  return openRequest(tx, number, now)
}

export async function updateRequest(
  tx: Tx,
  id: string,
  change: Partial<
    Pick<
      RecoveryRequestRow,
      'failures' | 'outcome' | 'decidedAt' | 'decidedByAccountId' | 'departmentId'
    >
  >,
): Promise<void> {
  await tx('recoveryRequests').where({ id }).update(change)
}
