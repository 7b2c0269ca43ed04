// What the same person asks again all day (his queue) is built once: for a large statement the building
// costs as much as the drawing of the page that it fills.
import type { Knex } from 'knex'
import type { Db } from './transaction.ts'

interface Built {
  readonly sql: string
  readonly bindings: readonly unknown[]
}

/** Some clerks with a few views each; what was not asked for longest makes room. */
const most = 500
const kept = new Map<string, Built>()

/**
 * The rows of a statement that is built unless `question` was asked before: everything that its text and its
 * values depend on must stand in there.
 */
export async function askedAgain<Row>(
  db: Db,
  question: readonly unknown[],
  build: () => Knex.QueryBuilder,
): Promise<Row[]> {
  const key = JSON.stringify(question)
  const { sql, bindings } = kept.get(key) ?? builtOf(build())
  kept.delete(key)
  kept.set(key, { sql, bindings })
  const [oldest] = kept.keys()
  if (kept.size > most && oldest !== undefined) kept.delete(oldest)
  const { rows } = await db.raw<{ rows: Row[] }>(sql, bindings as Knex.RawBinding[])
  return rows
}

function builtOf(statement: Knex.QueryBuilder): Built {
  const { sql, bindings } = statement.toSQL()
  return { sql, bindings }
}
