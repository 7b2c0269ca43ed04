// What the same people applied for within half a year.
import type { Day } from '../../kernel/day.ts'
import type { Companion } from '../../matters/index.ts'
import type { Db } from '../../platform/database/transaction.ts'

/** Fewer could say something about one person. */
const fewestPeople = 5
const daysApart = 183
const mostOfOne = 8
/** Who applied for more matters than this files for others or tries things out. */
const mostMatters = 40

/**
 * Since a day; what half of the province needs anyway stands behind what belongs to the matter, because
 * the number is held against how many apply for the other one at all.
 */
export async function appliedTogether(db: Db, since: Day): Promise<readonly Companion[]> {
  const result = await db.raw<{ rows: Companion[] }>(
    `with applied as (
      select applicant_account_id as person, matter_id, min(submitted_at) as first_at,
        max(submitted_at) as last_at, count(*) over (partition by applicant_account_id) as matters
      from applications where submitted_at >= ?::date group by 1, 2
    ), people as (
      select matter_id, count(*) as number from applied group by 1
    ), pairs as (
      select a.matter_id, b.matter_id as other_id, count(*)::int as applicants
      from applied a join applied b on b.person = a.person and b.matter_id <> a.matter_id
        and b.first_at <= a.last_at + make_interval(days => ?)
        and a.first_at <= b.last_at + make_interval(days => ?)
      where a.matters <= ? group by 1, 2 having count(*) >= ?
    ), placed as (
      select p.matter_id, p.other_id, p.applicants, row_number() over (
        partition by p.matter_id order by p.applicants / sqrt(o.number) desc, p.other_id)::int as place
      from pairs p join people o on o.matter_id = p.other_id
    )
    select matter_id::text as matter_id, other_id::text as other_id, applicants, place
    from placed where place <= ?`,
    [since, daysApart, daysApart, mostMatters, fewestPeople, mostOfOne],
  )
  return result.rows
}
