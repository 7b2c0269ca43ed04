// 联想: the first few matters for what is being typed; and what is near to what was not found.
import type { Db } from '../../platform/database/transaction.ts'
import { catalogueIndex } from '../keep-index.ts'
import type { CatalogueIndex } from '../rules/search/catalogue-index.ts'
import { namesAt } from '../rules/search/catalogue-index.ts'
import { lineOf } from '../rules/search/marks-of.ts'
import { matchNear } from '../rules/search/match-near.ts'
import { matchQuestion } from '../rules/search/match-question.ts'
import { soughtWords } from '../rules/search/match-words.ts'
import type { Near } from '../rules/search/near.ts'
import { genericWords } from '../rules/search/plain-parts.ts'
import { sharing } from '../rules/search/near-hits.ts'
import { pageOfHits } from '../rules/search/order.ts'
import type { SearchQuery } from '../rules/search-query.ts'
import { runsOf, unigramsOf } from '../rules/tokens.ts'
import { soundsOf } from '../search-entry.ts'
import { hitsByCode } from './by-code.ts'

export interface Suggestion {
  readonly code: string
  readonly name: string
  readonly lineName: string
}

const mostNear = 5

/** While somebody types: the matters that a search would give first. */
export async function suggestionsFor(
  db: Db,
  query: SearchQuery,
  most: number,
): Promise<Suggestion[]> {
  if (query.key === '') return []
  const index = await catalogueIndex(db)
  const hits = (await hitsByCode(db, index, query)) ?? matchQuestion(index, query, soundsOf).hits
  return pageOfHits(index, hits, null, most).map(({ slot }) => suggestionAt(index, slot))
}

/** For a search that found nothing: the matters that share most with what was typed. */
export async function nearTo(db: Db, query: SearchQuery): Promise<Suggestion[]> {
  if (query.key === '' || query.letters !== null) return []
  const index = await catalogueIndex(db)
  const near = matchNear(index, query.key)
  if (near.length > 0) return nearest(index, near)
  const pairs = sharing(index, soughtWords(index, query.words, genericWords(query.key)), 0)
  const singles = [...new Set(runsOf(query.key).flatMap(unigramsOf))]
  if (pairs.length > 0 || singles.length < 2) return nearest(index, pairs)
  return nearest(index, sharing(index, soughtWords(index, singles, new Set()), leastOfSingles))
}

/** Single characters say little: most of a question must be there. */
const leastOfSingles = 0.5

function nearest(index: CatalogueIndex, near: readonly Near[]): Suggestion[] {
  return near
    .filter(({ slot }) => index.columns.live[slot] === 1)
    .toSorted((a, b) => b.closeness - a.closeness || a.slot - b.slot)
    .slice(0, mostNear)
    .map(({ slot }) => suggestionAt(index, slot))
}

function suggestionAt(index: CatalogueIndex, slot: number): Suggestion {
  const { code, name } = namesAt(index, slot)
  return { code, name, lineName: lineOf(index, slot) }
}
