// 检索一句话: all matters that answer what was typed, exactly, or nearly when nothing does.
import type { SearchQuery } from '../search-query.ts'
import type { CatalogueIndex } from './catalogue-index.ts'
import { exactHits } from './exact-hits.ts'
import type { Hits } from './hit.ts'
import { followedBy } from './hit.ts'
import type { Judgement } from './is-answer.ts'
import { judge } from './is-answer.ts'
import { matchBeginning, matchLetters, matchSounds, slipsForgiven } from './match-letters.ts'
import { soughtWords } from './match-words.ts'
import { nearHits } from './near-hits.ts'
import { genericPairs } from './plain-parts.ts'

export interface Matched extends Judgement {
  readonly hits: Hits
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
  const sought = soughtWords(index, query.words, genericPairs(query.key))
  const exact = exactHits(index, query, sought)
  const found = exact.slots.length
  const near =
    found >= fewAnswers || (found > 0 && query.key.length < longKey)
      ? null
      : nearHits(index, query, sought, sound)
  const hits = near === null ? exact : found === 0 ? near : followedBy(exact, near)
  return { hits, ...judge(index, query, hits) }
}

function byLetters(index: CatalogueIndex, letters: string): Matched {
  const exact = matchLetters(index, letters)
  if (exact.slots.length > 0) return { hits: exact, approximate: false, held: [] }
  const near = matchSounds(index, letters, slipsForgiven(letters))
  const hits = near.slots.length > 0 ? near : matchBeginning(index, letters)
  return { hits, approximate: true, held: [] }
}
