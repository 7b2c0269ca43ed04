// Loads the tables of a backup into a migrated, empty database, in one transaction. Foreign keys are
// taken off and put on again, which proves them anew; triggers that keep history rest meanwhile.
import { createReadStream } from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import type { ClientBase } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { BackupError } from './backup-error.ts'
import type { Manifest, TableOfBackup } from './manifest.ts'
import { foreignKeysOf } from './schema-facts.ts'

/** Throws a BackupError that names the tables whose rows are not as many as were saved. */
export async function loadTables(
  client: ClientBase,
  { tables, sequences }: Manifest,
  folder: string,
): Promise<void> {
  await client.query('begin')
  try {
    const keys = await foreignKeysOf(client)
    for (const { table, name } of keys) {
      await client.query(`alter table ${table} drop constraint ${name}`)
    }
    const names = tables.map(({ name }) => name)
    const guarded = [...names, ...(await partitionsOf(client))]
    for (const name of guarded) await client.query(`alter table ${name} disable trigger user`)
    await client.query(`truncate ${names.join(', ')}`)
    for (const table of tables) await loadTable(client, table, folder)
    for (const name of guarded) await client.query(`alter table ${name} enable trigger user`)
    for (const { table, name, definition } of keys) {
      await client.query(`alter table ${table} add constraint ${name} ${definition}`)
    }
    for (const { name, last } of sequences) {
      await client.query('select setval($1::regclass, $2::bigint)', [name, last])
    }
    await compareCounts(client, tables)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
  await client.query('analyze')
}

/** A partition has triggers of its own; its rows come and go with its table. */
async function partitionsOf(client: ClientBase): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c
     where c.relispartition and c.relkind = 'r' order by 1`,
  )
  return rows.map(({ name }) => name)
}

async function loadTable(
  client: ClientBase,
  { name, columns, part }: TableOfBackup,
  folder: string,
): Promise<void> {
  const rows = client.query(copyFrom(`copy ${name} (${columns.join(', ')}) from stdin`))
  await pipeline(createReadStream(path.join(folder, part)), createGunzip(), rows)
}

async function compareCounts(client: ClientBase, tables: readonly TableOfBackup[]): Promise<void> {
  const different: string[] = []
  for (const { name, rows } of tables) {
    const result = await client.query<{ count: string }>(`select count(*) as count from ${name}`)
    const count = Number(result.rows[0]?.count ?? 0)
    if (count !== rows) different.push(`${name}：备份 ${rows} 行，恢复后 ${count} 行`)
  }
  if (different.length > 0) throw new BackupError('恢复后的行数与备份不符', different)
}
