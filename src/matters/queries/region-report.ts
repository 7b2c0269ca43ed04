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
  /** Mean questions of the form, those of one row of a group included. */
  readonly meanFields: number
  /** Mean materials that are neither made by the system nor obtained by sharing. */
  readonly meanMaterials: number
  /** Mean visits that hold there: a claimant's own where they are fewer. */
  readonly meanVisits: number
}

/** Prefecture by prefecture, each before its counties. */
export async function regionReport({
  db,
  today,
}: Pick<Context, 'db' | 'today'>): Promise<RegionLine[]> {
  const { staleContactMonths: months } = await checkSettings(db)
  const { rows } = await db.raw<{ rows: RegionLine[] }>(
    `with asked as materialized (
      select m.id, ${fieldsOf('n.definition')} as fields, ${materialsOf('v.elements')} as materials
      from matters m
      join matter_versions v on v.id = m.current_version_id
      join form_versions n on n.id = v.form_version_id
      where m.status = 'published'
    )
    select f.name as prefecture, c.name as county,
      count(distinct o.matter_id)::int as matters, count(*)::int as offerings,
      (count(*) filter (where coalesce(o.phone, d.phone, '') = ''))::int as without_phone,
      (count(*) filter (where coalesce(o.hours, d.hours, '') = ''))::int as without_hours,
      (count(*) filter (where ${isStale}))::int as stale,
      avg(least(v.promised_days, case
        when v.elements->'lockedToo' @> '"promisedDays"' then v.promised_days
        else coalesce((w.own->>'promisedDays')::int, a.promised_days, v.promised_days)
      end)) filter (where coalesce(v.elements->>'promiseUnit', 'working-day') = 'working-day')::float
        as mean_days,
      avg(b.fields)::float as mean_fields, avg(b.materials)::float as mean_materials,
      avg(least(v.visits, case
        when v.elements->'lockedToo' @> '"visits"' then v.visits
        else coalesce((w.own->>'visits')::int, a.visits, v.visits)
      end))::float as mean_visits
    from offerings o
    join departments d on d.id = o.department_id
    join matters m on m.id = o.matter_id and m.status = 'published'
    join asked b on b.id = m.id
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

/** As `burdenOf` counts them, once for each matter and not for each of its lists. */
function fieldsOf(definition: string): string {
  return `(select coalesce(sum(case when q ->> 'type' = 'group'
      then jsonb_array_length(q -> 'fields') else 1 end), 0)
    from jsonb_path_query(${definition}, '$.sections[*].fields[*]') q)`
}

function materialsOf(elements: string): string {
  return `(select count(*) from jsonb_array_elements(${elements} -> 'materials') e
    where not coalesce((e ->> 'generated')::boolean, false)
      and not coalesce((e ->> 'freeSubmit')::boolean, false))`
}
