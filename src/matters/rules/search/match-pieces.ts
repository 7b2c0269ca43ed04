// 拼音拆开找: letters that stand in a name piece by piece though not together: nongcun and zhaijidi for
// 农村村民宅基地; and the longest plain word that is spelled in them.
import { rankOf, tiers } from '../ranking.ts'
import { soundOf } from '../sounds.ts'
import type { CatalogueIndex } from './catalogue-index.ts'
import { namesAt } from './catalogue-index.ts'
import type { Hits } from './hit.ts'
import { addHit, hitsOf, hitsUpTo } from './hit.ts'
import { bestOf } from './best-of.ts'
import { lettersIn } from './letter-parts.ts'
import { holdingMany } from './match-words.ts'
import { postingOf } from './postings.ts'
import { textAt } from './texts.ts'

const shortestPiece = 4
const mostPieces = 3
const mostTried = 200
const [fewestLetters, enoughSpelled] = [5, 0.45]

/** Matters whose names hold all the letters in at most three pieces. */
export function matchPieces(index: CatalogueIndex, letters: string): Hits {
  const sound = soundOf(letters)
  if (sound.length < 2 * shortestPiece) return hitsOf(hitsUpTo(0))
  const parts = [...lettersIn(sound)].filter((part) => !part.startsWith(' '))
  const sought = parts
    .map((part) => ({ posting: postingOf(index.sounds, part), worth: 0 }))
    .sort((a, b) => a.posting.length - b.posting.length)
  // Where two pieces meet, two runs of three letters are lost.
  const needed = Math.max(1, parts.length - 2 * (mostPieces - 1))
  const { slots, held } = holdingMany(index, sought, needed)
  const best = bestOf(slots.length, mostTried, (at) =>
    (held[at] ?? 0) >= needed ? (held[at] ?? 0) : -1,
  )
  const list = hitsUpTo(best.length)
  for (const at of best) {
    const slot = slots[at] ?? 0
    const [, , sounds = ''] = textAt(index.letters, slot).split('\n')
    if (index.columns.live[slot] === 0 || !holdsInPieces(sounds, sound)) continue
    addHit(list, slot, rankOf(tiers.words, 1 / namesAt(index, slot).nameKey.length), 'sound')
  }
  return hitsOf(list)
}

function holdsInPieces(sounds: string, letters: string): boolean {
  let [rest, pieces] = [letters, 0]
  while (rest !== '') {
    let length = rest.length
    while (length >= shortestPiece && !sounds.includes(rest.slice(0, length))) length -= 1
    pieces += 1
    if (length < shortestPiece || pieces > mostPieces) return false
    rest = rest.slice(length)
  }
  return true
}

/** The longest word that is spelled in the letters: 身份证 in wodeshenfenzhengdiule. */
export function wordSpelled(
  { sayings, elsewhere }: CatalogueIndex,
  letters: string,
): string | null {
  for (let length = letters.length; length >= fewestLetters; length -= 1) {
    if (length < letters.length * enoughSpelled) return null
    for (let from = 0; from + length <= letters.length; from += 1) {
      const piece = letters.slice(from, from + length)
      const word = sayings.byLetters.get(piece) ?? elsewhere.byLetters.get(piece)
      if (word !== undefined) return word
    }
  }
  return null
}
