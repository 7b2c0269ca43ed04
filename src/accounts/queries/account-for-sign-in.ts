// Which account somebody means who types a user name or a phone number at the door.
import type { Context } from '../../platform/context.ts'
import { checkMobile } from '../../platform/security/identifiers.ts'
import { normaliseUsername, usernameFault } from '../rules/username.ts'

export interface NamedAccount {
  readonly id: string
  readonly passwordHash: string
}

/** Null for an unknown name, and for a phone that several accounts share. */
export async function accountForSignIn(
  { db, vault }: Pick<Context, 'db' | 'vault'>,
  typed: string,
): Promise<NamedAccount | null> {
  const username = normaliseUsername(typed)
  if (usernameFault(username) === null) {
    return (await db('accounts').where({ username }).first('id', 'passwordHash')) ?? null
  }
  const phone = checkMobile(typed.slice(0, 40))
  if (!phone.ok) return null
  const indexes = [...vault.indexes('phone', phone.value)]
  const rows = await db('accounts')
    .whereIn('id', db('persons').whereIn('phoneIndex', indexes).select('accountId'))
    .orWhereIn('id', db('companies').whereIn('phoneIndex', indexes).select('accountId'))
    .limit(2)
    .select('id', 'passwordHash')
  return rows.length === 1 ? (rows[0] ?? null) : null
}
