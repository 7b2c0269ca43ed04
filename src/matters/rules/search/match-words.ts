// 按词检索: how much of a question each matter holds; rare words count for more than common ones.
import type { CatalogueIndex } from './catalogue-index.ts'
import type { Gathered, Sought } from './gather.ts'
import { gather } from './gather.ts'
import { occurrences } from './sayings.ts'

/** What no matter holds is asking, not the thing asked for, and lowers the share a little only. */
const weightOfUnknown = 0.25

/** 许可 or 登记 hardly tells one matter from another, however few have it. */
const weightOfGeneric = 0.1

/** The words of a question, each with its share of it, the rarest first. */
export function soughtWords(
  index: CatalogueIndex,
  words: readonly string[],
  generic: ReadonlySet<string>,
): Sought[] {
  const found = words.map((word) => {
    const posting = occurrences(index, word)
    const rarity = rarityOf(posting.length, index.live)
    return { posting, rarity: generic.has(word) ? rarity * weightOfGeneric : rarity }
  })
  const total = found.reduce((sum, { rarity }) => sum + rarity, 0) || 1
  return found
    .map(({ posting, rarity }) => ({ posting, worth: rarity / total }))
    .sort((a, b) => a.posting.length - b.posting.length)
}

/** Every matter that holds at least this share of the question, and some that hold less. */
export function holdingShare(
  index: CatalogueIndex,
  sought: readonly Sought[],
  least: number,
): Gathered {
  let [leading, left] = [sought.length, 0]
  while (leading > 0) {
    const last = sought[leading - 1]
    if (last !== undefined && last.posting.length > 0) left += last.worth
    if (left >= least - 1e-6) break
    leading -= 1
  }
  return gather(index, sought, Math.max(1, leading))
}

/** Every matter that holds at least so many of the words, and some that hold fewer. */
export function holdingMany(
  index: CatalogueIndex,
  sought: readonly Sought[],
  least: number,
): Gathered {
  return gather(index, sought, Math.max(1, sought.length - least + 1))
}

function rarityOf(known: number, live: number): number {
  if (known === 0) return weightOfUnknown * Math.log(2 + live)
  return Math.log(2 + live / known)
}
