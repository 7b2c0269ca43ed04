// The special procedure that stops the clock of an application now.
import type { Application } from '../../applications/index.ts'
import type { Db, Tx } from '../../platform/database/transaction.ts'

/** One of the eight grounds while it is suspended; null while its clock runs. */
export async function groundOf(
  db: Db | Tx,
  { id, status }: Pick<Application, 'id' | 'status'>,
): Promise<string | null> {
  if (status !== 'suspended') return null
  const step = await db('applicationSteps')
    .where({ applicationId: id, action: 'approve-suspension' })
    .orderBy('sequence', 'desc')
    .first('details')
  return step?.details.ground ?? null
}
