// 按词检索: how much of a question each matter holds; rare words count for more than common ones.
import type { SearchQuery } from '../search-query.ts'
import type { CatalogueIndex } from './catalogue-index.ts'
import { fieldBits } from './catalogue-index.ts'

export interface WordMatch {
  /** By slot: the share of the question that the matter holds, weighed by field, 0 to 1. */
  readonly share: Float32Array
  /** By slot: how many of the words. */
  readonly held: Uint8Array
  /** Slots that hold at least one word. */
  readonly touched: readonly number[]
  readonly wanted: number
}

/** Name, alias, result, type and department, saying. */
const weights = [1, 0.85, 0.45, 0.15, 0.6] as const
/** What no matter holds is asking, not the thing asked for, and lowers the share a little only. */
const weightOfUnknown = 0.25

export function matchWords(index: CatalogueIndex, words: readonly string[]): WordMatch {
  const share = new Float32Array(index.entries.length)
  const held = new Uint8Array(index.entries.length)
  const touched: number[] = []
  const rarity = words.map((word) => rarityOf(index, word))
  const total = rarity.reduce((sum, one) => sum + one, 0) || 1
  for (const [at, word] of words.entries()) {
    const worth = (rarity[at] ?? 0) / total
    for (const place of index.words.get(word) ?? []) {
      const slot = place >> fieldBits
      if (held[slot] === 0) touched.push(slot)
      held[slot] = (held[slot] ?? 0) + 1
      share[slot] = (share[slot] ?? 0) + worth * (weights[place & 7] ?? 0)
    }
  }
  return { share, held, touched, wanted: words.length }
}

function rarityOf(index: CatalogueIndex, word: string): number {
  const known = index.words.get(word)?.length ?? 0
  if (known === 0) return weightOfUnknown * Math.log(2 + index.live)
  return Math.log(2 + index.live / known)
}

/** Slots that hold every one of the words. */
export function holding(index: CatalogueIndex, words: readonly string[]): number[] {
  const lists = words.map((word) => index.words.get(word) ?? [])
  const [shortest, ...others] = lists.toSorted((a, b) => a.length - b.length)
  if (shortest === undefined || shortest.length === 0) return []
  let slots = shortest.map((place) => place >> fieldBits)
  for (const list of others) {
    const there = new Set(list.map((place) => place >> fieldBits))
    slots = slots.filter((slot) => there.has(slot))
  }
  return slots
}

/** A word of other letters counts from its beginning: KTV for ktv许可. */
export function wordsBeginning(index: CatalogueIndex, query: Pick<SearchQuery, 'letters'>) {
  const { letters } = query
  return letters === null ? [] : [...index.latin].filter((word) => word.startsWith(letters))
}
