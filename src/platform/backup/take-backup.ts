// A backup of database and files, taken while the hall is at work. The database comes first, as of
// one moment; files are never changed and lie on the disk before a row names them, so that copying
// them afterwards gives every file of that moment.
import { mkdtemp, rm } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import { writeArchive } from './archive-writer.ts'
import { BackupError } from './backup-error.ts'
import { dumpTable } from './dump-tables.ts'
import { contentDigest, contentDigestOf } from '../uploads/content-digest.ts'
import type { Vault } from '../security/vault.ts'
import type { Storage } from '../uploads/storage.ts'
import type { DumpedTable } from './dump-tables.ts'
import { listFiles } from './list-files.ts'
import { digestPart, manifestPart, sha256Of } from './manifest.ts'
import type { Manifest } from './manifest.ts'
import { schemaState, sequencesOf, tablesOf } from './schema-facts.ts'
import type { SchemaState } from './schema-facts.ts'

export interface KeptFile {
  readonly key: string
  readonly sha256: string
}

/** What only the modules know of a database. */
export interface Knowledge {
  /** Every file that a row names, with the digest it had when it was kept. */
  keptFiles(client: pg.ClientBase): Promise<readonly KeptFile[]>
  /** Marks to be found again after a restore. */
  marks(client: pg.ClientBase): Promise<Readonly<Record<string, string>>>
}

export interface BackupOrder {
  readonly connection: pg.ClientConfig
  /** Null when the files lie in a store of objects. */
  readonly filesFolder: string | null
  /** The files as they lie. */
  readonly storage: Pick<Storage, 'get'>
  /** Opens them, to compare them with what was kept. */
  readonly vault: Vault
  readonly target: string
  readonly version: string
  readonly now: Date
  readonly knowledge: Knowledge
}

export const filesPart = (key: string) => `files/${key}`

/** Throws a BackupError and leaves no archive when a file that a row names is missing or changed. */
export async function takeBackup(order: BackupOrder): Promise<Manifest> {
  const spool = await mkdtemp(path.join(path.dirname(path.resolve(order.target)), '.backup-'))
  const archive = await writeArchive(order.target, order.now)
  try {
    const snapshot = await dumpDatabase(order, spool)
    const tables: Manifest['tables'] = []
    for (const { name, columns, rows, part, file } of snapshot.tables) {
      tables.push({ name, columns: [...columns], rows, ...(await archive.addFile(part, file)) })
      await rm(file)
    }
    const files = await addFiles(order, archive, snapshot.keptFiles)
    compareFiles(snapshot.keptFiles, files)
    const { migrations, queueMigration } = snapshot.state
    const manifest: Manifest = {
      ...{ format: 1, product: 'yizhan', version: order.version },
      takenAt: order.now.toISOString(),
      databaseVersion: snapshot.databaseVersion,
      ...{ migrations: [...migrations], queueMigration },
      ...{ tables, sequences: [...snapshot.sequences], files, marks: { ...snapshot.marks } },
    }
    const text = Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`)
    await archive.addBytes(manifestPart, text)
    await archive.addBytes(digestPart, Buffer.from(`${sha256Of(text)}\n`))
    await archive.finish()
    return manifest
  } finally {
    await archive.abandon()
    await rm(spool, { recursive: true, force: true })
  }
}

type Archive = Awaited<ReturnType<typeof writeArchive>>

/** In the place of a digest: equal to none. */
const altered = 'altered'

async function addFiles(
  { filesFolder, storage, vault }: BackupOrder,
  archive: Archive,
  kept: readonly KeptFile[],
): Promise<Manifest['files']> {
  const files: Manifest['files'] = []
  if (filesFolder !== null) {
    for (const key of await listFiles(filesFolder)) {
      const source = path.join(filesFolder, key)
      const added = await archive.addFile(filesPart(key), source)
      files.push({ ...added, content: (await contentDigest(vault, source)) ?? altered })
    }
    return files
  }
  // A store of objects is asked for what the rows name; a content that several share, once.
  for (const key of new Set(kept.map((file) => file.key))) {
    const bytes = await storage.get(key).catch(() => null)
    if (bytes === null) continue
    const added = await archive.addBytes(filesPart(key), bytes)
    files.push({ ...added, content: contentDigestOf(vault, bytes) ?? altered })
  }
  return files
}

/** Throws when a file that a row names is not there, or is not the one that was kept. */
export function compareFiles(named: readonly KeptFile[], files: Manifest['files']): void {
  // A content that several rows name is one file.
  const kept = [...new Map(named.map((file) => [file.key, file])).values()]
  const digests = new Map(files.map(({ part, sha256, content }) => [part, content ?? sha256]))
  const missing = kept.filter(({ key }) => !digests.has(filesPart(key)))
  const changed = kept.filter(
    ({ key, sha256 }) => (digests.get(filesPart(key)) ?? sha256) !== sha256,
  )
  if (missing.length === 0 && changed.length === 0) return
  throw new BackupError(
    `数据库记着的文件有 ${missing.length} 个不在、${changed.length} 个内容不符`,
    [
      ...missing.map(({ key }) => `缺少文件 ${filesPart(key)}`),
      ...changed.map(({ key }) => `内容不符 ${filesPart(key)}`),
    ],
  )
}

interface Snapshot {
  readonly tables: readonly DumpedTable[]
  readonly sequences: Awaited<ReturnType<typeof sequencesOf>>
  readonly state: SchemaState
  readonly databaseVersion: string
  readonly keptFiles: readonly KeptFile[]
  readonly marks: Readonly<Record<string, string>>
}

async function dumpDatabase(order: BackupOrder, folder: string): Promise<Snapshot> {
  const client = new pg.Client(order.connection)
  await client.connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    const state = await schemaState(client)
    if (state === null) throw new BackupError('数据库里还没有本产品的数据，没有可备份的')
    const tables: DumpedTable[] = []
    for (const table of await tablesOf(client)) tables.push(await dumpTable(client, table, folder))
    const keptFiles = await order.knowledge.keptFiles(client)
    const marks = await order.knowledge.marks(client)
    // Sequences stand outside transactions: read last, they are past every row copied.
    const sequences = await sequencesOf(client)
    const version = await client.query<{ version: string }>(
      `select current_setting('server_version') as version`,
    )
    await client.query('commit')
    const databaseVersion = version.rows[0]?.version ?? ''
    return { tables, sequences, state, databaseVersion, keptFiles, marks }
  } finally {
    await client.end()
  }
}
