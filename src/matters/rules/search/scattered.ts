// 拆开说的: a saying whose characters all stand in a question, though other words lie between them:
// 狼吃羊 in 狼把我家羊吃了.
import { deeds } from '../plain-words.ts'
import type { CatalogueIndex } from './catalogue-index.ts'

const fewest = 3
/** A saying may be drawn out to so many times its length. */
const mostDrawn = 3

export interface Scattered {
  readonly word: string
  /** 1 when it stands together, less the further it is drawn out. */
  readonly density: number
}

export function scatteredSayings({ sayings }: CatalogueIndex, key: string): Scattered[] {
  const found: Scattered[] = []
  for (const word of sayings.means.keys()) {
    if (key.includes(word)) continue
    const density = word.length < fewest ? densityOfDeed(word, key) : densityOf(word, key)
    if (density > 1 / mostDrawn) found.push({ word, density })
  }
  return found
}

/** The length of the saying to that of the shortest piece of the question around its characters. */
export function densityOf(word: string, key: string): number {
  for (const one of word) if (!key.includes(one)) return 0
  const characters = [...new Set(word)]
  if (characters.length < fewest) return 0
  let shortest = Infinity
  for (let from = 0; from < key.length; from += 1) {
    if (!word.includes(key[from] ?? '')) continue
    const ends = characters.map((one) => key.indexOf(one, from))
    if (ends.some((end) => end < 0)) break
    shortest = Math.min(shortest, Math.max(...ends) - from + 1)
  }
  return Math.min(1, word.length / shortest)
}

/** 开店 in 开洗车店: a deed and what it is done with, in this order. */
function densityOfDeed(word: string, key: string): number {
  const [deed = '', thing = ''] = word
  if (word.length !== 2 || !deeds.includes(deed)) return 0
  let from = key.indexOf(deed)
  let density = 0
  while (from >= 0) {
    const to = key.indexOf(thing, from + 1)
    if (to < 0) break
    density = Math.max(density, word.length / (to - from + 1))
    from = key.indexOf(deed, from + 1)
  }
  return density
}
