// 搜索: a page of the catalogue with its facets; a wrong character is forgiven when nothing fits.
import type { Page } from '../../kernel/page.ts'
import type { Db } from '../../platform/database/transaction.ts'
import type { SearchQuery } from '../rules/search-query.ts'
import { mayBeMisspelt } from '../rules/search-query.ts'
import { meaningsIn } from '../words-store.ts'
import type { CatalogueRow, Cursor } from './catalogue.ts'
import { cataloguePage, countMatters } from './catalogue.ts'
import type { FacetCount } from './facets.ts'
import { facetCounts } from './facets.ts'
import type { CatalogueFilters, Tolerance } from './hits.ts'

export interface Found {
  readonly page: Page<CatalogueRow>
  readonly total: number
  readonly facets: readonly FacetCount[]
  /** True when nothing held all words, and these hold at least half of them. */
  readonly approximate: boolean
}

export async function searchMatters(
  db: Db,
  asked: SearchQuery,
  filters: CatalogueFilters,
  after: Cursor | null,
): Promise<Found> {
  const query = { ...asked, means: await meaningsIn(db, asked.fullKey) }
  const facets = await facetCounts(db, query, 'all', filters)
  const forgiving = facets.length === 0 && query.letters === null && mayBeMisspelt(query)
  const tolerance: Tolerance = forgiving ? 'half' : 'all'
  const [page, total, counts] = await Promise.all([
    cataloguePage(db, query, tolerance, filters, after),
    countMatters(db, query, tolerance, filters),
    forgiving ? facetCounts(db, query, tolerance, filters) : facets,
  ])
  return { page, total, facets: counts, approximate: forgiving && total > 0 }
}
