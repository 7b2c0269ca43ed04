// 全部事项: the hits of a search for nothing.
import type { CatalogueIndex } from './catalogue-index.ts'
import type { Hits } from './hit.ts'
import { hitsOf, hitsUpTo } from './hit.ts'

export function everything({ columns, names, live }: CatalogueIndex): Hits {
  const list = hitsUpTo(live)
  for (let slot = 0; slot < names.count; slot += 1) {
    if (columns.live[slot] === 0) continue
    list.slots[list.count] = slot
    list.count += 1
  }
  return hitsOf(list)
}
