// Keeps which matters the same people applied for, and gives them to the guide.
import type { Day } from '../kernel/day.ts'
import type { Db, Tx } from '../platform/database/transaction.ts'

export interface Companion {
  readonly matterId: string
  readonly otherId: string
  /** Who applied for both; never so few that it would say something about one person. */
  readonly applicants: number
  /** The first is needed most often together with the matter. */
  readonly place: number
}

/** Puts what was counted in the place of what was counted before. */
export async function keepCompanions(
  tx: Tx,
  counted: readonly Companion[],
  countedOn: Day,
): Promise<void> {
  await tx.raw('delete from matter_companions')
  await tx.raw(
    `insert into matter_companions (matter_id, other_id, applicants, place, counted_on)
    select (one ->> 'matterId')::bigint, (one ->> 'otherId')::bigint, (one ->> 'applicants')::int,
      (one ->> 'place')::int, ?
    from jsonb_array_elements(?::jsonb) one`,
    [countedOn, JSON.stringify(counted)],
  )
}

/** The identities of those that go with a matter, most often first. */
export async function companionsOf(db: Db, matterId: string): Promise<readonly string[]> {
  const result = await db.raw<{ rows: { otherId: string }[] }>(
    'select other_id::text as other_id from matter_companions where matter_id = ? order by place',
    [matterId],
  )
  return result.rows.map(({ otherId }) => otherId)
}
