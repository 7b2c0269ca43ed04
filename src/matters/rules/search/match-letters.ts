// 按拼音检索: full pinyin or initials from the start of a name or inside it; then near sounds; then
// letters left out, doubled or swapped.
import { tiers } from '../ranking.ts'
import { soundOf } from '../sounds.ts'
import type { CatalogueIndex, Entry } from './catalogue-index.ts'
import { fieldBits, lettersIn } from './catalogue-index.ts'
import { slipsWithin } from './distance.ts'
import type { Hit } from './hit.ts'
import { wordsBeginning } from './match-words.ts'

/** Matters whose pinyin, initials or Latin words hold the letters. */
export function matchLetters(index: CatalogueIndex, letters: string): Hit[] {
  const latin = new Set(
    wordsBeginning(index, { letters })
      .flatMap((word) => index.words.get(word) ?? [])
      .map((place) => place >> fieldBits),
  )
  const slots = new Set([...candidates(index, letters), ...latin])
  const hits: Hit[] = []
  for (const slot of slots) {
    const entry = index.entries[slot]
    if (!entry) continue
    const tier = tierOfLetters(entry, letters, latin.has(slot))
    if (tier === 0) continue
    hits.push({ slot, tier, closeness: 1 / entry.nameKey.length, why: { kind: 'sound' } })
  }
  return hits
}

function tierOfLetters({ pinyin, initials }: Entry, letters: string, latin: boolean): Hit['tier'] {
  const begins = ` ${letters}`
  if (pinyin.startsWith(begins) || initials.startsWith(begins)) return tiers.nameBegins
  if (latin || pinyin.includes(begins) || initials.includes(begins)) return tiers.aliasBegins
  if (letters.length < 3) return 0
  if (pinyin.includes(letters)) return tiers.nameHolds
  return initials.includes(letters) ? tiers.words : 0
}

/** Short letters stand at the beginning of a name; longer ones anywhere. */
function candidates(index: CatalogueIndex, letters: string): number[] {
  if (letters.length < 3) return index.letters.get(` ${letters}`) ?? []
  const plain = sharing(index, partsOf(letters), 1)
  const sound = soundOf(letters)
  return sound === letters || sound.length < 3
    ? plain
    : [...plain, ...sharing(index, partsOf(sound), 1)]
}

const mostTried = 400
const enoughShared = 0.45

/** How many slips are forgiven in letters of this number. */
export function slipsForgiven(letters: string): number {
  if (letters.length < 5) return 0
  return letters.length >= 12 ? 3 : letters.length >= 8 ? 2 : 1
}

/** Matters that sound alike, or whose pinyin is no more than `most` slips away. */
export function matchSounds(index: CatalogueIndex, letters: string, most: number): Hit[] {
  const sound = soundOf(letters)
  if (sound.length < 4) return []
  const hits: Hit[] = []
  for (const slot of sharing(index, partsOf(sound), enoughShared).slice(0, mostTried)) {
    const sounds = index.entries[slot]?.sounds
    if (sounds === undefined) continue
    const slips = sounds.includes(sound)
      ? 0
      : Math.min(...sounds.split(' ').map((term) => slipsWithin(sound, term, most)))
    if (slips > most) continue
    const closeness = 0.92 - 0.9 * (slips / (most + 1)) - sounds.indexOf(sound) / 10_000
    hits.push({ slot, tier: tiers.words, closeness, why: { kind: 'sound' } })
  }
  return hits
}

function partsOf(letters: string): string[] {
  return [...lettersIn(letters)].filter((part) => !part.startsWith(' '))
}

/** Slots that hold at least this share of the parts, those with most first. */
function sharing(index: CatalogueIndex, parts: readonly string[], least: number): number[] {
  const counts = new Uint8Array(index.entries.length)
  const needed = Math.max(1, Math.ceil(parts.length * least))
  const lists = parts.map((part) => index.letters.get(part) ?? [])
  const found: number[] = []
  for (const list of lists) {
    for (const slot of list) {
      const count = (counts[slot] ?? 0) + 1
      counts[slot] = count
      if (count === needed) found.push(slot)
    }
  }
  return least === 1 ? found : found.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b)
}
