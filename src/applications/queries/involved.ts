// The departments that have handled an application, for the policy.
import type { Db, Tx } from '../../platform/database/transaction.ts'

export async function involvedDepartments(
  db: Db | Tx,
  applicationId: string,
): Promise<readonly string[]> {
  const rows = await db('applicationSteps')
    .where({ applicationId })
    .whereNotNull('handlingDepartmentId')
    .distinct('handlingDepartmentId')
  return rows.flatMap((row) => row.handlingDepartmentId ?? [])
}
