// What lies with a department when it ends or is renamed.
import type { Tx } from '../platform/database/transaction.ts'
import type { Application } from './types.ts'

/** Held until the transaction ends, so that nobody moves one of them meanwhile. */
export async function lockWorkOf(
  tx: Tx,
  departmentId: string,
): Promise<readonly Pick<Application, 'id' | 'applicantAccountId'>[]> {
  return tx('applications')
    .where({ handlingDepartmentId: departmentId })
    .whereNull('concludedOn')
    .whereNot('status', 'draft')
    .orderBy('id')
    .forUpdate()
    .select('id', 'applicantAccountId')
}

/** Says anew why they are handled where they are; gives how many. */
export async function explainRouting(
  tx: Tx,
  departmentId: string,
  why: string,
  now: Date,
): Promise<number> {
  return tx('applications')
    .where({ handlingDepartmentId: departmentId })
    .whereNull('concludedOn')
    .whereNot('status', 'draft')
    .update({ routingReason: why, updatedAt: now })
}
