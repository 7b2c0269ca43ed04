// Copies every table of a snapshot out of the database, packed, each into a file of its own.
import { createWriteStream } from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { ClientBase } from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import type { TableFacts } from './schema-facts.ts'

export interface DumpedTable extends TableFacts {
  readonly rows: number
  readonly file: string
  readonly part: string
}

/** The client must stand in a repeatable-read transaction, so that all tables are of one moment. */
export async function dumpTable(
  client: ClientBase,
  table: TableFacts,
  folder: string,
): Promise<DumpedTable> {
  const name = `${table.name.replaceAll('"', '')}.copy.gz`
  const file = path.join(folder, name)
  const rows = client.query(
    copyTo(`copy (select ${table.columns.join(', ')} from ${table.name}) to stdout`),
  )
  await pipeline(rows, createGzip({ level: 5 }), createWriteStream(file, { mode: 0o600 }))
  return { ...table, rows: rows.rowCount, file, part: `database/${name}` }
}
