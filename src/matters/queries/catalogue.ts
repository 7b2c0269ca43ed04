// 事项目录: a page of matters that match, best first.
import type { Page } from '../../kernel/page.ts'
import { pageOf } from '../../kernel/page.ts'
import type { Db } from '../../platform/database/transaction.ts'
import type { SearchQuery } from '../rules/search-query.ts'
import type { CrossRegion, Fee } from '../types.ts'
import type { CatalogueFilters, Tolerance } from './hits.ts'
import { hitsSql } from './hits.ts'

export interface CatalogueRow {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly lineName: string
  readonly promisedDays: number
  readonly handling: 'instant' | 'committed'
  readonly visits: number
  readonly online: boolean
  readonly aliases: readonly string[]
  readonly fee: Fee
  readonly crossRegion: CrossRegion
  readonly score: string
}

export interface Cursor {
  readonly score: string
  readonly id: string
}

export const pageSize = 20

const passes = 'in_object and in_theme and in_line and in_level and in_online and in_visit'

export async function cataloguePage(
  db: Db,
  query: SearchQuery,
  tolerance: Tolerance,
  filters: CatalogueFilters,
  after: Cursor | null,
): Promise<Page<CatalogueRow>> {
  const hits = hitsSql(query, tolerance, filters)
  const result = await db.raw<{ rows: CatalogueRow[] }>(
    `${hits.text}
    select h.id, m.code, v.name, l.short_name as line_name, v.promised_days, v.handling, v.visits,
      v.online, v.elements -> 'aliases' as aliases, v.elements -> 'fee' as fee,
      v.elements ->> 'crossRegion' as cross_region, h.score::text as score
    from (
      select id, version_id, score from hits
      where ${passes} and (?::bigint is null or score < ? or (score = ? and id > ?))
      order by score desc, id limit ?
    ) h
    join matters m on m.id = h.id
    join matter_versions v on v.id = h.version_id
    join department_lines l on l.id = m.line_id
    order by h.score desc, h.id`,
    [...hits.bindings, ...cursorBindings(after), pageSize + 1] as never[],
  )
  return pageOf(result.rows, pageSize, ({ score, id }) => `${score}-${id}`)
}

/** How many matters match with all filters. */
export async function countMatters(
  db: Db,
  query: SearchQuery,
  tolerance: Tolerance,
  filters: CatalogueFilters,
): Promise<number> {
  const hits = hitsSql(query, tolerance, filters)
  const result = await db.raw<{ rows: { count: number }[] }>(
    `${hits.text} select count(*)::int as count from hits where ${passes}`,
    hits.bindings as never[],
  )
  return result.rows[0]?.count ?? 0
}

/** The place of a page in the order, from its address; null when it is not one. */
export function readCursor(text: string): Cursor | null {
  const [, score, id] = /^(\d{1,15})-(\d{1,15})$/.exec(text) ?? []
  return score === undefined || id === undefined ? null : { score, id }
}

function cursorBindings(after: Cursor | null): (string | null)[] {
  const score = after?.score ?? null
  return [score, score, score, after?.id ?? null]
}
