// 联想: the first few matters for what is being typed; and what is near to what was not found.
import type { Db } from '../../platform/database/transaction.ts'
import { catalogueIndex } from '../keep-index.ts'
import type { CatalogueIndex } from '../rules/search/catalogue-index.ts'
import { namesAt } from '../rules/search/catalogue-index.ts'
import { coverageOf, readingOf } from '../rules/search/coverage.ts'
import { lineOf } from '../rules/search/marks-of.ts'
import { matchNear } from '../rules/search/match-near.ts'
import { matchQuestion } from '../rules/search/match-question.ts'
import { soughtWords } from '../rules/search/match-words.ts'
import type { Near } from '../rules/search/near.ts'
import { genericWords } from '../rules/search/plain-parts.ts'
import { sharing } from '../rules/search/near-hits.ts'
import { pageOfHits } from '../rules/search/order.ts'
import type { SearchQuery } from '../rules/search-query.ts'
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

/** For a search that found nothing: the matters that share something with it that names a thing. */
export async function nearTo(db: Db, query: SearchQuery): Promise<Suggestion[]> {
  if (query.key === '' || query.letters !== null) return []
  const index = await catalogueIndex(db)
  const near = matchNear(index, query.key)
  if (near.length > 0) return nearest(index, near)
  const sought = soughtWords(index, query.words, genericWords(query.key))
  const reading = readingOf(index, query.fullKey, true)
  const shares = ({ slot }: Near) => coverageOf(reading, slot).held >= fewestShared
  return nearest(index, sharing(index, sought, 0).slice(0, mostTried).filter(shares))
}

/** One character says nothing: 入党 and 入学 have nothing in common. */
const fewestShared = 2
const mostTried = 60

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
