// 写错字检索: a wrong, missing or swapped character: names and plain names a slip or two away.
import type { CatalogueIndex } from './catalogue-index.ts'
import { namesAt } from './catalogue-index.ts'
import { slipsWithin } from './distance.ts'
import { bestOf } from './best-of.ts'
import { holdingMany, soughtWords } from './match-words.ts'
import type { Near } from './near.ts'
import { namingIn } from './plain-parts.ts'

const mostTried = 200
const longestTried = 12

export function matchNear(index: CatalogueIndex, key: string): Near[] {
  const characters = [...new Set(key)]
  const length = [...key].length
  if (length < 2 || length > longestTried) return []
  const most = length >= 5 ? 2 : 1
  const names = namingIn(key)
  const sought = soughtWords(index, characters, new Set())
  const needed = length === 2 ? 2 : characters.length - most
  const { slots, share, held } = holdingMany(index, sought, needed)
  return bestOf(slots.length, mostTried, (at) =>
    (held[at] ?? 0) >= needed ? (share[at] ?? 0) : -1,
  ).flatMap((at): Near[] => {
    const slot = slots[at] ?? 0
    const { nameKey, aliasKeys } = namesAt(index, slot)
    if (!holdsHalf(names, [nameKey, ...aliasKeys].join(''))) return []
    const slips = Math.min(...[nameKey, ...aliasKeys].map((term) => slipsWithin(key, term, most)))
    if (slips > most) return []
    // With every character there, it is only their order or a gap.
    const all = held[at] === characters.length ? 0.45 : 0
    const closeness = Math.min(0.98, 1 - slips / (most + 1) + all) - nameKey.length / 1000
    return [{ slot, closeness }]
  })
}

/** 装修许可证 is not a slip for 食品许可证: what names the thing differs wholly. */
function holdsHalf(names: readonly string[], text: string): boolean {
  return names.filter((one) => text.includes(one)).length * 2 >= names.length
}
