// The user name of an account.
import type { Db } from '../../platform/database/transaction.ts'

/** Empty when there is no such account. */
export async function accountName(db: Db, accountId: string): Promise<string> {
  if (!/^\d{1,18}$/.test(accountId)) return ''
  const row = await db('accounts').where({ id: accountId }).first('username')
  return row?.username ?? ''
}
