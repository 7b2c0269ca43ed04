// What search finds besides matters: pages that a module above names, such as 一件事.
import { remembered } from '../platform/database/remembered.ts'
import type { Db, Tx } from '../platform/database/transaction.ts'
import { matchExtras } from './rules/search/match-extras.ts'
import type { SearchQuery } from './rules/search-query.ts'
import { keyOf } from './rules/tokens.ts'
import { searchEntry } from './search-entry.ts'

export interface Extra {
  readonly href: string
  /** 一件事 */
  readonly kind: string
  readonly title: string
  readonly summary: string
}

declare module 'knex/types/tables.js' {
  interface Tables {
    catalogueExtras: Extra & { readonly words: string }
  }
}

/** Lists a page, or lists it anew; `words` are its name, what people call it, and what is in it. */
export async function listExtra(
  tx: Tx,
  { words, ...extra }: Extra & { readonly words: readonly string[] },
): Promise<void> {
  const [name = '', ...aliases] = words
  const { pinyin, initials } = searchEntry({
    ...{ name, aliases, resultName: '', type: '', lineName: '' },
  })
  const keys = [...words.map(keyOf), pinyin, initials]
  await tx('catalogueExtras')
    .insert({ ...extra, words: ` ${keys.join(' ')} ` })
    .onConflict('href')
    .merge()
}

export async function unlistExtra(tx: Tx, href: string): Promise<void> {
  await tx('catalogueExtras').where({ href }).delete()
}

/** A province has a few dozen. */
const mostListed = 500

/** The pages that a question leads to; `found` are the names of the first matters that answer it. */
export async function extrasFor(
  db: Db,
  query: SearchQuery,
  found: readonly string[],
): Promise<readonly Extra[]> {
  if (query.key === '') return []
  const pages = await remembered(db, 'extras', () =>
    db('catalogueExtras')
      .orderByRaw('char_length(title), href')
      .limit(mostListed)
      .select('href', 'kind', 'title', 'summary', 'words'),
  )
  return matchExtras(pages, query, found.map(keyOf))
}

const mostTogether = 3

/** The pages that hold the matter of this name among others: where it is done together with them. */
export async function extrasHolding(db: Db, matterName: string): Promise<readonly Extra[]> {
  const pages = await extrasWith(db, keyOf(matterName))
  return pages.map(({ href, kind, title, summary }) => ({ href, kind, title, summary }))
}

/** The same with the keys of all that is in them. */
export function extrasWith(
  db: Db,
  nameKey: string,
): Promise<readonly (Extra & { readonly words: string })[]> {
  return remembered(db, `extras holding ${nameKey}`, () =>
    db('catalogueExtras')
      .where('words', 'like', `% ${nameKey} %`)
      .orderBy('href')
      .limit(mostTogether)
      .select('href', 'kind', 'title', 'summary', 'words'),
  )
}
