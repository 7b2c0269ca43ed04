// Keeps how long a matter really took, and gives it to the guide.
import type { Day } from '../kernel/day.ts'
import type { Db, Tx } from '../platform/database/transaction.ts'
import { fewestShown } from './rules/durations.ts'
import type { Spread } from './rules/durations.ts'

export interface MeasuredDuration extends Spread {
  readonly matterId: string
  /** A county, or the province for all of it. */
  readonly regionCode: string
}

/** Puts what was measured in the place of what was measured before. */
export async function keepDurations(
  tx: Tx,
  measured: readonly MeasuredDuration[],
  measuredOn: Day,
): Promise<void> {
  await tx.raw('delete from matter_durations')
  await tx.raw(
    `insert into matter_durations
      (matter_id, region_code, cases, median_days, ninetieth_days, measured_on)
    select (one ->> 'matterId')::bigint, one ->> 'regionCode', (one ->> 'cases')::int,
      (one ->> 'medianDays')::int, (one ->> 'ninetiethDays')::int, ?
    from jsonb_array_elements(?::jsonb) one`,
    [measuredOn, JSON.stringify(measured)],
  )
}

export interface ShownDuration extends Spread {
  readonly regionCode: string
}

/** The county's own when it has enough cases, else that of the province; null when neither has. */
export async function durationFor(
  db: Db,
  matterId: string,
  regionCodes: readonly string[],
): Promise<ShownDuration | null> {
  const result = await db.raw<{ rows: ShownDuration[] }>(
    `select region_code, cases, median_days, ninetieth_days from matter_durations
    where matter_id = ? and region_code = any(?::text[]) and cases >= ?
    order by array_position(?::text[], region_code) desc limit 1`,
    [matterId, [...regionCodes], fewestShown, [...regionCodes]],
  )
  return result.rows[0] ?? null
}
