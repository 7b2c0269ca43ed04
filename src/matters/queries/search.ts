// 搜索: a page of the catalogue with its facets; slips are forgiven when nothing fits.
import type { Page } from '../../kernel/page.ts'
import type { Db } from '../../platform/database/transaction.ts'
import { catalogueIndex } from '../keep-index.ts'
import type { CatalogueIndex } from '../rules/search/catalogue-index.ts'
import type { CatalogueFilters } from '../rules/search/filters.ts'
import type { Hit, Why } from '../rules/search/hit.ts'
import type { Matched } from '../rules/search/match-question.ts'
import { matchQuestion } from '../rules/search/match-question.ts'
import type { FacetCount } from '../rules/search/narrow.ts'
import { narrow } from '../rules/search/narrow.ts'
import type { Cursor } from '../rules/search/order.ts'
import { pageOfHits } from '../rules/search/order.ts'
import type { SearchQuery } from '../rules/search-query.ts'
import { soundsOf } from '../search-entry.ts'
import type { CatalogueRow } from './catalogue.ts'
import { catalogueRows, pageSize } from './catalogue.ts'
import { offeredAmong } from './offered-among.ts'

export interface FoundRow extends CatalogueRow {
  /** Why it was found, null when nothing was searched for. */
  readonly why: Why | null
}

export interface Found {
  readonly page: Page<FoundRow>
  readonly total: number
  readonly facets: readonly FacetCount[]
  /** True when nothing held what was typed, and these are near it. */
  readonly approximate: boolean
}

export async function searchMatters(
  db: Db,
  query: SearchQuery,
  filters: CatalogueFilters,
  after: Cursor | null,
): Promise<Found> {
  const index = await catalogueIndex(db)
  const matched = matchesOf(index, query)
  const there = await inRegion(db, index, matched.hits, filters.regionCodes)
  const { hits, facets } = narrow(index, there, filters)
  const placed = pageOfHits(index, hits, after, pageSize + 1)
  const shown = placed.slice(0, pageSize)
  const rows = await catalogueRows(
    db,
    shown.map(({ id }) => id),
  )
  const items = shown.flatMap(({ id, hit }): FoundRow[] => {
    const row = rows.get(id)
    return row === undefined ? [] : [{ ...row, why: hit.tier === 0 ? null : hit.why }]
  })
  const last = shown.at(-1)
  const next = placed.length > pageSize && last !== undefined ? `${last.score}-${last.id}` : null
  const approximate = matched.approximate && hits.length > 0
  return { page: { items, next }, total: hits.length, facets, approximate }
}

/** All matters for no words; none for words that hold nothing to search for. */
function matchesOf(index: CatalogueIndex, query: SearchQuery): Matched {
  if (query.key === '') return { hits: everything(index), approximate: false }
  return matchQuestion(index, query, query.letters === null ? soundsOf(query.key) : null)
}

function everything({ entries }: CatalogueIndex): Hit[] {
  return entries.flatMap((entry, slot): Hit[] =>
    entry === null ? [] : [{ slot, tier: 0, closeness: 0, why: { kind: 'words' } }],
  )
}

async function inRegion(
  db: Db,
  index: CatalogueIndex,
  hits: readonly Hit[],
  regionCodes: readonly string[],
): Promise<readonly Hit[]> {
  if (regionCodes.length === 0 || hits.length === 0) return hits
  const ids = hits.map(({ slot }) => index.entries[slot]?.id ?? '')
  const offered = await offeredAmong(db, ids, regionCodes)
  return hits.filter((_, at) => offered.has(ids[at] ?? ''))
}
