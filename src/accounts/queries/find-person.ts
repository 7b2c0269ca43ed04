// The person of a name and a number, for telling him that somebody named him; never shown to who asked.
import type { Context } from '../../platform/context.ts'
import type { Db, Tx } from '../../platform/database/transaction.ts'

export interface NamedPerson {
  readonly name: string
  readonly by: 'id-number' | 'phone'
  /** In its normal form. */
  readonly number: string
}

/** Null when name and number do not belong to one active account of a person. */
export async function findPerson(
  db: Db | Tx,
  { vault }: Pick<Context, 'vault'>,
  { name, by, number }: NamedPerson,
): Promise<string | null> {
  const column = by === 'phone' ? 'p.phoneIndex' : 'p.idNumberIndex'
  const rows = await db('persons as p')
    .join('accounts as a', 'a.id', 'p.accountId')
    .whereIn(column, [...vault.indexes(by, number)])
    .where({ 'p.name': name, 'a.status': 'active' })
    .limit(2)
    .select<{ accountId: string }[]>('p.accountId')
  return rows.length === 1 ? (rows[0]?.accountId ?? null) : null
}

/** 单位类型 of a company's account, one of companyKinds; '' where it has none. */
export async function companyKindOf(db: Db | Tx, accountId: string): Promise<string> {
  return (await db('companies').where({ accountId }).first('kind'))?.kind ?? ''
}

/** The active company account of a credit code. */
export async function companyByCode(db: Db | Tx, uscc: string): Promise<string | null> {
  const row = await db('companies as c')
    .join('accounts as a', 'a.id', 'c.accountId')
    .where({ 'c.uscc': uscc, 'a.status': 'active' })
    .first<{ accountId: string } | undefined>('c.accountId')
  return row?.accountId ?? null
}
