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
  const [only] = each
  if (each.length === 1 && only !== undefined) return (await only) as Row[]
  const both = db.from(joined(db, each).as('a'))
  return (await both
    .modify(inOrder(sort, null))
    .limit(most, { skipBinding: true })
    .select('a.*')) as Row[]
}

/** An application with two stages in one department stands once. */
export function joined(db: Db, each: readonly Knex.QueryBuilder[]): Knex.QueryBuilder {
  const [only] = each
  return each.length === 1 && only !== undefined ? only : db.union([...each], true)
}
