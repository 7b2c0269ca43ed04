// 按拼音检索: full pinyin or initials from the start of a name or inside it; then near sounds; then
// letters left out, doubled or swapped.
import { rankOf, tiers } from '../ranking.ts'
import type { Tier } from '../ranking.ts'
import { soundOf } from '../sounds.ts'
import { bestOf } from './best-of.ts'
import type { CatalogueIndex } from './catalogue-index.ts'
import { slipsWithin } from './distance.ts'
import type { Gathered, Sought } from './gather.ts'
import { gather } from './gather.ts'
import type { Hits } from './hit.ts'
import { addHit, hitsOf, hitsUpTo } from './hit.ts'
import { lettersIn } from './letter-parts.ts'
import { holdingMany } from './match-words.ts'
import type { Near } from './near.ts'
import type { Posting } from './postings.ts'
import { fieldBits, postingOf } from './postings.ts'
import { lettersAt, textAt } from './texts.ts'

/** Matters whose pinyin, initials or Latin words hold the letters. */
export function matchLetters(index: CatalogueIndex, letters: string): Hits {
  const latin = latinHolding(index, letters)
  const slots = new Set([...candidates(index, letters), ...latin])
  const list = hitsUpTo(slots.size)
  for (const slot of slots) {
    if (index.columns.live[slot] === 0) continue
    const tier = tierOfLetters(index, slot, letters, latin.has(slot))
    if (tier === null) continue
    addHit(list, slot, rankOf(tier, 1 / (index.columns.nameLengths[slot] ?? 1)), 'sound')
  }
  return hitsOf(list)
}

function tierOfLetters(
  index: CatalogueIndex,
  slot: number,
  letters: string,
  latin: boolean,
): Tier | null {
  const text = lettersAt(index.letters, slot)
  const second = text.indexOf('\n') + 1
  const third = text.indexOf('\n', second) + 1
  const begins = ` ${letters}`
  if (text.startsWith(begins) || text.startsWith(begins, second)) return tiers.nameBegins
  if (latin) return tiers.aliasBegins
  const at = text.indexOf(begins)
  if (at >= 0 && at < third) return tiers.aliasBegins
  if (letters.length < 3) return null
  const inside = text.indexOf(letters)
  if (inside >= 0 && inside < second) return tiers.nameHolds
  return inside >= 0 && inside < third ? tiers.words : null
}

/** A word of other letters counts from its beginning: KTV for ktv许可. */
function latinHolding(index: CatalogueIndex, letters: string): ReadonlySet<number> {
  const found = new Set<number>()
  for (const word of index.latin) {
    if (!word.startsWith(letters)) continue
    for (const slot of slotsOf(postingOf(index.words, word))) found.add(slot)
  }
  return found
}

/** Short letters stand at the beginning of a name; longer ones anywhere. */
function candidates(index: CatalogueIndex, letters: string): number[] {
  if (letters.length < 3) return slotsOf(postingOf(index.sounds, ` ${letters}`))
  const sound = soundOf(letters)
  const own = holdingAll(index, soughtParts(index, letters))
  if (sound === letters) return own
  // 'she' sounds like 'se', which is too short to stand anywhere but at the beginning.
  return sound.length < 3
    ? [...own, ...slotsOf(postingOf(index.sounds, ` ${sound}`))]
    : [...own, ...holdingAll(index, soughtParts(index, sound))]
}

function slotsOf({ places, length }: Posting): number[] {
  return Array.from(places.subarray(0, length), (place) => place >>> fieldBits)
}

const fewestLetters = 3

/** When nothing holds all letters, what holds most of them from the first on: sfzbb is sfz and more. */
export function matchBeginning(index: CatalogueIndex, letters: string): Hits {
  for (let length = letters.length - 1; length >= fewestLetters; length -= 1) {
    const hits = matchLetters(index, letters.slice(0, length))
    if (hits.slots.length > 0) return length * 2 > letters.length ? hits : hitsOf(hitsUpTo(0))
  }
  return hitsOf(hitsUpTo(0))
}

const mostTried = 200
const fewLetters = 8
const enoughShared = 0.45

/** How many slips are forgiven in letters of this number. */
export function slipsForgiven(letters: string): number {
  if (letters.length < 5) return 0
  return letters.length >= 12 ? 3 : letters.length >= 8 ? 2 : 1
}

/** Matters that sound alike, or whose pinyin is no more than `most` slips away. */
export function matchSounds(index: CatalogueIndex, letters: string, most: number): Hits {
  const near = soundsNear(index, letters, most)
  const list = hitsUpTo(near.length)
  for (const { slot, closeness } of near) {
    if (index.columns.live[slot] === 0) continue
    addHit(list, slot, rankOf(tiers.words, closeness), 'sound')
  }
  return hitsOf(list)
}

export function soundsNear(index: CatalogueIndex, letters: string, most: number): Near[] {
  const sound = soundOf(letters)
  if (sound.length < 4) return []
  const sought = soughtParts(index, sound)
  const needed = most === 0 ? sought.length : Math.ceil(sought.length * enoughShared)
  const { slots, held } = holdingMany(index, sought, Math.max(1, needed))
  return bestOf(slots.length, mostTried, (at) =>
    (held[at] ?? 0) >= needed ? (held[at] ?? 0) : -1,
  ).flatMap((at): Near[] => {
    const slot = slots[at] ?? 0
    const [, , sounds = ''] = textAt(index.letters, slot).split('\n')
    const whole = sounds.includes(sound)
    if (!whole && most === 0) return []
    const slips = whole
      ? 0
      : Math.min(...sounds.split(' ').map((term) => slipsIn(sound, term, most)))
    if (slips > most) return []
    const closeness = 0.92 - 0.9 * (slips / (most + 1)) - sounds.indexOf(sound) / 10_000
    return [{ slot, closeness }]
  })
}

/** Few letters with a slip fit somewhere in many a long name; they must stand at its beginning. */
function slipsIn(sound: string, term: string, most: number): number {
  const tried = sound.length < fewLetters ? term.slice(0, sound.length + most) : term
  return slipsWithin(sound, tried, most)
}

function soughtParts(index: CatalogueIndex, letters: string): Sought[] {
  return [...lettersIn(letters)]
    .filter((part) => !part.startsWith(' '))
    .map((part) => ({ posting: postingOf(index.sounds, part), worth: 0 }))
    .sort((a, b) => a.posting.length - b.posting.length)
}

function holdingAll(index: CatalogueIndex, sought: readonly Sought[]): number[] {
  const { slots, held }: Gathered = gather(index, sought, 1)
  const all: number[] = []
  for (let at = 0; at < slots.length; at += 1) {
    if (held[at] === sought.length) all.push(slots[at] ?? 0)
  }
  return all
}
