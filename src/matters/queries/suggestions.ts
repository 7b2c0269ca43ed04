// 联想: the first few matters for what is being typed; and what is near to what was not found.
import type { Db } from '../../platform/database/transaction.ts'
import { catalogueIndex } from '../keep-index.ts'
import type { CatalogueIndex } from '../rules/search/catalogue-index.ts'
import type { Hit } from '../rules/search/hit.ts'
import { matchNear } from '../rules/search/match-near.ts'
import { matchQuestion } from '../rules/search/match-question.ts'
import { matchWords } from '../rules/search/match-words.ts'
import { pageOfHits } from '../rules/search/order.ts'
import { tiers } from '../rules/ranking.ts'
import type { SearchQuery } from '../rules/search-query.ts'
import { runsOf, unigramsOf } from '../rules/tokens.ts'
import { soundsOf } from '../search-entry.ts'

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
  const sound = query.letters === null ? soundsOf(query.key) : null
  return named(index, matchQuestion(index, query, sound).hits, most)
}

/** For a search that found nothing: the matters that share most with what was typed. */
export async function nearTo(db: Db, query: SearchQuery): Promise<Suggestion[]> {
  if (query.key === '' || query.letters !== null) return []
  const index = await catalogueIndex(db)
  const near = matchNear(index, query.key)
  if (near.length > 0) return named(index, near, mostNear)
  const pairs = sharing(index, query.words, 0)
  const singles = [...new Set(runsOf(query.key).flatMap(unigramsOf))]
  const found = pairs.length > 0 || singles.length < 2 ? pairs : sharing(index, singles, 0.5)
  return named(index, found, mostNear)
}

function sharing(index: CatalogueIndex, words: readonly string[], least: number): Hit[] {
  const { touched, held, share, wanted } = matchWords(index, words)
  return touched
    .filter((slot) => (held[slot] ?? 0) >= least * wanted)
    .map((slot) => {
      return { slot, tier: tiers.words, closeness: share[slot] ?? 0, why: { kind: 'some-words' } }
    })
}

function named(index: CatalogueIndex, hits: readonly Hit[], most: number): Suggestion[] {
  return pageOfHits(index, hits, null, most).flatMap(({ hit }) => {
    const entry = index.entries[hit.slot]
    return entry ? [{ code: entry.code, name: entry.name, lineName: entry.lineName }] : []
  })
}
