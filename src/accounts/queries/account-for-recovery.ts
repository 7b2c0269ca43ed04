// Whose account it is that somebody cannot enter any more: three things must be right at once, and the
// work is the same whether they are or not.
import { timingSafeEqual } from 'node:crypto'
import type { Context } from '../../platform/context.ts'
import { normaliseUsername } from '../rules/username.ts'

export interface RecoveryClaim {
  readonly username: string
  /** An identity number or a credit code, in its normal form. */
  readonly number: string
  readonly phone: string
}

interface KnownRow {
  id: string
  numberIndex: string
  phoneIndex: string
}

/** Null for whatever does not belong together. */
export async function accountForRecovery(
  { db, vault }: Pick<Context, 'db' | 'vault'>,
  claim: RecoveryClaim,
): Promise<string | null> {
  const { rows } = await db.raw<{ rows: KnownRow[] }>(
    `select a.id, coalesce(p.id_number_index, c.uscc) as number_index,
       coalesce(p.phone_index, c.phone_index) as phone_index
     from accounts a
     left join persons p on p.account_id = a.id
     left join companies c on c.account_id = a.id
     where a.username = ? and a.kind in ('person', 'company') and a.status = 'active'`,
    [normaliseUsername(claim.username).replaceAll('\0', '')],
  )
  const known = rows[0] ?? { id: '0', numberIndex: '', phoneIndex: '' }
  const person = sameAsOne(known.numberIndex, vault.indexes('id-number', claim.number))
  const company = same(known.numberIndex, claim.number)
  const phone = sameAsOne(known.phoneIndex, vault.indexes('phone', claim.phone))
  return (person || company) && phone ? known.id : null
}

/** All are compared, so that the time tells nothing. */
function sameAsOne(one: string, others: readonly string[]): boolean {
  return others.map((other) => same(one, other)).includes(true)
}

function same(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one.padEnd(64)), Buffer.from(other.padEnd(64))]
  return a.length === b.length && timingSafeEqual(a, b)
}
