// 写错字检索: a wrong, missing or swapped character: names and plain names a slip or two away.
import { tiers } from '../ranking.ts'
import type { CatalogueIndex, Entry } from './catalogue-index.ts'
import { slipsWithin } from './distance.ts'
import type { Hit } from './hit.ts'
import { matchWords } from './match-words.ts'

const mostTried = 300
const longestTried = 12

export function matchNear(index: CatalogueIndex, key: string): Hit[] {
  const characters = [...new Set(key)]
  const length = [...key].length
  if (length < 2 || length > longestTried) return []
  const most = length >= 5 ? 2 : 1
  const { held, touched, share } = matchWords(index, characters)
  const needed = length === 2 ? 2 : characters.length - most
  return touched
    .filter((slot) => (held[slot] ?? 0) >= needed)
    .sort((a, b) => (share[b] ?? 0) - (share[a] ?? 0) || a - b)
    .slice(0, mostTried)
    .flatMap((slot) => {
      const entry = index.entries[slot]
      if (!entry) return []
      const slips = fewestSlips(entry, key, most)
      if (slips > most) return []
      // With every character there, it is only their order or a gap.
      const all = held[slot] === characters.length ? 0.45 : 0
      const closeness = Math.min(0.98, 1 - slips / (most + 1) + all) - entry.nameKey.length / 1000
      return [{ slot, tier: tiers.words, closeness, why: { kind: 'near' as const } }]
    })
}

function fewestSlips({ nameKey, aliasKeys }: Entry, key: string, most: number): number {
  return Math.min(...[nameKey, ...aliasKeys].map((term) => slipsWithin(key, term, most)))
}
