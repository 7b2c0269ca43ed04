// 筛选和计数: the hits that pass all filters, and for each facet what its own filter would leave.
import type { CatalogueFilters } from './filters.ts'
import type { CatalogueIndex, Entry } from './catalogue-index.ts'
import type { FacetName } from './marks-of.ts'
import { facetNames } from './marks-of.ts'

export interface FacetCount {
  readonly facet: FacetName
  readonly value: string
  /** The short name of a department line, null for other facets. */
  readonly label: string | null
  readonly count: number
}

export interface Narrowed<H> {
  readonly hits: readonly H[]
  readonly facets: readonly FacetCount[]
}

interface Wanted {
  readonly facet: number
  readonly mark: number
}

export function narrow<H extends { readonly slot: number }>(
  index: CatalogueIndex,
  hits: readonly H[],
  filters: CatalogueFilters,
): Narrowed<H> {
  const facetOf = index.markNames.map((name) => facetNames.indexOf(name.split(':')[0] as FacetName))
  const wanted = wantedOf(index, filters)
  const counts = new Int32Array(index.markNames.length)
  const lines = new Map<string, string>()
  const passing: H[] = []
  for (const hit of hits) {
    const entry = index.entries[hit.slot]
    if (!entry) continue
    const failed = failedBy(entry, wanted)
    if (failed === 'several') continue
    if (failed === null) passing.push(hit)
    for (const mark of entry.marks) {
      if (failed === null || facetOf[mark] === failed) counts[mark] = (counts[mark] ?? 0) + 1
    }
    lines.set(entry.lineId, entry.lineName)
  }
  return { hits: passing, facets: facetsOf(index, counts, lines) }
}

/** The one facet whose filter a matter does not pass; null when it passes all. */
function failedBy({ marks }: Entry, wanted: readonly Wanted[]): number | 'several' | null {
  let failed: number | null = null
  for (const { facet, mark } of wanted) {
    if (marks.includes(mark)) continue
    if (failed !== null) return 'several'
    failed = facet
  }
  return failed
}

function wantedOf(index: CatalogueIndex, filters: CatalogueFilters): Wanted[] {
  const values: Readonly<Record<FacetName, string | null>> = {
    object: filters.object,
    theme: filters.theme,
    line: filters.line,
    level: filters.level,
    online: filters.online ? 'yes' : null,
    depth: filters.depth,
    visit: filters.noVisit ? 'none' : null,
  }
  return facetNames.flatMap((name, facet) => {
    const value = values[name]
    // What no matter has gets a number that no matter bears.
    return value === null ? [] : [{ facet, mark: index.marks.get(`${name}:${value}`) ?? -1 }]
  })
}

function facetsOf(
  index: CatalogueIndex,
  counts: Int32Array,
  lines: ReadonlyMap<string, string>,
): FacetCount[] {
  const facets = index.markNames.flatMap((name, mark): FacetCount[] => {
    const count = counts[mark] ?? 0
    const [facet, value] = [name.slice(0, name.indexOf(':')), name.slice(name.indexOf(':') + 1)]
    const label = facet === 'line' ? (lines.get(value) ?? null) : null
    return count === 0 ? [] : [{ facet: facet as FacetName, value, label, count }]
  })
  return facets.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
}
