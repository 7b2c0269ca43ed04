// 差不多的: same sound first, then a slip of the pen, then whatever shares most with the question.
import { rankOf, tiers } from '../ranking.ts'
import type { SearchQuery } from '../search-query.ts'
import type { CatalogueIndex } from './catalogue-index.ts'
import type { Sought } from './gather.ts'
import type { Hits, WhyKind } from './hit.ts'
import { addHit, hitsOf, hitsUpTo } from './hit.ts'
import type { Near } from './near.ts'
import { matchNear } from './match-near.ts'
import { namingIn } from './plain-parts.ts'
import { soundsNear } from './match-letters.ts'
import type { Said } from './match-sayings.ts'
import { matchScattered } from './match-sayings.ts'
import { holdingShare } from './match-words.ts'
import { textAt } from './texts.ts'

const little = 0.22
const mostApproximate = 60

export function nearHits(
  index: CatalogueIndex,
  query: SearchQuery,
  sought: readonly Sought[],
  sound: (text: string) => string | null,
): Hits {
  const heard = heardIn(index, query.key, sound)
  const said = matchScattered(index, query.fullKey)
  const near = matchNear(index, query.key)
  const best = new Map<number, Near & { readonly kind: WhyKind }>()
  const take = (hits: readonly Near[], kind: WhyKind) => {
    for (const hit of hits) {
      if (index.columns.live[hit.slot] === 0) continue
      const known = best.get(hit.slot)
      if (known === undefined || known.closeness < hit.closeness)
        best.set(hit.slot, { ...hit, kind })
    }
  }
  take(heard, 'sound')
  take(near, 'near')
  take(sharing(index, sought, little), 'some-words')
  take(meantBy(said), 'some-words')
  const first = [...best.values()]
    .sort((a, b) => b.closeness - a.closeness || a.slot - b.slot)
    .slice(0, mostApproximate)
  const list = hitsUpTo(first.length)
  for (const { slot, closeness, kind } of first) {
    const saying = kind === 'some-words' ? said.get(slot) : undefined
    if (saying !== undefined) list.said.set(slot, saying)
    addHit(list, slot, rankOf(tiers.words, closeness), kind)
  }
  return hitsOf(list)
}

function meantBy(said: ReadonlyMap<number, Said>): Near[] {
  return [...said].map(([slot, { strength }]) => ({
    slot,
    closeness: Math.min(0.9, strength / strongSaying),
  }))
}

const strongSaying = 3
/** Pieces of a question that may be written by ear, in characters, and how much of them is enough. */
const [longestHeard, shortestHeard] = [8, 3]
const mostMeant = 200
/** 资格认 sounds like many a name and says nothing. */
const fewestNames = 2

/** The whole question by its sound, else the longest piece of it that sounds like a name. */
function heardIn(
  index: CatalogueIndex,
  key: string,
  sound: (text: string) => string | null,
): Near[] {
  const characters = [...key]
  if (characters.length < shortestHeard) return wholeHeard(index, key, sound)
  for (let length = characters.length; length >= shortestHeard; length -= 1) {
    if (length < characters.length && length > longestHeard) continue
    for (let from = 0; from + length <= characters.length; from += 1) {
      const piece = characters.slice(from, from + length).join('')
      if (length < characters.length && namingIn(piece).length < fewestNames) continue
      const letters = sound(piece)
      const heard = letters === null ? [] : soundsNear(index, letters, 0)
      if (heard.length === 0 || heard.length > mostMeant) continue
      const share = length / characters.length
      return heard.map(({ slot, closeness }) => ({ slot, closeness: closeness * Math.sqrt(share) }))
    }
  }
  return []
}

/** Few characters sound like a piece of many names; a name must begin so: 低宝 for 低保. */
function wholeHeard(
  index: CatalogueIndex,
  key: string,
  sound: (text: string) => string | null,
): Near[] {
  const letters = sound(key)
  if (letters === null) return []
  return soundsNear(index, letters, 0).filter(({ slot }) => {
    const [, , sounds = ''] = textAt(index.letters, slot).split('\n')
    return ` ${sounds} `.includes(` ${letters} `)
  })
}

/** The matters that share most with a question, best first. */
export function sharing(index: CatalogueIndex, sought: readonly Sought[], least: number): Near[] {
  const { slots, share } = holdingShare(index, sought, least)
  const counts = new Uint32Array(shares + 1)
  for (const one of share) counts[stepOf(one)] = (counts[stepOf(one)] ?? 0) + 1
  let [step, found] = [shares, 0]
  while (step > 0 && found + (counts[step] ?? 0) <= mostApproximate) {
    found += counts[step] ?? 0
    step -= 1
  }
  const enough = Math.max(least, step / shares)
  const near: Near[] = []
  for (let at = 0; at < slots.length && near.length < mostTaken; at += 1) {
    const closeness = share[at] ?? 0
    if (closeness >= enough) near.push({ slot: slots[at] ?? 0, closeness })
  }
  return near.sort((a, b) => b.closeness - a.closeness || a.slot - b.slot)
}

/** Shares are counted in so many steps, to know which are among the first. */
const shares = 200
const mostTaken = 4_000

function stepOf(share: number): number {
  return Math.min(shares, Math.max(0, Math.floor(share * shares)))
}
