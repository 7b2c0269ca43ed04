// 对上了多少: how much of what a question names a matter holds, so that a hit by 许可 alone is not taken
// for an answer.
import type { CatalogueIndex } from './catalogue-index.ts'
import { fields } from './fields.ts'
import { weighed, weights } from './plain-parts.ts'
import { fieldOf, postingOf } from './postings.ts'
import { meant } from './sayings.ts'

export interface Coverage {
  /** Characters that name something, and how many of them the matter holds. */
  readonly named: number
  readonly held: number
  /** What of the question it holds, piece by piece. */
  readonly pieces: readonly string[]
}

export function coverageOf(index: CatalogueIndex, key: string, slot: number): Coverage {
  const held = heldIn(index, key, slot)
  const names = weighed(key).flatMap((weight, at) => (weight === weights.names ? [at] : []))
  const pieces: string[] = []
  for (const [at, one] of [...key].entries()) {
    if (!held.has(at)) continue
    if (held.has(at - 1)) pieces.push(`${pieces.pop() ?? ''}${one}`)
    else pieces.push(one)
  }
  return { named: names.length, held: names.filter((at) => held.has(at)).length, pieces }
}

/** Places of the characters that stand in its names or its result, or in a plain word for it. */
function heldIn(index: CatalogueIndex, key: string, slot: number): ReadonlySet<number> {
  const held = new Set<number>()
  const take = (from: number, length: number) => {
    for (let at = from; at < from + length; at += 1) held.add(at)
  }
  for (let at = 0; at + 2 <= key.length; at += 1) {
    const field = fieldOf(postingOf(index.words, key.slice(at, at + 2)), slot)
    if (field >= 0 && field <= fields.result) take(at, 2)
  }
  const { sayings } = index
  for (let from = 0; from < key.length; from += 1) {
    for (let to = from + 2; to <= Math.min(key.length, from + sayings.longest); to += 1) {
      const means = sayings.means.get(key.slice(from, to)) ?? []
      if (means.some((each) => meant(index, each).includes(slot))) take(from, to - from)
    }
  }
  return held
}
