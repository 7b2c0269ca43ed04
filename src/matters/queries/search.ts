// 搜索: a page of the catalogue with its facets; slips are forgiven when nothing fits.
import type { Page } from '../../kernel/page.ts'
import type { Db } from '../../platform/database/transaction.ts'
import { catalogueIndex } from '../keep-index.ts'
import type { CatalogueIndex } from '../rules/search/catalogue-index.ts'
import { everything } from '../rules/search/everything.ts'
import type { Elsewhere } from '../rules/search/elsewhere.ts'
import type { CatalogueFilters } from '../rules/search/filters.ts'
import type { Hits, Why } from '../rules/search/hit.ts'
import { hitsOf, hitsUpTo } from '../rules/search/hit.ts'
import type { Among, Listing } from '../rules/search/listing.ts'
import { hitsAmong, listing } from '../rules/search/listing.ts'
import type { Matched } from '../rules/search/match-question.ts'
import { matchQuestion } from '../rules/search/match-question.ts'
import type { FacetCount } from '../rules/search/narrow.ts'
import { narrow } from '../rules/search/narrow.ts'
import type { Cursor } from '../rules/search/order.ts'
import { pageOfHits } from '../rules/search/order.ts'
import { countRegions } from '../rules/search/region-book.ts'
import type { SearchQuery } from '../rules/search-query.ts'
import { soundsOf } from '../search-entry.ts'
import type { CatalogueRow } from './catalogue.ts'
import { hitsByCode } from './by-code.ts'
import { catalogueRows, pageSize } from './catalogue.ts'
import { offeredAmong } from './offered-among.ts'
import { regionBookOf } from './region-book.ts'

export interface FoundRow extends CatalogueRow {
  /** Why it was found, null when nothing was searched for. */
  readonly why: Why | null
}

export interface Found {
  readonly page: Page<FoundRow>
  readonly total: number
  readonly facets: readonly FacetCount[]
  /** How many each prefecture and county has, by code; empty where they were not asked for. */
  readonly regions: ReadonlyMap<string, number>
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
  { byRegion }: { readonly byRegion: boolean } = { byRegion: false },
): Promise<Found> {
  const index = await catalogueIndex(db)
  const coded = await hitsByCode(db, index, query)
  const isList = query.key === '' && coded === null
  const matched = isList
    ? nothingAsked
    : coded === null
      ? matchQuestion(index, query, soundsOf)
      : exactly(coded)
  const { total, facets, page } = isList
    ? await listOf(db, index, filters, after)
    : await found(db, index, matched.hits, filters, after)
  const regions = byRegion
    ? await regionsOf(db, index, isList ? null : matched.hits, filters)
    : noRegions
  const shown = page.slice(0, pageSize)
  const rows = await catalogueRows(
    db,
    shown.map(({ id }) => id),
  )
  const items = shown.flatMap(({ id, why }): FoundRow[] => {
    const row = rows.get(id)
    return row === undefined ? [] : [{ ...row, why }]
  })
  const last = shown.at(-1)
  const next = page.length > pageSize && last !== undefined ? `${last.score}-${last.id}` : null
  const approximate = matched.approximate && total > 0
  const elsewhere = matched.pointed?.elsewhere ?? null
  return {
    ...{ page: { items, next }, total, facets, regions, approximate },
    ...{ held: matched.held, elsewhere },
  }
}

const sizeSought = pageSize + 1

/** All matters for no words; none for words that hold nothing to search for. */
async function listOf(
  db: Db,
  index: CatalogueIndex,
  filters: CatalogueFilters,
  after: Cursor | null,
): Promise<Listing> {
  const among = await offeredFor(db, index, everythingOf(index), filters.regionCodes)
  return listing(index, filters, among, after, sizeSought)
}

async function found(
  db: Db,
  index: CatalogueIndex,
  hits: Hits,
  filters: CatalogueFilters,
  after: Cursor | null,
): Promise<Listing> {
  const among = await offeredFor(
    db,
    index,
    { count: hits.slots.length, slots: () => hits.slots },
    filters.regionCodes,
  )
  const there = among === null ? hits : hitsAmong(index, hits, among)
  const narrowed = narrow(index, there, filters)
  const page = pageOfHits(index, narrowed.hits, after, sizeSought)
  return { total: narrowed.hits.slots.length, facets: narrowed.facets, page }
}

const noRegions: ReadonlyMap<string, number> = new Map()

/** As with every facet, all filters but its own; null for the whole catalogue. */
async function regionsOf(
  db: Db,
  index: CatalogueIndex,
  hits: Hits | null,
  filters: CatalogueFilters,
): Promise<ReadonlyMap<string, number>> {
  const book = await regionBookOf(db, index.live)
  const { hits: left } = narrow(index, hits ?? everything(index), { ...filters, regionCodes: [] })
  return countRegions(index, left, book)
}

interface Sought {
  readonly count: number
  slots(): Uint32Array
}

function everythingOf(index: CatalogueIndex): Sought {
  return { count: index.live, slots: () => everything(index).slots }
}

/** Null when no region is chosen. */
async function offeredFor(
  db: Db,
  { columns }: CatalogueIndex,
  { count, slots }: Sought,
  regionCodes: readonly string[],
): Promise<Among | null> {
  if (regionCodes.length === 0 || count === 0) return null
  const ids = () => Array.from(slots(), (slot) => columns.ids[slot] ?? 0)
  return offeredAmong(db, { count, ids }, regionCodes)
}

const nothingAsked: Matched = exactly(hitsOf(hitsUpTo(0)))

function exactly(hits: Hits): Matched {
  return { hits, pointed: null, approximate: false, held: [] }
}
