// Renewals that were not decided before the licence ran out; the machine judges each once more.
import type { Day } from '../../kernel/day.ts'
import type { Db } from '../../platform/database/transaction.ts'

export async function renewalsRunOut(db: Db, today: Day): Promise<readonly string[]> {
  const rows = await db('applications as a')
    .join('licences as l', 'l.id', 'a.licenceId')
    .where({ 'a.licencePurpose': 'renew', 'l.state': 'active', 'l.matterType': 'licence' })
    .where('l.validUntil', '<', today)
    .whereRaw('a.received_on <= l.valid_until - 30')
    .whereNull('a.decidedOn')
    .whereNull('a.concludedOn')
    .whereNotIn('a.status', ['draft', 'correcting'])
    .orderBy('a.id')
    .select<{ id: string }[]>('a.id')
  return rows.map(({ id }) => id)
}
