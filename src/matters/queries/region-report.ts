// 分地区报告: how well each prefecture and each county takes the catalogue in.
import type { Context } from '../../platform/context.ts'
import { checkSettings } from '../check-settings.ts'
import { isStale } from './version-facts.ts'

export interface RegionLine {
  readonly prefecture: string
  /** Null for the prefecture as a whole, its own departments included. */
  readonly county: string | null
  /** Matters that departments of the region take. */
  readonly matters: number
  readonly offerings: number
  readonly withoutPhone: number
  readonly withoutHours: number
  readonly stale: number
  /** Mean promise in working days that holds there: a claimant's own where it is shorter. */
  readonly meanDays: number
}

/** Prefecture by prefecture, each before its counties. */
export async function regionReport({
  db,
  today,
}: Pick<Context, 'db' | 'today'>): Promise<RegionLine[]> {
  const { staleContactMonths: months } = await checkSettings(db)
  const { rows } = await db.raw<{ rows: RegionLine[] }>(
    `select f.name as prefecture, c.name as county,
      count(distinct o.matter_id)::int as matters, count(*)::int as offerings,
      (count(*) filter (where coalesce(o.phone, d.phone, '') = ''))::int as without_phone,
      (count(*) filter (where coalesce(o.hours, d.hours, '') = ''))::int as without_hours,
      (count(*) filter (where ${isStale}))::int as stale,
      avg(least(v.promised_days, case
        when v.elements->'lockedToo' @> '"promisedDays"' then v.promised_days
        else coalesce((w.own->>'promisedDays')::int, a.promised_days, v.promised_days)
      end))::float as mean_days
    from offerings o
    join departments d on d.id = o.department_id
    join matters m on m.id = o.matter_id and m.status = 'published'
    join matter_versions v on v.id = m.current_version_id
    left join matter_versions a on a.id = o.accepted_version_id
    left join offering_versions w on w.id = o.list_version_id
    join regions f on f.code = split_part(o.region_path, '/', 2) and f.level = 'prefecture'
    left join regions c on c.code = split_part(o.region_path, '/', 3)
    where o.active
    group by grouping sets ((f.code, f.name), (f.code, f.name, c.code, c.name))
    having grouping(c.code) = 1 or c.code is not null
    order by f.code, grouping(c.code) desc, c.code`,
    { today, months },
  )
  return rows
}
