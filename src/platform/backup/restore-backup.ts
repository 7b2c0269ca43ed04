// Restores an unpacked backup into an empty database and an empty folder of files.
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import { migrate } from '../database/migrate.ts'
import { BackupError } from './backup-error.ts'
import { loadTables } from './load-tables.ts'
import type { Manifest } from './manifest.ts'
import { schemaState, tablesOf } from './schema-facts.ts'
import { compareFiles } from './take-backup.ts'
import type { Knowledge } from './take-backup.ts'

export interface RestoreOrder {
  readonly manifest: Manifest
  /** Where the archive was unpacked; on the same disk as the folder of files. */
  readonly unpacked: string
  readonly connection: pg.ClientConfig
  readonly filesFolder: string
  readonly knowledge: Knowledge
}

/** Throws a BackupError when the place is not empty or what was restored is not what was saved. */
export async function restoreBackup(order: RestoreOrder): Promise<void> {
  const { manifest, connection, unpacked, filesFolder } = order
  const pool = new pg.Pool({ ...connection, max: 3 })
  const ignore = () => undefined
  pool.on('error', ignore).on('connect', (client) => client.on('error', ignore))
  try {
    await refuseUnlessEmpty(pool, filesFolder)
    await migrate(pool, connection, (name) => manifest.migrations.includes(name))
    await compareSchema(pool, manifest)
    await placeFiles(path.join(unpacked, 'files'), filesFolder)
    try {
      await withClient(pool, (client) => loadTables(client, manifest, unpacked))
    } catch (error) {
      await rm(filesFolder, { recursive: true, force: true })
      throw error
    }
    await withClient(pool, (client) => compareKnowledge(client, order))
    // The programs may be newer than the backup.
    await migrate(pool, connection)
  } finally {
    await pool.end()
  }
}

/** Throws when the database holds any row, or the folder any file. */
export async function refuseUnlessEmpty(pool: pg.Pool, filesFolder: string): Promise<void> {
  const filled = await withClient(pool, firstFilledTable)
  if (filled !== null) {
    throw new BackupError(
      `数据库不是空的（${filled} 里已有数据），没有恢复。请换一个空的 DATA_DIR，或者让 DATABASE_URL 指向新建的空数据库。`,
    )
  }
  const files = await readdir(filesFolder).catch(() => [])
  if (files.length > 0) {
    throw new BackupError(
      `文件夹 ${filesFolder} 里已有文件，没有恢复。请换一个空的 DATA_DIR，或者先移走这些文件。`,
    )
  }
}

async function firstFilledTable(client: pg.ClientBase): Promise<string | null> {
  for (const { name } of await tablesOf(client)) {
    // The queue notes its own timetable as soon as a worker has run.
    if (name.startsWith('graphile_worker.')) continue
    const found = await client.query(`select 1 from ${name} limit 1`)
    if (found.rowCount !== 0) return name
  }
  return null
}

async function compareSchema(pool: pg.Pool, manifest: Manifest): Promise<void> {
  const state = await withClient(pool, schemaState)
  const done = new Set(state?.migrations ?? [])
  const unknown = manifest.migrations.filter((name) => !done.has(name))
  if (unknown.length > 0 || manifest.queueMigration > (state?.queueMigration ?? 0)) {
    throw new BackupError(
      `这份备份来自更新的版本（${manifest.version}），请先升级程序再恢复。`,
      unknown,
    )
  }
}

async function placeFiles(from: string, to: string): Promise<void> {
  await mkdir(from, { recursive: true, mode: 0o700 })
  await mkdir(path.dirname(to), { recursive: true })
  await rm(to, { recursive: true, force: true })
  await rename(from, to)
}

async function compareKnowledge(
  client: pg.ClientBase,
  { manifest, knowledge }: RestoreOrder,
): Promise<void> {
  compareFiles(await knowledge.keptFiles(client), manifest.files)
  const marks = await knowledge.marks(client)
  const different = Object.entries(manifest.marks).filter(([name, mark]) => marks[name] !== mark)
  if (different.length > 0) {
    throw new BackupError(
      '恢复后的标记与备份不符',
      different.map(([name, mark]) => `${name}：备份 ${mark}，恢复后 ${marks[name] ?? '无'}`),
    )
  }
}

async function withClient<T>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect()
  try {
    return await work(client)
  } finally {
    client.release()
  }
}
