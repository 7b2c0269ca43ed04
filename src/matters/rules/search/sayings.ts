// 说法: what people say, and the matters that each saying stands for.
import { wordsOf } from '../search-query.ts'
import { runsOf } from '../tokens.ts'
import type { CatalogueIndex } from './catalogue-index.ts'
import { namesAt } from './catalogue-index.ts'
import { fields } from './fields.ts'
import { perhapsNamed } from './full-names.ts'
import { holding } from './gather.ts'
import type { SayingEntry } from './said-words.ts'
import { sayingsOf } from './said-words.ts'
import type { Posting } from './postings.ts'
import { fieldMask, fieldOf, postingOf } from './postings.ts'

/** `lettersOf` gives the pinyin of a word. */
export function setSayings(
  index: CatalogueIndex,
  entries: readonly SayingEntry[],
  lettersOf: (word: string) => string,
): void {
  index.sayings = sayingsOf(entries, lettersOf)
}

/** The slots that bear exactly this name. */
export function named(index: CatalogueIndex, nameKey: string): number[] {
  return perhapsNamed(index.fullNames, nameKey).filter(
    (slot) => index.columns.live[slot] === 1 && namesAt(index, slot).nameKey === nameKey,
  )
}

/** A whole name first; else the names that hold all the words. */
export function meant(index: CatalogueIndex, means: string): readonly number[] {
  const known = index.sayings.meant.get(means)
  if (known !== undefined) return known
  const whole = named(index, means)
  const slots = whole.length > 0 ? whole : holding(index, runsOf(means).flatMap(wordsOf))
  index.sayings.meant.set(means, slots)
  return slots
}

/** Where a word occurs, in the matters themselves or in what people say for them by their whole name. */
export function occurrences(index: CatalogueIndex, word: string): Posting {
  const own = postingOf(index.words, word)
  const more = sayingIt(index, word).filter((slot) => fieldOf(own, slot) < 0)
  if (more.length === 0) return own
  const places = new Uint32Array(own.length + more.length)
  let from = 0
  for (const [at, slot] of more.entries()) {
    const place = slot * (fieldMask + 1) + fields.saying
    let to = from
    while (to < own.length && (own.places[to] ?? 0) < place) to += 1
    places.set(own.places.subarray(from, to), from + at)
    places[to + at] = place
    from = to
  }
  places.set(own.places.subarray(from, own.length), from + more.length)
  return { places, length: places.length }
}

/** The matters whose sayings hold a word, in the order of their slots. */
function sayingIt(index: CatalogueIndex, word: string): readonly number[] {
  const { held, saying } = index.sayings
  const names = held.get(word)
  if (names === undefined) return []
  const known = saying.get(word)
  if (known !== undefined) return known
  const slots = new Set([...names].flatMap((name) => named(index, name)))
  const sorted = [...slots].sort((a, b) => a - b)
  saying.set(word, sorted)
  return sorted
}
