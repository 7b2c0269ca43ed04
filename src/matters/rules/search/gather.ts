// 归集: which matters hold words, and how much of them. What is rare is looked up first, so that common
// words are only asked of matters that can still count.
import type { CatalogueIndex } from './catalogue-index.ts'
import type { Posting } from './postings.ts'
import { fieldBits, fieldMask, fieldOf, postingOf } from './postings.ts'

/** Of a word in each field of catalogue-index.ts: name, alias, result, type and department, saying. */
const weights = new Float32Array([1, 1, 1, 0.85, 0.85, 0.45, 0.15, 0.6])

export interface Sought {
  readonly posting: Posting
  /** Its share of the question. */
  readonly worth: number
}

/** One slot in each place of the lists. */
export interface Gathered {
  readonly slots: Uint32Array
  /** The share of the question that the matter holds, weighed by field, 0 to 1. */
  readonly share: Float32Array
  /** How many of the words. */
  readonly held: Uint8Array
}

/** Every matter that holds one of the first `leading` words; the others only add to it. */
export function gather(
  index: CatalogueIndex,
  sought: readonly Sought[],
  leading: number,
): Gathered {
  const { share, held } = index.columns.scratch
  const most = sought.slice(0, leading).reduce((sum, { posting }) => sum + posting.length, 0)
  const touched = new Uint32Array(most)
  let count = 0
  for (const [at, { posting, worth }] of sought.entries()) {
    const { places, length } = posting
    if (at >= leading && count * 12 < length) {
      for (let one = 0; one < count; one += 1) {
        const slot = touched[one] ?? 0
        const field = fieldOf(posting, slot)
        if (field >= 0) add(slot, field, worth)
      }
      continue
    }
    for (let one = 0; one < length; one += 1) {
      const place = places[one] ?? 0
      const slot = place >>> fieldBits
      if (held[slot] === 0) {
        if (at >= leading) continue
        touched[count] = slot
        count += 1
      }
      add(slot, place & fieldMask, worth)
    }
  }
  return taken(touched.subarray(0, count))

  function add(slot: number, field: number, worth: number): void {
    held[slot] = (held[slot] ?? 0) + 1
    share[slot] = (share[slot] ?? 0) + worth * (weights[field] ?? 0)
  }

  function taken(slots: Uint32Array): Gathered {
    const found = { slots, share: new Float32Array(count), held: new Uint8Array(count) }
    for (let one = 0; one < count; one += 1) {
      const slot = slots[one] ?? 0
      found.share[one] = share[slot] ?? 0
      found.held[one] = held[slot] ?? 0
      share[slot] = 0
      held[slot] = 0
    }
    return found
  }
}

/** The same for one matter. */
export function gatherOne(sought: readonly Sought[], slot: number) {
  let [share, held] = [0, 0]
  for (const { posting, worth } of sought) {
    const field = fieldOf(posting, slot)
    if (field < 0) continue
    held += 1
    share += worth * (weights[field] ?? 0)
  }
  return { share, held }
}

export function weightOf(field: number): number {
  return weights[field] ?? 0
}

/** Slots that hold every one of the words. */
export function holding(index: CatalogueIndex, words: readonly string[]): number[] {
  const sought = words
    .map((word) => ({ posting: postingOf(index.words, word), worth: 0 }))
    .sort((a, b) => a.posting.length - b.posting.length)
  const { slots, held } = gather(index, sought, 1)
  return [...slots].filter(
    (slot, at) => held[at] === sought.length && index.columns.live[slot] === 1,
  )
}
