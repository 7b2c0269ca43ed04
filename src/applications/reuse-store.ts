// The consents to use what was filled in before.
import type { Db, Tx } from '../platform/database/transaction.ts'

export interface ReuseConsentRow {
  readonly id: string
  readonly accountId: string
  readonly givenAt: Date
  readonly withdrawnAt: Date | null
}

declare module 'knex/types/tables.js' {
  interface Tables {
    reuseConsents: ReuseConsentRow
  }
}

/** The last consent, in force or withdrawn; null for none ever. */
export async function lastConsent(db: Db | Tx, accountId: string): Promise<ReuseConsentRow | null> {
  const row = await db('reuseConsents').where({ accountId }).orderBy('id', 'desc').first('*')
  return row ?? null
}

/** False where one is in force already. */
export async function insertConsent(tx: Tx, accountId: string, givenAt: Date): Promise<boolean> {
  const rows = await tx('reuseConsents')
    .insert({ accountId, givenAt })
    .onConflict()
    .ignore()
    .returning('id')
  return rows.length > 0
}

/** False where none is in force. */
export async function endConsent(tx: Tx, accountId: string, withdrawnAt: Date): Promise<boolean> {
  const ended = await tx('reuseConsents')
    .where({ accountId })
    .whereNull('withdrawnAt')
    .update({ withdrawnAt })
  return ended > 0
}
