// Several lists that do not depend on each other, asked for in one statement: each comes as JSON, and is
// given back as if it had been asked for alone. As text: jsonb would be built only to be written out again.
import type { Knex } from 'knex'
import { rowToCamel } from './case-mapping.ts'
import type { Db, Tx } from './transaction.ts'

/** One of the lists: `ids` are its columns of type bigint, `instants` those of type timestamptz. */
export interface Asked<Row> {
  readonly rows: Knex.QueryBuilder | Knex.Raw
  readonly ids: readonly (keyof Row)[]
  readonly instants: readonly (keyof Row)[]
}

/** The lists by their names, each in the order that it asks for. Sealed parts come opened. */
export async function together<Lists extends Readonly<Record<string, readonly object[]>>>(
  db: Db | Tx,
  lists: { readonly [Name in keyof Lists]: Asked<Lists[Name][number]> },
): Promise<Lists> {
  const names = Object.keys(lists)
  const columns = names.map((name) =>
    db.raw(`(select coalesce(json_agg(one), '[]') from (?) one) as ??`, [
      lists[name]?.rows ?? null,
      name,
    ] as Knex.RawBinding[]),
  )
  const rows: unknown = await db.select(columns)
  const [answer] = rows as Record<string, Record<string, unknown>[]>[]
  const read = names.map((name) => {
    const { ids = [], instants = [] } = lists[name] ?? {}
    return [name, (answer?.[name] ?? []).map((row) => rowOf(row, ids, instants))] as const
  })
  return Object.fromEntries(read) as unknown as Lists
}

type Names = readonly (string | number | symbol)[]

function rowOf(json: Record<string, unknown>, ids: Names, instants: Names): object {
  const row = rowToCamel(json) as Record<string, unknown>
  for (const name of ids.map(String)) {
    const id = row[name]
    if (typeof id === 'number') row[name] = String(id)
  }
  for (const name of instants.map(String)) {
    const at = row[name]
    if (typeof at === 'string') row[name] = new Date(at)
  }
  return row
}
