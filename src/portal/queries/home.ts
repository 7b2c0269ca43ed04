// What the home page counts: matters by object and theme, those of the province itself, and what is
// asked for most. Three short statements, kept for half a minute by the page.
import { dayOf } from '../../kernel/day.ts'
import type { TermUnit } from '../../matters/index.ts'
import type { Db } from '../../platform/database/transaction.ts'

export type ServedCount = 'person' | 'company'

export interface ThemeCount {
  readonly object: ServedCount
  /** null for all themes together. */
  readonly theme: string | null
  readonly count: number
}

/** Counts as the catalogue counts them: served object and theme both hold. */
export async function themeCounts(db: Db): Promise<readonly ThemeCount[]> {
  const { rows } = await db.raw<{ rows: ThemeCount[] }>(
    `with published as (
      select v.objects && array['person'] as of_persons,
        exists (select from unnest(v.objects) each where each <> 'person') as of_companies,
        v.themes, v.elements
      from matters m join matter_versions v on v.id = m.current_version_id
      where m.status = 'published'
    ), counted as (
      select 'person' as object, theme from published, unnest(themes) theme where of_persons
        and theme in (select jsonb_array_elements_text(elements -> 'personThemes') from published)
      union all
      select 'company', theme from published, unnest(themes) theme where of_companies
        and theme in (select jsonb_array_elements_text(elements -> 'companyThemes') from published)
      union all select 'person', null from published where of_persons
      union all select 'company', null from published where of_companies
    )
    select object, theme, count(*)::int as count from counted
    group by object, theme order by object, count desc, theme`,
  )
  return rows
}

/** How many matters departments of one region take themselves, and which of the words find some. */
export async function countsOfRegionAndWords(
  db: Db,
  regionCode: string,
  words: readonly string[],
): Promise<{ readonly own: number; readonly found: readonly string[] }> {
  const { rows } = await db.raw<{ rows: { own: number; found: string[] }[] }>(
    `select
      (select count(*)::int from matters m where m.status = 'published' and exists (
        select from offerings o
        where o.matter_id = m.id and o.active and o.region_code = ?)) as own,
      array(select word from unnest(?::text[]) word where exists (
        select from matter_search s join matters m on m.id = s.matter_id
        where m.status = 'published' and (strpos(s.name_key, word) > 0
          or exists (select from unnest(s.alias_keys) alias where strpos(alias, word) > 0))
      )) as found`,
    [regionCode, [...words]],
  )
  return rows[0] ?? { own: 0, found: [] }
}

export interface PopularMatter {
  readonly code: string
  readonly name: string
  readonly lineName: string
  readonly promisedDays: number
  readonly promiseUnit: TermUnit
  readonly visits: number
  /** Applications submitted since the first of the month. */
  readonly submitted: number
}

const mostPopular = 6

/** Most applications this month first, then what was asked for most so far. */
export async function popularMatters(db: Db, now: Date): Promise<readonly PopularMatter[]> {
  const firstOfMonth = `${dayOf(now).slice(0, 7)}-01`
  const { rows } = await db.raw<{ rows: PopularMatter[] }>(
    `select m.code, v.name, l.short_name as line_name, v.promised_days, v.visits,
      coalesce(v.elements ->> 'promiseUnit', 'working-day') as promise_unit,
      coalesce(counted.submitted, 0)::int as submitted
    from matter_search s
    join matters m on m.id = s.matter_id and m.status = 'published'
    join matter_versions v on v.id = m.current_version_id
    join department_lines l on l.id = m.line_id
    left join (
      select o.matter_id, sum(c.last) as submitted
      from application_counters c join offerings o on o.id = c.offering_id
      where c.day between ?::date and ?::date group by o.matter_id
    ) counted on counted.matter_id = m.id
    order by submitted desc, s.uses desc, m.id limit ?`,
    [firstOfMonth, dayOf(now), mostPopular],
  )
  return rows
}
