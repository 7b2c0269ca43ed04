// Loads, locks and writes accounts and what belongs to them.
import type { Tx } from '../platform/database/transaction.ts'
import type { AccountRow, NewAccount, NewCompany, NewPerson } from './tables.ts'

/** The account's id. A user name that is taken violates accounts_username. */
export async function insertAccount(tx: Tx, account: NewAccount): Promise<string> {
  const [row] = await tx('accounts')
    .insert({ ...account, passwordChangedAt: account.createdAt })
    .returning('id')
  if (row === undefined) throw new Error('account was not inserted')
  return row.id
}

/** An identity number that has an account violates persons_id_number. */
export async function insertPerson(tx: Tx, person: NewPerson): Promise<void> {
  await tx('persons').insert(person)
}

/** A credit code that has an account violates companies_uscc. */
export async function insertCompany(tx: Tx, company: NewCompany): Promise<void> {
  await tx('companies').insert(company)
}

export type AccountState = Pick<
  AccountRow,
  | 'id'
  | 'kind'
  | 'username'
  | 'name'
  | 'status'
  | 'failedSignIns'
  | 'lockedUntil'
  | 'demonstration'
  | 'passwordHash'
  | 'passwordChangedAt'
>

/** The account, locked until the transaction ends; null when there is none. */
export async function lockAccount(tx: Tx, accountId: string): Promise<AccountState | null> {
  const row = await tx('accounts')
    .where({ id: accountId })
    .forUpdate()
    .first(
      'id',
      'kind',
      'username',
      'name',
      'status',
      'failedSignIns',
      'lockedUntil',
      'demonstration',
      'passwordHash',
      'passwordChangedAt',
    )
  return row ?? null
}

export type AccountChange = Partial<
  Pick<AccountRow, 'status' | 'failedSignIns' | 'lockedUntil' | 'lastSignedInAt'>
>

export async function updateAccount(
  tx: Tx,
  accountId: string,
  change: AccountChange,
): Promise<void> {
  await tx('accounts').where({ id: accountId }).update(change)
}

/** Sets a password; it also lifts a lock, since failures with the old one say nothing any more. */
export async function setPassword(
  tx: Tx,
  accountId: string,
  passwordHash: string,
  now: Date,
): Promise<void> {
  await tx('accounts')
    .where({ id: accountId })
    .update({ passwordHash, passwordChangedAt: now, failedSignIns: 0, lockedUntil: null })
}

/** Signs the account out everywhere. */
export async function endSessions(tx: Tx, accountId: string): Promise<void> {
  await tx.raw('delete from sessions where account_id = ?', [accountId])
}

/** Ends one session of the account; false when it has none of this key. */
export async function endSession(tx: Tx, accountId: string, key: string): Promise<boolean> {
  const ended = await tx.raw<{ rowCount: number }>(
    'delete from sessions where sid = ? and account_id = ?',
    [key, accountId],
  )
  return ended.rowCount === 1
}
