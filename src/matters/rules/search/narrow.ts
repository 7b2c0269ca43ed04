// 筛选和计数: the hits that pass all filters, and for each facet what its own filter would leave.
import type { CatalogueFilters } from './filters.ts'
import type { CatalogueIndex } from './catalogue-index.ts'
import type { Columns } from './columns.ts'
import { markStart } from './columns.ts'
import type { Hits } from './hit.ts'
import { hitsAt } from './hit.ts'
import type { FacetName } from './marks-of.ts'
import { facetNames } from './marks-of.ts'

export interface FacetCount {
  readonly facet: FacetName
  readonly value: string
  /** The short name of a department line, null for other facets. */
  readonly label: string | null
  readonly count: number
}

export interface Narrowed {
  readonly hits: Hits
  readonly facets: readonly FacetCount[]
}

interface Wanted {
  readonly facet: number
  readonly mark: number
}

const passed = -1
const several = -2

export function narrow(index: CatalogueIndex, hits: Hits, filters: CatalogueFilters): Narrowed {
  const { columns } = index
  const facetOf = Int8Array.from(index.markNames, (name) =>
    facetNames.indexOf(name.split(':')[0] as FacetName),
  )
  const wanted = wantedOf(index, filters)
  const counts = new Uint32Array(index.markNames.length)
  const passing = new Uint32Array(hits.slots.length)
  let count = 0
  if (wanted.length === 0) {
    countMarks(columns, hits.slots, counts)
    return { hits, facets: facetsOf(index, counts) }
  }
  for (let at = 0; at < hits.slots.length; at += 1) {
    const slot = hits.slots[at] ?? 0
    const from = markStart(columns, slot)
    const to = columns.markEnds[slot] ?? 0
    const failed = failedBy(columns.marks, from, to, wanted)
    if (failed === several) continue
    if (failed === passed) {
      passing[count] = at
      count += 1
    }
    for (let one = from; one < to; one += 1) {
      const mark = columns.marks[one] ?? 0
      if (failed === passed || facetOf[mark] === failed) counts[mark] = (counts[mark] ?? 0) + 1
    }
  }
  const all = count === hits.slots.length
  const left = all ? hits : hitsAt(hits, passing.subarray(0, count))
  return { hits: left, facets: facetsOf(index, counts) }
}

/** Nothing is filtered: every mark of every hit counts. */
function countMarks({ marks, markEnds }: Columns, slots: Uint32Array, counts: Uint32Array): void {
  for (let at = 0; at < slots.length; at += 1) {
    const slot = slots[at] ?? 0
    const to = markEnds[slot] ?? 0
    for (let one = slot === 0 ? 0 : (markEnds[slot - 1] ?? 0); one < to; one += 1) {
      const mark = marks[one] ?? 0
      counts[mark] = (counts[mark] ?? 0) + 1
    }
  }
}

/** The one facet whose filter a matter does not pass. */
function failedBy(marks: Uint16Array, from: number, to: number, wanted: readonly Wanted[]): number {
  let failed = passed
  for (const { facet, mark } of wanted) {
    let has = false
    for (let one = from; one < to && !has; one += 1) has = marks[one] === mark
    if (has) continue
    if (failed !== passed) return several
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

function facetsOf(index: CatalogueIndex, counts: Uint32Array): FacetCount[] {
  const facets = index.markNames.flatMap((name, mark): FacetCount[] => {
    const count = counts[mark] ?? 0
    const [facet, value] = [name.slice(0, name.indexOf(':')), name.slice(name.indexOf(':') + 1)]
    const label = facet === 'line' ? (index.lineNames.get(value) ?? null) : null
    return count === 0 ? [] : [{ facet: facet as FacetName, value, label, count }]
  })
  return facets.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
}
