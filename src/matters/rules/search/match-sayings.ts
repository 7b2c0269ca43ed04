// 按说法检索: the plain words in a question, and the matters they stand for.
import { wordsOf } from '../search-query.ts'
import { runsOf } from '../tokens.ts'
import type { CatalogueIndex } from './catalogue-index.ts'
import { holding } from './match-words.ts'

export interface Said {
  /** Grows with the length of the word and falls with the number of matters it stands for. */
  readonly strength: number
  readonly word: string
}

const mostSayings = 24

/** By slot. */
export function matchSayings(index: CatalogueIndex, key: string): Map<number, Said> {
  const said = new Map<number, Said>()
  for (const word of sayingsIn(index, key)) {
    const slots = new Set((index.sayings.get(word) ?? []).flatMap((means) => meant(index, means)))
    const strength = ([...word].length - 0.5) / (1 + Math.log(Math.max(1, slots.size)))
    for (const slot of slots) {
      const known = said.get(slot)
      if (known === undefined) said.set(slot, { strength, word })
      else said.set(slot, { strength: known.strength + strength, word: longer(known.word, word) })
    }
  }
  return said
}

/** The plain words that occur in a question, none that lies inside a longer one with the same end. */
function sayingsIn(index: CatalogueIndex, key: string): string[] {
  const found: string[] = []
  for (let from = 0; from < key.length && found.length < mostSayings; from += 1) {
    const most = Math.min(key.length, from + index.longestSaying)
    for (let to = from + 2; to <= most; to += 1) {
      const word = key.slice(from, to)
      if (index.sayings.has(word)) found.push(word)
    }
  }
  return found
}

/** A whole name first; else the names that hold all the words. */
function meant(index: CatalogueIndex, means: string): readonly number[] {
  const named = index.slotsOfName.get(means) ?? []
  const live = named.filter((slot) => index.entries[slot] !== null)
  return live.length > 0 ? live : holding(index, runsOf(means).flatMap(wordsOf))
}

function longer(one: string, other: string): string {
  return other.length > one.length ? other : one
}
