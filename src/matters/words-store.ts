// Loads and writes the plain words of search, and the searches that found nothing.
import type { Tx } from '../platform/database/transaction.ts'
import './tables.ts'

export interface PlainWord {
  readonly id: string
  readonly word: string
  readonly means: string
}

/** Returns how many were not known yet. */
export async function insertWords(
  tx: Tx,
  words: readonly Omit<PlainWord, 'id'>[],
): Promise<number> {
  const rows = words.map(({ word, means }) => ({ word, means }))
  if (rows.length === 0) return 0
  const added = await tx('searchSynonyms')
    .insert(rows)
    .onConflict(['word', 'means'])
    .ignore()
    .returning('id')
  return added.length
}

export async function deleteWord(tx: Tx, id: string): Promise<PlainWord | null> {
  const rows = await tx('searchSynonyms').where({ id }).delete().returning(['id', 'word', 'means'])
  return rows[0] ?? null
}

const mostMisses = 5_000

/** Counts one more search without result; the rarest are forgotten when there are too many. */
export async function countMiss(tx: Tx, words: string, at: Date): Promise<void> {
  await tx.raw(
    `insert into search_misses (words, count, last_at) values (?, 1, ?)
    on conflict (words) do update set count = search_misses.count + 1, last_at = excluded.last_at`,
    [words, at],
  )
  await tx.raw(
    `delete from search_misses where words in (
      select words from search_misses where words <> ? order by count desc, last_at desc
      offset ?)`,
    [words, mostMisses],
  )
}
