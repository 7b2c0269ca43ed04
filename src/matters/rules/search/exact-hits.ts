// 有这些词的: matters that hold all words of a question, most of a long one, or are meant by a plain
// word in it.
import { rankOf, tierOf, tiers } from '../ranking.ts'
import type { Tier } from '../ranking.ts'
import type { SearchQuery } from '../search-query.ts'
import type { CatalogueIndex } from './catalogue-index.ts'
import { namesAt } from './catalogue-index.ts'
import type { Sought } from './gather.ts'
import { gatherOne } from './gather.ts'
import type { Hits, WhyKind } from './hit.ts'
import { addHit, hitsOf, hitsUpTo, kindOfTier } from './hit.ts'
import type { Said } from './match-sayings.ts'
import { matchSayings } from './match-sayings.ts'
import { holdingShare } from './match-words.ts'
import { namedWithin } from './named-within.ts'
import { singleWordHits } from './single-word-hits.ts'

/** A question of so many words need not be answered by all of them. */
const longQuestion = 4
const enough = 0.42
/** Of a matter whose own name stands in the question. */
const enoughIfNamed = 0.1
/** What holds all words in its name or a plain name holds no less; see the weights in gather.ts. */
const shareOfNames = 0.84

export function exactHits(
  index: CatalogueIndex,
  query: SearchQuery,
  sought: readonly Sought[],
): Hits {
  const isLong = sought.length >= longQuestion
  const said = matchSayings(index, query.fullKey)
  const [only] = sought
  if (said.size === 0 && sought.length === 1 && only !== undefined && query.key === query.fullKey) {
    return singleWordHits(index, query.key, only.posting)
  }
  const meant = isLong ? withNamed(index, query, sought, said) : said
  const { slots, share, held } = holdingShare(index, sought, isLong ? enough : 2)
  const list = hitsUpTo(slots.length + meant.size)
  const add = (slot: number, share: number, all: boolean, saying: Said | null) => {
    if (index.columns.live[slot] === 0) return
    const { rank, kind } = judge(index, query, { slot, share, all, saying })
    addHit(list, slot, rank, kind ?? 'words')
    if (kind === null && saying !== null) list.said.set(slot, saying)
  }
  for (let at = 0; at < slots.length; at += 1) {
    const slot = slots[at] ?? 0
    const all = held[at] === sought.length
    const own = share[at] ?? 0
    if (!all && !(isLong && own >= enough)) continue
    if (meant.size > 0 && meant.has(slot)) continue
    add(slot, own, all, null)
  }
  for (const [slot, saying] of meant) {
    const { share, held } = gatherOne(sought, slot)
    add(slot, share, held === sought.length && held > 0, saying)
  }
  return hitsOf(list)
}

interface Candidate {
  readonly slot: number
  readonly share: number
  readonly all: boolean
  readonly saying: Said | null
}

/** `kind` is null when a plain word in the question says it best. */
function judge(
  index: CatalogueIndex,
  query: SearchQuery,
  { slot, share, all, saying }: Candidate,
): { rank: number; kind: WhyKind | null } {
  const mayBeNamed = saying !== null || (all && share >= shareOfNames)
  const tier = mayBeNamed ? bestTier(index, slot, query) : tiers.words
  const strength = saying === null ? 0 : Math.min(1, saying.strength / 6)
  const closeness = Math.min(1, 0.5 * share + 0.5 * strength)
  if (tier > tiers.aliasHolds || saying === null) {
    return { rank: rankOf(tier, closeness), kind: all ? kindOfTier[tier] : 'some-words' }
  }
  return { rank: rankOf(tiers.aliasHolds, closeness), kind: null }
}

function bestTier(index: CatalogueIndex, slot: number, { key, fullKey }: SearchQuery): Tier {
  const { nameKey, aliasKeys } = namesAt(index, slot)
  const best = tierOf(key, nameKey, aliasKeys)
  if (key === fullKey) return best
  const other = tierOf(fullKey, nameKey, aliasKeys)
  return best > other ? best : other
}

/** The sayings, and the matters whose own name or plain name stands whole in the question. */
function withNamed(
  index: CatalogueIndex,
  { fullKey }: SearchQuery,
  sought: readonly Sought[],
  said: ReadonlyMap<number, Said>,
): ReadonlyMap<number, Said> {
  const all = new Map(said)
  for (const [slot, word] of namedWithin(index, fullKey)) {
    if (all.has(slot) || gatherOne(sought, slot).share <= enoughIfNamed) continue
    all.set(slot, { word, strength: word.length - 0.5 })
  }
  return all
}
