// What the database is made of: its tables with their columns, foreign keys, sequences, migrations.
import type { ClientBase } from 'pg'

export interface TableFacts {
  /** With its schema, quoted where need be. */
  readonly name: string
  readonly columns: readonly string[]
}

export interface ForeignKey {
  readonly table: string
  readonly name: string
  readonly definition: string
}

const ours = `n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'`

/** Who is signed in and how often he tried is no record: everybody signs in anew. */
const leftOut = ['sessions', 'rate_limits']
/** Written by migrating, and compared instead of restored. */
const bookkeeping = ['knex_migrations', 'knex_migrations_lock', 'graphile_worker.migrations']

/** Every table that a backup holds; a partitioned one is one table. */
export async function tablesOf(client: ClientBase): Promise<readonly TableFacts[]> {
  const result = await client.query<TableFacts>(
    `select format('%I.%I', n.nspname, c.relname) as name,
       array_agg(quote_ident(a.attname) order by a.attnum) as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
       join pg_attribute a on a.attrelid = c.oid
     where c.relkind in ('r', 'p') and not c.relispartition and ${ours}
       and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     group by 1 order by 1`,
  )
  const skipped = new Set(
    [...leftOut, ...bookkeeping].map((name) => (name.includes('.') ? name : `public.${name}`)),
  )
  return result.rows.filter(({ name }) => !skipped.has(name))
}

export async function foreignKeysOf(client: ClientBase): Promise<readonly ForeignKey[]> {
  const result = await client.query<ForeignKey>(
    `select format('%I.%I', n.nspname, c.relname) as table, quote_ident(k.conname) as name,
       pg_get_constraintdef(k.oid) as definition
     from pg_constraint k join pg_class c on c.oid = k.conrelid
       join pg_namespace n on n.oid = c.relnamespace
     where k.contype = 'f' and k.conparentid = 0 and ${ours} order by 1, 2`,
  )
  return result.rows
}

/** Sequences that were ever used, with their last number. */
export async function sequencesOf(
  client: ClientBase,
): Promise<readonly { name: string; last: string }[]> {
  const result = await client.query<{ name: string; last: string }>(
    `select format('%I.%I', schemaname, sequencename) as name, last_value::text as last
     from pg_sequences where last_value is not null order by 1`,
  )
  return result.rows
}

export interface SchemaState {
  readonly migrations: readonly string[]
  readonly queueMigration: number
}

/** Null when the schema was never made. */
export async function schemaState(client: ClientBase): Promise<SchemaState | null> {
  const known = await client.query<{ there: boolean }>(
    `select to_regclass('knex_migrations') is not null
       and to_regclass('graphile_worker.migrations') is not null as there`,
  )
  if (known.rows[0]?.there !== true) return null
  const done = await client.query<{ name: string }>('select name from knex_migrations order by id')
  const queue = await client.query<{ number: number }>(
    'select max(id)::int as number from graphile_worker.migrations',
  )
  return {
    migrations: done.rows.map(({ name }) => name),
    queueMigration: queue.rows[0]?.number ?? 0,
  }
}
