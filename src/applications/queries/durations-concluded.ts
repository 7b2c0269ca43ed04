// How often concluded applications of a matter and county ran from one day to another.
import type { Day } from '../../kernel/day.ts'
import type { Db } from '../../platform/database/transaction.ts'

export interface ConcludedSpan {
  readonly matterId: string
  /** The applicant's county, or the region itself above counties. */
  readonly regionCode: string
  readonly regionPath: string
  readonly receivedOn: Day
  readonly concludedOn: Day
  readonly cases: number
}

/** Of those that ended on or after a day; the withdrawn and the not accepted are not among them. */
export async function durationsConcluded(db: Db, since: Day): Promise<readonly ConcludedSpan[]> {
  const result = await db.raw<{ rows: ConcludedSpan[] }>(
    `select matter_id::text as matter_id, county as region_code, path as region_path, received_on,
      concluded_on, count(*)::int as cases
    from (
      select matter_id, received_on, concluded_on,
        array_to_string((string_to_array(region_path, '/'))[1:3], '/') as path,
        coalesce((string_to_array(region_path, '/'))[3], region_code) as county
      from applications
      where status = 'concluded' and concluded_on >= ? and received_on is not null
    ) a
    group by matter_id, county, path, received_on, concluded_on`,
    [since],
  )
  return result.rows
}
