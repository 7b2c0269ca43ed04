// 检索一句话: all matters that answer what was typed, exactly, or nearly when nothing does.
import { tierOf, tiers } from '../ranking.ts'
import type { Tier } from '../ranking.ts'
import type { SearchQuery } from '../search-query.ts'
import type { CatalogueIndex, Entry } from './catalogue-index.ts'
import type { Hit, Why } from './hit.ts'
import { matchLetters, matchSounds, slipsForgiven } from './match-letters.ts'
import { matchNear } from './match-near.ts'
import type { Said } from './match-sayings.ts'
import { matchSayings } from './match-sayings.ts'
import type { WordMatch } from './match-words.ts'
import { matchWords } from './match-words.ts'

export interface Matched {
  readonly hits: readonly Hit[]
  /** True when nothing held what was typed, and these are near it. */
  readonly approximate: boolean
}

/** A question of so many words need not be answered by all of them. */
const longQuestion = 4
const enough = 0.42
const little = 0.22
const mostApproximate = 60

/** `sound` is the pinyin of what was typed in Han characters, null for other typing. */
export function matchQuestion(
  index: CatalogueIndex,
  query: SearchQuery,
  sound: string | null,
): Matched {
  const { letters } = query
  if (letters !== null) {
    const exact = matchLetters(index, letters)
    if (exact.length > 0) return { hits: exact, approximate: false }
    return { hits: matchSounds(index, letters, slipsForgiven(letters)), approximate: true }
  }
  const match = matchWords(index, query.words)
  const said = matchSayings(index, query.fullKey)
  const exact = exactHits(index, query, match, said)
  if (exact.length > 0) return { hits: exact, approximate: false }
  return { hits: nearHits(index, query, match, sound), approximate: true }
}

function exactHits(
  index: CatalogueIndex,
  query: SearchQuery,
  match: WordMatch,
  said: ReadonlyMap<number, Said>,
): Hit[] {
  const hits: Hit[] = []
  const isLong = match.wanted >= longQuestion
  const tried = said.size === 0 ? match.touched : new Set([...match.touched, ...said.keys()])
  for (const slot of tried) {
    const entry = index.entries[slot]
    if (!entry) continue
    const share = match.share[slot] ?? 0
    const saying = said.get(slot) ?? (isLong && share > 0.1 ? namedIn(entry, query) : null)
    const all = match.wanted > 0 && match.held[slot] === match.wanted
    if (!all && saying === null && !(isLong && share >= enough)) continue
    hits.push(hitOf({ slot, entry, query, share, saying, all }))
  }
  return hits
}

interface Candidate {
  readonly slot: number
  readonly entry: Entry
  readonly query: SearchQuery
  readonly share: number
  readonly saying: Said | null
  readonly all: boolean
}

function hitOf({ slot, entry, query, share, saying, all }: Candidate): Hit {
  const tier = all || saying !== null ? bestTier(entry, query) : tiers.words
  const strength = saying === null ? 0 : Math.min(1, saying.strength / 6)
  const closeness = Math.min(1, 0.5 * share + 0.5 * strength)
  if (tier > tiers.aliasHolds || saying === null) {
    return { slot, tier, closeness, why: whyOf(tier, all) }
  }
  return { slot, tier: tiers.aliasHolds, closeness, why: { kind: 'said', word: saying.word } }
}

function bestTier({ nameKey, aliasKeys }: Entry, { key, fullKey }: SearchQuery): Tier {
  const best = tierOf(key, nameKey, aliasKeys)
  return key === fullKey ? best : better(best, tierOf(fullKey, nameKey, aliasKeys))
}

function better(one: Tier, other: Tier): Tier {
  return one > other ? one : other
}

/** A plain name of the matter that stands whole in the question. */
function namedIn({ nameKey, aliasKeys }: Entry, { fullKey }: SearchQuery): Said | null {
  const names = [nameKey, ...aliasKeys].filter((key) => key.length >= 2 && fullKey.includes(key))
  const [longest] = names.toSorted((a, b) => b.length - a.length)
  return longest === undefined ? null : { word: longest, strength: longest.length - 0.5 }
}

const whys: Readonly<Record<Tier, Exclude<Why['kind'], 'said'>>> = {
  [tiers.exactName]: 'name',
  [tiers.exactAlias]: 'alias',
  [tiers.nameBegins]: 'name-begins',
  [tiers.aliasBegins]: 'alias-begins',
  [tiers.nameHolds]: 'name-holds',
  [tiers.aliasHolds]: 'alias-holds',
  [tiers.words]: 'words',
}

function whyOf(tier: Tier, all: boolean): Why {
  return { kind: all ? whys[tier] : 'some-words' }
}

/** Same sound first, then a slip of the pen, then whatever shares most with the question. */
function nearHits(
  index: CatalogueIndex,
  query: SearchQuery,
  { share, touched }: WordMatch,
  sound: string | null,
): Hit[] {
  const heard = sound === null ? [] : matchSounds(index, sound, 0)
  const near = matchNear(index, query.key)
  const best = new Map<number, Hit>()
  const shared = touched
    .filter((slot) => (share[slot] ?? 0) >= little)
    .map((slot): Hit => {
      return { slot, tier: tiers.words, closeness: share[slot] ?? 0, why: { kind: 'some-words' } }
    })
  for (const hit of [...heard, ...near, ...shared]) {
    if (index.entries[hit.slot] === null) continue
    const known = best.get(hit.slot)
    if (known === undefined || known.closeness < hit.closeness) best.set(hit.slot, hit)
  }
  return [...best.values()].sort((a, b) => b.closeness - a.closeness).slice(0, mostApproximate)
}
