// What a member of staff is told of his second factor.
import type { Db } from '../../platform/database/transaction.ts'

export interface SecondFactor {
  readonly enrolledAt: Date
  /** Recovery codes that were not used yet. */
  readonly codesLeft: number
}

/** Null when the account has none. */
export async function secondFactorOf(db: Db, accountId: string): Promise<SecondFactor | null> {
  const { rows } = await db.raw<{ rows: SecondFactor[] }>(
    `select f.enrolled_at, count(c.selector)::integer as codes_left
     from second_factors f
     left join recovery_codes c on c.account_id = f.account_id and c.used_at is null
     where f.account_id = ? group by f.account_id`,
    [accountId],
  )
  return rows[0] ?? null
}
