// 搜索: a page of the catalogue with its facets; slips are forgiven when nothing fits.
import type { Page } from '../../kernel/page.ts'
import type { Db } from '../../platform/database/transaction.ts'
import { catalogueIndex } from '../keep-index.ts'
import type { CatalogueIndex } from '../rules/search/catalogue-index.ts'
import { everything } from '../rules/search/everything.ts'
import type { Elsewhere } from '../rules/search/elsewhere.ts'
import type { CatalogueFilters } from '../rules/search/filters.ts'
import type { Hits, Why } from '../rules/search/hit.ts'
import { hitsAt } from '../rules/search/hit.ts'
import type { Matched } from '../rules/search/match-question.ts'
import { matchQuestion } from '../rules/search/match-question.ts'
import type { FacetCount } from '../rules/search/narrow.ts'
import { narrow } from '../rules/search/narrow.ts'
import type { Cursor } from '../rules/search/order.ts'
import { pageOfHits } from '../rules/search/order.ts'
import type { SearchQuery } from '../rules/search-query.ts'
import { soundsOf } from '../search-entry.ts'
import type { CatalogueRow } from './catalogue.ts'
import { hitsByCode } from './by-code.ts'
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
  /** True when none answers what was typed, and these are near it. */
  readonly approximate: boolean
  /** What the nearest holds of the question, piece by piece. */
  readonly held: readonly string[]
  /** Where it is run, when it is known to be run elsewhere. */
  readonly elsewhere: Elsewhere | null
}

export async function searchMatters(
  db: Db,
  query: SearchQuery,
  filters: CatalogueFilters,
  after: Cursor | null,
): Promise<Found> {
  const index = await catalogueIndex(db)
  const coded = await hitsByCode(db, index, query)
  const matched = coded === null ? matchesOf(index, query) : exactly(coded)
  const there = await inRegion(db, index, matched.hits, filters.regionCodes)
  const { hits, facets } = narrow(index, there, filters)
  const placed = pageOfHits(index, hits, after, pageSize + 1)
  const shown = placed.slice(0, pageSize)
  const rows = await catalogueRows(
    db,
    shown.map(({ id }) => id),
  )
  const items = shown.flatMap(({ id, why }): FoundRow[] => {
    const row = rows.get(id)
    return row === undefined ? [] : [{ ...row, why }]
  })
  const last = shown.at(-1)
  const next = placed.length > pageSize && last !== undefined ? `${last.score}-${last.id}` : null
  const total = hits.slots.length
  const approximate = matched.approximate && total > 0
  const elsewhere = matched.pointed?.elsewhere ?? null
  return { page: { items, next }, total, facets, approximate, held: matched.held, elsewhere }
}

/** All matters for no words; none for words that hold nothing to search for. */
function matchesOf(index: CatalogueIndex, query: SearchQuery): Matched {
  if (query.key === '') return exactly(everything(index))
  return matchQuestion(index, query, soundsOf)
}

function exactly(hits: Hits): Matched {
  return { hits, pointed: null, approximate: false, held: [] }
}

async function inRegion(
  db: Db,
  { columns }: CatalogueIndex,
  hits: Hits,
  regionCodes: readonly string[],
): Promise<Hits> {
  if (regionCodes.length === 0 || hits.slots.length === 0) return hits
  const ids = Array.from(hits.slots, (slot) => columns.ids[slot] ?? 0)
  const offered = await offeredAmong(db, ids, regionCodes)
  const left = Array.from(ids.keys()).filter((at) => offered.has(ids[at] ?? 0))
  return hitsAt(hits, Uint32Array.from(left))
}
