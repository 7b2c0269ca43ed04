// 检索一句话: all matters that answer what was typed, exactly, or nearly when nothing does.
import type { SearchQuery } from '../search-query.ts'
import type { CatalogueIndex } from './catalogue-index.ts'
import { exactHits } from './exact-hits.ts'
import type { Hits } from './hit.ts'
import { followedBy } from './hit.ts'
import { matchBeginning, matchLetters, matchSounds, slipsForgiven } from './match-letters.ts'
import { soughtWords } from './match-words.ts'
import { nearHits } from './near-hits.ts'

export interface Matched {
  readonly hits: Hits
  /** True when nothing held what was typed, and these are near it. */
  readonly approximate: boolean
}

/** A long question that so few answer is also answered by what is near. */
const fewAnswers = 3
const longKey = 5

/** `sound` gives the pinyin of a text in Han characters, null for other typing. */
export function matchQuestion(
  index: CatalogueIndex,
  query: SearchQuery,
  sound: (text: string) => string | null,
): Matched {
  const { letters } = query
  if (letters !== null) return byLetters(index, letters)
  const sought = soughtWords(index, query.words)
  const exact = exactHits(index, query, sought)
  const found = exact.slots.length
  if (found >= fewAnswers || (found > 0 && query.key.length < longKey)) {
    return { hits: exact, approximate: false }
  }
  const near = nearHits(index, query, sought, sound)
  return { hits: found === 0 ? near : followedBy(exact, near), approximate: found === 0 }
}

function byLetters(index: CatalogueIndex, letters: string): Matched {
  const exact = matchLetters(index, letters)
  if (exact.slots.length > 0) return { hits: exact, approximate: false }
  const near = matchSounds(index, letters, slipsForgiven(letters))
  const hits = near.slots.length > 0 ? near : matchBeginning(index, letters)
  return { hits, approximate: true }
}
