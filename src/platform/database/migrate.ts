// Brings a database to the current schema: the job queue's own tables, then ours, under one lock so
// that processes starting together do it once.
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import fs from 'node:fs/promises'
import { runMigrations } from 'graphile-worker'
import knex from 'knex'
import type { Knex } from 'knex'
import type { ClientConfig, Pool } from 'pg'

const ours = path.resolve(import.meta.dirname, '../../../migrations')
/** Any constant known to all our processes: the advisory lock of migrations. */
const lockNumber = 63_000_001

interface Migration {
  up(db: Knex): Promise<void>
}

/**
 * Applies what is missing and tells the names applied; a restore wants only those its backup knew.
 * The pool must belong to the schema's owner.
 */
export async function migrate(
  pool: Pool,
  connection: ClientConfig,
  wanted: (name: string) => boolean = () => true,
  folder = ours,
): Promise<string[]> {
  const client = await pool.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [lockNumber])
    await runMigrations({ pgPool: pool })
    const db = knex({
      client: 'pg',
      connection: { ...connection } as Knex.PgConnectionConfig,
      pool: { min: 0, max: 1 },
    })
    try {
      const result = (await db.migrate.latest({
        migrationSource: sourceOf(folder, wanted),
      })) as [number, string[]]
      return result[1]
    } finally {
      await db.destroy()
    }
  } finally {
    await client.query('select pg_advisory_unlock($1)', [lockNumber])
    client.release()
  }
}

function sourceOf(folder: string, wanted: (name: string) => boolean): Knex.MigrationSource<string> {
  return {
    async getMigrations() {
      const files = await fs.readdir(folder)
      return files.filter((file) => file.endsWith('.ts') && wanted(file)).sort()
    },
    getMigrationName: (file) => file,
    async getMigration(file) {
      const module = (await import(pathToFileURL(path.join(folder, file)).href)) as Migration
      return { up: module.up, down: () => Promise.reject(new Error('migrations only go forward')) }
    },
  }
}
