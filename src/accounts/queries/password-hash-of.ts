// The hash of an account's password, to have it confirmed once more.
import type { Db } from '../../platform/database/transaction.ts'

/** Null where there is none to compare with. */
export async function passwordHashOf(db: Db, accountId: string): Promise<string | null> {
  const row = await db('accounts').where({ id: accountId }).first('passwordHash')
  return row === undefined || row.passwordHash === '' ? null : row.passwordHash
}
