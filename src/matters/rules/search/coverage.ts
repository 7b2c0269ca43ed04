// 对上了多少: how much of what a question names a matter holds, so that a hit by 许可 alone is not taken
// for an answer.
import type { CatalogueIndex } from './catalogue-index.ts'
import { fields } from './fields.ts'
import type { Weight } from './plain-parts.ts'
import { weighed, weights } from './plain-parts.ts'
import type { Posting } from './postings.ts'
import { fieldOf, postingOf } from './postings.ts'
import { meant, occurrences } from './sayings.ts'

/** A question looked up once, to be held against many matters. */
export interface Reading {
  readonly key: string
  /** What each character is good for. */
  readonly weighed: readonly Weight[]
  /** Where each pair of characters occurs, in names and results or in any plain word as well. */
  readonly pairs: readonly Posting[]
  /** The plain words in it, with the slots they stand for. */
  readonly said: readonly { readonly from: number; readonly to: number; readonly slots: Slots }[]
}

type Slots = readonly number[]

export interface Coverage {
  /** Characters that name something, and how many of them the matter holds. */
  readonly named: number
  readonly held: number
  /** What of the question it holds, piece by piece. */
  readonly pieces: readonly string[]
}

/** `inSayings` lets a pair count that is only a part of a plain word for the matter. */
export function readingOf(index: CatalogueIndex, key: string, inSayings: boolean): Reading {
  const said: { from: number; to: number; slots: Slots }[] = []
  const { means, longest } = index.sayings
  for (let from = 0; from < key.length; from += 1) {
    for (let to = from + 2; to <= Math.min(key.length, from + longest); to += 1) {
      for (const each of means.get(key.slice(from, to)) ?? []) {
        said.push({ from, to, slots: meant(index, each) })
      }
    }
  }
  const starts = Array.from({ length: Math.max(0, key.length - 1) }, (_, at) => at)
  const pairs = starts.map((at) => {
    const pair = key.slice(at, at + 2)
    return inSayings ? occurrences(index, pair) : postingOf(index.words, pair)
  })
  return { key, weighed: weighed(key), pairs, said }
}

export function coverageOf(reading: Reading, slot: number): Coverage {
  const held = heldIn(reading, slot)
  const names = reading.weighed.flatMap((weight, at) => (weight === weights.names ? [at] : []))
  const pieces: string[] = []
  for (const [at, one] of [...reading.key].entries()) {
    if (!held.has(at)) continue
    if (held.has(at - 1)) pieces.push(`${pieces.pop() ?? ''}${one}`)
    else pieces.push(one)
  }
  return { named: names.length, held: names.filter((at) => held.has(at)).length, pieces }
}

/** Places of the characters that stand in its names or its result, or in a plain word for it. */
function heldIn({ pairs, said }: Reading, slot: number): ReadonlySet<number> {
  const held = new Set<number>()
  const take = (from: number, to: number) => {
    for (let at = from; at < to; at += 1) held.add(at)
  }
  for (const [at, posting] of pairs.entries()) {
    const field = fieldOf(posting, slot)
    if (field >= 0 && field !== fields.context) take(at, at + 2)
  }
  for (const { from, to, slots } of said) if (slots.includes(slot)) take(from, to)
  return held
}
