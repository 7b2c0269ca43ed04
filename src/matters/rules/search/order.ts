// 排序取页: one page of the hits, best first, from a place in the order on.
import { scoreOf } from '../ranking.ts'
import type { CatalogueIndex } from './catalogue-index.ts'
import type { Hits, Why } from './hit.ts'
import { whyAt } from './hit.ts'

export interface Cursor {
  readonly score: string
  readonly id: string
}

export interface Placed {
  readonly slot: number
  readonly id: string
  readonly score: number
  /** Null when nothing was searched for. */
  readonly why: Why | null
}

interface Place {
  readonly score: number
  readonly id: number
}

/** At most `size` hits after the cursor, in one walk: a page is short however many hits there are. */
export function pageOfHits(
  { columns }: CatalogueIndex,
  hits: Hits,
  after: Cursor | null,
  size: number,
): Placed[] {
  const start = after === null ? null : { score: Number(after.score), id: Number(after.id) }
  const page: (Place & { readonly at: number })[] = []
  let least = -Infinity
  for (let at = 0; at < hits.slots.length; at += 1) {
    const slot = hits.slots[at] ?? 0
    const score = scoreOf(hits.ranks[at] ?? 0, columns.uses[slot] ?? 0)
    if (score < least) continue
    const place = { at, score, id: columns.ids[slot] ?? 0 }
    if (start !== null && comparePlaces(place, start) <= 0) continue
    insert(page, place)
    if (page.length > size) page.pop()
    if (page.length === size) least = page.at(-1)?.score ?? least
  }
  return page.map(({ at, score, id }) => {
    const why = hits.ranks[at] === 0 ? null : whyAt(hits, at)
    return { slot: hits.slots[at] ?? 0, id: String(id), score, why }
  })
}

/** Higher scores first; among equals the older matter. */
function comparePlaces(one: Place, other: Place): number {
  return other.score - one.score || one.id - other.id
}

function insert<P extends Place>(page: P[], place: P): void {
  let at = page.length
  while (at > 0 && comparePlaces(place, page[at - 1] ?? place) < 0) at -= 1
  page.splice(at, 0, place)
}
