// 正在办的变更、延续 of a licence: filed and not yet decided; there is one at a time.
import type { Db } from '../../platform/database/transaction.ts'
import type { LicencePurpose } from '../types.ts'

export interface RunningAmendment {
  readonly id: string
  readonly licencePurpose: LicencePurpose
}

export async function runningAmendment(
  db: Db,
  licenceId: string,
): Promise<RunningAmendment | null> {
  const row = await db('applications')
    .where({ licenceId })
    .whereNot('status', 'draft')
    .whereNull('decidedOn')
    .whereNull('concludedOn')
    .orderBy('id', 'desc')
    .first<RunningAmendment | undefined>('id', 'licencePurpose')
  return row ?? null
}
