// 不搜词的目录: lists that are only narrowed down. What they count and their pages are remembered until the
// catalogue changes, so that a list of a hundred thousand matters costs what one of a thousand does.
import type { CatalogueIndex } from './catalogue-index.ts'
import { everything } from './everything.ts'
import type { CatalogueFilters } from './filters.ts'
import type { Hits } from './hit.ts'
import { hitsAt } from './hit.ts'
import type { FacetCount } from './narrow.ts'
import { narrow } from './narrow.ts'
import type { Cursor, Placed } from './order.ts'
import { pageOfHits } from './order.ts'

/** Matters that somebody handles for a region, by identity. */
export interface Among {
  has(matterId: number): boolean
}

export interface Listing {
  readonly total: number
  readonly facets: readonly FacetCount[]
  readonly page: readonly Placed[]
}

interface KeptList extends Omit<Listing, 'page'> {
  readonly among: Among | null
  /** By where they begin. */
  readonly pages: Map<string, readonly Placed[]>
}

export type Lists = Map<string, KeptList>

const mostLists = 200
const mostPages = 40

/** `among` is null for all regions. */
export function listing(
  index: CatalogueIndex,
  filters: CatalogueFilters,
  among: Among | null,
  after: Cursor | null,
  size: number,
): Listing {
  const key = JSON.stringify(filters)
  const place = `${after?.score ?? ''}-${after?.id ?? ''}-${size}`
  const kept = index.lists.get(key)
  const known = kept?.among === among ? kept : undefined
  const page = known?.pages.get(place)
  if (known !== undefined && page !== undefined) return { ...known, page }
  const all = everything(index)
  const there = among === null ? all : hitsAmong(index, all, among)
  const { hits, facets } = narrow(index, there, filters)
  const fresh = pageOfHits(index, hits, after, size)
  const list = known ?? { total: hits.slots.length, facets, among, pages: new Map() }
  if (known === undefined && index.lists.size >= mostLists) index.lists.clear()
  if (list.pages.size >= mostPages) list.pages.clear()
  list.pages.set(place, fresh)
  index.lists.set(key, list)
  return { ...list, page: fresh }
}

export function hitsAmong({ columns }: CatalogueIndex, hits: Hits, among: Among): Hits {
  const left = new Uint32Array(hits.slots.length)
  let count = 0
  for (let at = 0; at < hits.slots.length; at += 1) {
    if (!among.has(columns.ids[hits.slots[at] ?? 0] ?? 0)) continue
    left[count] = at
    count += 1
  }
  return hitsAt(hits, left.subarray(0, count))
}

/** How often matters are used has been read anew: what orders equals. */
export function forgetPages({ lists }: CatalogueIndex): void {
  for (const { pages } of lists.values()) pages.clear()
}
