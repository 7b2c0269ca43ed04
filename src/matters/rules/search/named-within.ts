// 话里的名称: names and plain names of matters that stand whole in a question.
import type { CatalogueIndex } from './catalogue-index.ts'
import { namesAt } from './catalogue-index.ts'
import { perhapsNamed } from './full-names.ts'

const shortest = 2
const longest = 24

/** By slot, the longest of its names. */
export function namedWithin(index: CatalogueIndex, key: string): ReadonlyMap<number, string> {
  const found = new Map<number, string>()
  for (let length = Math.min(longest, key.length); length >= shortest; length -= 1) {
    for (let from = 0; from + length <= key.length; from += 1) {
      const word = key.slice(from, from + length)
      for (const slot of perhapsNamed(index.fullNames, word)) {
        if (found.has(slot)) continue
        const { nameKey, aliasKeys } = namesAt(index, slot)
        if (nameKey === word || aliasKeys.includes(word)) found.set(slot, word)
      }
    }
  }
  return found
}
