// What a department leads and what it has a stage of beside another, read each by its index, as one list.
import type { Knex } from 'knex'
import type { Db } from '../../../platform/database/transaction.ts'
import { inOrder } from './order.ts'
import type { QueueSort } from './order.ts'

/** The rows of both places in one order; each place has at most as many as are wanted. */
export async function together<Row>(
  db: Db,
  each: readonly Knex.QueryBuilder[],
  sort: QueueSort,
  most: number,
): Promise<Row[]> {
  return (await cut(db, each, sort, most)) as Row[]
}

/** The first `most` of all places. */
export function cut(
  db: Db,
  each: readonly Knex.QueryBuilder[],
  sort: QueueSort,
  most: number,
): Knex.QueryBuilder {
  const [only] = each
  if (each.length === 1 && only !== undefined) return only
  return db
    .from(joined(db, each).as('a'))
    .modify(inOrder(sort, null))
    .limit(most, { skipBinding: true })
    .select('a.*')
}

/** An application with two stages in one department stands once. */
export function joined(db: Db, each: readonly Knex.QueryBuilder[]): Knex.QueryBuilder {
  const [only] = each
  return each.length === 1 && only !== undefined ? only : db.union([...each], true)
}
