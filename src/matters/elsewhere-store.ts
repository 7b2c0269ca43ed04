// Loads and writes where people go for what this catalogue has not.
import type { Db, Tx } from '../platform/database/transaction.ts'
import type { Elsewhere } from './rules/search/elsewhere.ts'
import './tables.ts'

export interface KeptElsewhere extends Elsewhere {
  readonly id: string
}

/** A few dozen at most, so they are read at once. */
export async function elsewhereKept(db: Db): Promise<KeptElsewhere[]> {
  return db('searchElsewhere')
    .select('id', 'name', 'words', 'sentence', 'phone', 'link')
    .orderBy('name')
    .limit(mostElsewhere)
}

export const mostElsewhere = 500

/** One of the same name is replaced. Returns what stood there before. */
export async function saveElsewhere(tx: Tx, one: Elsewhere): Promise<Elsewhere | null> {
  const [before] = await tx('searchElsewhere')
    .where({ name: one.name })
    .select('name', 'words', 'sentence', 'phone', 'link')
  await tx('searchElsewhere')
    .insert({ ...one, words: [...one.words] })
    .onConflict('name')
    .merge()
  return before ?? null
}

export async function countElsewhere(tx: Tx): Promise<number> {
  const [row] = await tx('searchElsewhere').count<{ count: string }[]>('id as count')
  return Number(row?.count ?? 0)
}

export async function deleteElsewhere(tx: Tx, id: string): Promise<Elsewhere | null> {
  const [removed] = await tx('searchElsewhere')
    .where({ id })
    .delete()
    .returning(['name', 'words', 'sentence', 'phone', 'link'])
  return removed ?? null
}
