// The phones of some accounts, for messages; staff have none here.
import type { Db, Tx } from '../../platform/database/transaction.ts'
import type { Vault } from '../../platform/security/vault.ts'

export interface Contact {
  readonly phone: string | null
  readonly staff: boolean
  /** Accounts that show the hall with invented persons: their numbers may belong to somebody. */
  readonly demonstration: boolean
}

/** By account; accounts that are closed are left out. Full numbers: for gateways alone. */
export async function contactsOf(
  db: Db | Tx,
  vault: Vault,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, Contact>> {
  const rows = await db('accounts')
    .leftJoin('persons', 'persons.accountId', 'accounts.id')
    .leftJoin('companies', 'companies.accountId', 'accounts.id')
    .whereIn('accounts.id', accountIds)
    .whereNot('accounts.status', 'closed')
    .select<{ id: string; kind: string; demonstration: boolean; sealed: string | null }[]>(
      'accounts.id',
      'accounts.kind',
      'accounts.demonstration',
      db.raw('coalesce(persons.phone_sealed, companies.phone_sealed) as sealed'),
    )
  return new Map(
    rows.map(({ id, kind, demonstration, sealed }) => [
      id,
      {
        phone: sealed === null ? null : vault.open(sealed),
        staff: kind === 'staff',
        demonstration,
      },
    ]),
  )
}
