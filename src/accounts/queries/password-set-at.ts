// Since when an account has the password that it has.
import type { Db } from '../../platform/database/transaction.ts'

/** Throws when there is no such account. */
export async function passwordSetAt(db: Db, accountId: string): Promise<Date> {
  const row = await db('accounts').where({ id: accountId }).first('passwordChangedAt')
  if (row === undefined) throw new Error(`no account ${accountId}`)
  return row.passwordChangedAt
}
