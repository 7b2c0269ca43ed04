// 相近的事项: for a search that found nothing, the matters that share most with what was typed.
import type { Db } from '../../platform/database/transaction.ts'
import type { SearchQuery } from '../rules/search-query.ts'
import { unigramsOf, runsOf } from '../rules/tokens.ts'
import type { CatalogueFilters } from './hits.ts'
import { hitsSql } from './hits.ts'

export interface Suggestion {
  readonly code: string
  readonly name: string
}

const noFilters: CatalogueFilters = {
  object: null,
  theme: null,
  line: null,
  level: null,
  regionCodes: [],
  online: false,
  noVisit: false,
}

const mostShown = 5

/** By pairs of characters; by single ones when at least half of them are there. */
export async function suggestionsFor(db: Db, query: SearchQuery): Promise<Suggestion[]> {
  if (query.key === '' || query.letters !== null) return []
  const near = await nearest(db, query, 'any')
  if (near.length > 0) return near
  const singles = [...new Set(runsOf(query.key).flatMap(unigramsOf))]
  return singles.length < 2 ? [] : nearest(db, { ...query, words: singles }, 'half')
}

async function nearest(
  db: Db,
  query: SearchQuery,
  tolerance: 'any' | 'half',
): Promise<Suggestion[]> {
  const hits = hitsSql(query, tolerance, noFilters)
  const result = await db.raw<{ rows: Suggestion[] }>(
    `${hits.text} select m.code, v.name from hits h
    join matters m on m.id = h.id join matter_versions v on v.id = h.version_id
    order by h.score desc, h.id limit ?`,
    [...hits.bindings, mostShown] as never[],
  )
  return result.rows
}
