// 检索一句话: all matters that answer what was typed, exactly, or nearly when nothing does.
import type { SearchQuery } from '../search-query.ts'
import { readQuery } from '../search-query.ts'
import type { CatalogueIndex } from './catalogue-index.ts'
import type { Pointed } from './elsewhere.ts'
import { pointedTo } from './elsewhere.ts'
import { exactHits } from './exact-hits.ts'
import type { Hits } from './hit.ts'
import { followedBy } from './hit.ts'
import type { Judgement } from './is-answer.ts'
import { judge } from './is-answer.ts'
import { matchBeginning, matchLetters, matchSounds, slipsForgiven } from './match-letters.ts'
import { matchPieces, wordSpelled } from './match-pieces.ts'
import { soughtWords } from './match-words.ts'
import { nearHits } from './near-hits.ts'
import { genericWords } from './plain-parts.ts'
import { related, relatedBeside } from './related.ts'

export interface Matched extends Judgement {
  readonly hits: Hits
  /** Where it is run, when it is known to be run elsewhere. */
  readonly pointed: Pointed | null
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
  if (letters !== null) return byLetters(index, letters, sound)
  const sought = soughtWords(index, query.words, genericWords(query.key))
  const exact = exactHits(index, query, sought)
  const found = exact.slots.length
  const near =
    found >= fewAnswers || (found > 0 && query.key.length < longKey)
      ? null
      : related(index, query.fullKey, nearHits(index, query, sought, sound))
  const hits = near === null ? exact : found === 0 ? near : followedBy(exact, near)
  const matched = answered(index, query, hits)
  const heard = matched.hits.slots.length > 0 || matched.pointed !== null ? null : sound(query.key)
  const said = heard === null ? null : saidInLetters(index, heard)
  // Written by ear: 结昏 for 结婚. It is offered, but not as the answer.
  return said === null || said.key === query.key
    ? matched
    : { ...matchQuestion(index, said, sound), approximate: true }
}

/** What is run elsewhere is not offered as if it were here: only what else the question names. */
function answered(index: CatalogueIndex, query: SearchQuery, hits: Hits): Matched {
  const pointed = pointedTo(index.elsewhere, query.fullKey)
  const judged = judge(index, query, hits, pointed?.word ?? null)
  if (pointed === null || !judged.approximate) return { hits, pointed, ...judged }
  const left = relatedBeside(index, query.fullKey, pointed.word, hits)
  return { hits: left, pointed, ...judge(index, query, left, pointed.word) }
}

function byLetters(
  index: CatalogueIndex,
  letters: string,
  sound: (text: string) => string | null,
): Matched {
  const exact = matchLetters(index, letters)
  const said = saidInLetters(index, letters)
  const pointed = said === null ? null : pointedTo(index.elsewhere, said.fullKey)
  if (exact.slots.length > 0) return { hits: exact, pointed, approximate: false, held: [] }
  if (said !== null) return matchQuestion(index, said, sound)
  const inPieces = matchPieces(index, letters)
  if (inPieces.slots.length > 0) {
    return { hits: inPieces, pointed: null, approximate: false, held: [] }
  }
  const near = matchSounds(index, letters, slipsForgiven(letters))
  if (near.slots.length > 0) return { hits: near, pointed: null, approximate: true, held: [] }
  const spelled = wordSpelled(index, letters)
  if (spelled !== null) return matchQuestion(index, readQuery(spelled), sound)
  return { hits: matchBeginning(index, letters), pointed: null, approximate: true, held: [] }
}

/** What people say in Han characters, typed in letters: jiehun for 结婚. */
function saidInLetters(
  { sayings, elsewhere }: CatalogueIndex,
  letters: string,
): SearchQuery | null {
  const word = sayings.byLetters.get(letters) ?? elsewhere.byLetters.get(letters)
  const said = word === undefined ? null : readQuery(word)
  return said?.letters === null ? said : null
}
