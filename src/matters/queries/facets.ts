// 筛选计数: how many matters each filter would leave, given the other filters.
import type { Db } from '../../platform/database/transaction.ts'
import type { SearchQuery } from '../rules/search-query.ts'
import type { CatalogueFilters, Tolerance } from './hits.ts'
import { hitsSql } from './hits.ts'

export type FacetName = 'object' | 'theme' | 'line' | 'level' | 'online' | 'visit'

export interface FacetCount {
  readonly facet: FacetName
  readonly value: string
  /** The short name of a department line, null for other facets. */
  readonly label: string | null
  readonly count: number
}

const filterOf: Readonly<Record<FacetName, string>> = {
  object: 'in_object',
  theme: 'in_theme',
  line: 'in_line',
  level: 'in_level',
  online: 'in_online',
  visit: 'in_visit',
}

export async function facetCounts(
  db: Db,
  query: SearchQuery,
  tolerance: Tolerance,
  filters: CatalogueFilters,
): Promise<FacetCount[]> {
  const hits = hitsSql(query, tolerance, filters)
  const result = await db.raw<{ rows: FacetCount[] }>(
    `${hits.text}, counts as (
      select 'object' as facet, o.value, count(distinct id)::int as count from hits
        cross join lateral (select case when o = 'person' then o else 'company' end as value
          from unnest(objects) o) o
        where ${others('object')} group by o.value
      union all
      select 'theme', theme, count(*)::int from hits cross join lateral unnest(themes) theme
        where ${others('theme')} group by theme
      union all
      select 'line', line_id, count(*)::int from hits where ${others('line')} group by line_id
      union all
      select 'level', level, count(*)::int from hits cross join lateral unnest(levels) level
        where ${others('level')} group by level
      union all
      select 'online', 'yes', count(*)::int from hits where online and ${others('online')}
      union all
      select 'visit', 'none', count(*)::int from hits where no_visit and ${others('visit')}
    )
    select c.facet, c.value, l.short_name as label, c.count
    from counts c left join department_lines l on c.facet = 'line' and l.id = c.value
    where c.count > 0
    order by c.facet, c.count desc, l.sort, c.value`,
    hits.bindings as never[],
  )
  return result.rows
}

function others(facet: FacetName): string {
  return Object.entries(filterOf)
    .filter(([name]) => name !== facet)
    .map(([, column]) => column)
    .join(' and ')
}
