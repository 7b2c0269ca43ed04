// 相关的: of what is merely near a question, that which shares something with it that names a thing; the
// rest would only lead astray.
import type { CatalogueIndex } from './catalogue-index.ts'
import type { Reading } from './coverage.ts'
import { coverageOf, readingOf } from './coverage.ts'
import type { Hits } from './hit.ts'
import { hitsAt, numberOfKind } from './hit.ts'

const fewestNames = 2
const bySound = numberOfKind('sound')
const bySlip = numberOfKind('near')

/** What is near by its words; one that sounds alike or is a slip away shares what it needs. */
export function related(index: CatalogueIndex, key: string, hits: Hits): Hits {
  return kept(readingOf(index, key, true), hits, (at) => {
    const kind = hits.kinds[at]
    return kind === bySound || kind === bySlip || hits.said.has(hits.slots[at] ?? 0)
  })
}

/** Beside a pointer to where it is run: what else the question names. */
export function relatedBeside(index: CatalogueIndex, key: string, word: string, hits: Hits): Hits {
  return kept(readingOf(index, key.replace(word, ' '), false), hits, () => false)
}

function kept(reading: Reading, hits: Hits, anyway: (at: number) => boolean): Hits {
  const places = Array.from(hits.slots.keys()).filter(
    (at) => anyway(at) || coverageOf(reading, hits.slots[at] ?? 0).held >= fewestNames,
  )
  return places.length === hits.slots.length ? hits : hitsAt(hits, Uint32Array.from(places))
}
