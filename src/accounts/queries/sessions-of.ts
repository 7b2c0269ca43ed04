// The sessions of an account that can still be used, the last seen first.
import type { Db } from '../../platform/database/transaction.ts'

export interface OpenSession {
  /** Its key in the table: a digest, by which nobody comes in. */
  readonly key: string
  readonly signedInAt: Date | null
  readonly seenAt: Date | null
  readonly device: string
  readonly network: string
}

/** `idleLimit` in milliseconds: whoever was away for longer is asked to sign in again. */
export async function sessionsOf(
  db: Db,
  accountId: string,
  idleLimit: number,
): Promise<readonly OpenSession[]> {
  const { rows } = await db.raw<{ rows: OpenSession[] }>(
    `select sid as key, to_timestamp((sess ->> 'signedInAt')::float8 / 1000) as signed_in_at,
       to_timestamp((sess ->> 'seenAt')::float8 / 1000) as seen_at,
       coalesce(sess ->> 'device', '') as device, coalesce(sess ->> 'network', '') as network
     from sessions
     where account_id = ? and expire > now()
       and coalesce((sess ->> 'seenAt')::float8, extract(epoch from now()) * 1000)
         > extract(epoch from now()) * 1000 - ?
     order by seen_at desc nulls first, sid`,
    [accountId, idleLimit],
  )
  return rows
}
