// 排序取页: one page of the hits, best first, from a place in the order on.
import { scoreOf } from '../ranking.ts'
import type { CatalogueIndex } from './catalogue-index.ts'
import type { Hit } from './hit.ts'

export interface Cursor {
  readonly score: string
  readonly id: string
}

export interface Placed {
  readonly hit: Hit
  readonly id: string
  readonly score: number
}

/** At most `size` hits after the cursor, in one walk: a page is short however many hits there are. */
export function pageOfHits(
  index: CatalogueIndex,
  hits: readonly Hit[],
  after: Cursor | null,
  size: number,
): Placed[] {
  const start = after === null ? null : { score: Number(after.score), id: after.id }
  const page: Placed[] = []
  for (const hit of hits) {
    const entry = index.entries[hit.slot]
    if (!entry) continue
    const score =
      hit.tier === 0 ? Math.min(entry.uses, 9_999) : scoreOf(hit.tier, hit.closeness, entry.uses)
    const placed = { hit, id: entry.id, score }
    if (start !== null && comparePlaces(placed, start) <= 0) continue
    const last = page.at(-1)
    if (page.length >= size && last !== undefined && comparePlaces(placed, last) >= 0) continue
    insert(page, placed)
    if (page.length > size) page.pop()
  }
  return page
}

type Place = Pick<Placed, 'score' | 'id'>

/** Higher scores first; among equals the older matter. Identities are numbers in text form. */
function comparePlaces(one: Place, other: Place): number {
  if (one.score !== other.score) return other.score - one.score
  if (one.id.length !== other.id.length) return one.id.length - other.id.length
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0
}

function insert(page: Placed[], placed: Placed): void {
  let at = page.length
  while (at > 0 && comparePlaces(placed, page[at - 1] ?? placed) < 0) at -= 1
  page.splice(at, 0, placed)
}
