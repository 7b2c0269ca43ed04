// Everything that a process opens once: database, files, keys, log. Embedded or given by address.
import fs from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import type { Config } from './config.ts'
import { applicationRole, connect } from './database/connect.ts'
import { pageLimits } from './database/limits.ts'
import { ensureCluster } from './database/embedded/cluster.ts'
import type { Cluster } from './database/embedded/cluster.ts'
import { publishedChanges } from './database/published-changes.ts'
import type { PublishedChanges } from './database/published-changes.ts'
import { rememberOn } from './database/remembered.ts'
import type { Db } from './database/transaction.ts'
import { createLogger } from './logging/logger.ts'
import type { Log } from './logging/logger.ts'
import type { Gateways } from './messaging/gateway.ts'
import { gatewaysOf } from './messaging/gateways.ts'
import { vaultOf } from './security/vault.ts'
import type { Vault } from './security/vault.ts'
import { sealedStorage } from './uploads/sealed-storage.ts'
import type { SealedStorage } from './uploads/sealed-storage.ts'
import { s3Storage } from './uploads/s3-storage.ts'
import { sweepArrivals } from './uploads/sweep.ts'
import { scannerFor } from './uploads/scanner.ts'
import type { Scanner } from './uploads/scanner.ts'
import { diskStorage } from './uploads/storage.ts'

export interface Resources {
  readonly config: Config
  readonly log: Log
  /** The server itself, past a pooler. */
  readonly connection: pg.ClientConfig
  /** The application's own role. */
  readonly db: Db
  /** The same for work in the background, which may wait longer. */
  readonly workDb: Db
  /** The owner of the schema: migrations, seeds, the job queue's tables. */
  readonly ownerPool: pg.Pool
  /** The session table's own small pool, as the application's role. */
  readonly sessionPool: pg.Pool
  /** Whether a pooler lends the connections of `db` and of the sessions. */
  readonly pooled: boolean
  /** What other processes changed of that which visitors are shown. */
  readonly changes: PublishedChanges
  readonly storage: SealedStorage
  readonly scanner: Scanner
  readonly gateways: Gateways
  readonly vault: Vault
  readonly uploadsFolder: string
  /** Null when DATABASE_URL names a server. */
  readonly cluster: Cluster | null
  close(): Promise<void>
}

const noScanner =
  '没有设置 CLAMAV_URL：不收上传的文件。请写明查毒服务（如 tcp://127.0.0.1:3310）；确实不查毒，写 none'
const closeMilliseconds = 3000

export async function openResources(config: Config): Promise<Resources> {
  const log = createLogger(config.logLevel)
  const cluster =
    config.databaseUrl === null
      ? await ensureCluster({
          folder: path.join(config.dataFolder, 'postgres'),
          databaseName: 'yizhan',
          durable: true,
          log: (message) => log.info(message),
        })
      : null
  const connection: pg.ClientConfig = cluster?.connection ?? {
    connectionString: config.databaseUrl ?? '',
  }
  const uploadsFolder = path.join(config.dataFolder, 'tmp')
  if (config.production && config.scanner === null) log.warn(noScanner)
  await fs.mkdir(uploadsFolder, { recursive: true, mode: 0o700 })
  await sweepArrivals(uploadsFolder, new Date())
  const { storage } = config
  if (storage.kind === 'disk') await fs.mkdir(storage.folder, { recursive: true, mode: 0o700 })
  const directUrl = config.databaseDirectUrl
  const pooled = directUrl !== null
  const directly: pg.ClientConfig = pooled ? { connectionString: directUrl } : connection
  const vault = vaultOf(config.dataKeys)
  const settings = { role: applicationRole, vault }
  const place = pooled ? 'pooler' : 'server'
  const db = connect({ ...settings, connection, poolSize: 10 }, pageLimits, place)
  const workDb = connect({ ...settings, connection: directly, poolSize: 4 })
  const ownerPool = quietPool(new pg.Pool({ ...directly, max: 4 }), log)
  const sessionPool = quietPool(
    new pg.Pool({
      ...connection,
      max: 4,
      // A pooler takes no options; there the role signs in as what it is.
      ...(pooled ? {} : { options: `-c role=${applicationRole} -c synchronous_commit=off` }),
    }),
    log,
  )
  const changes = publishedChanges(directly, db)
  rememberOn(db, changes)
  return {
    config,
    log,
    connection: directly,
    db,
    workDb,
    ownerPool,
    ...{ sessionPool, pooled, changes },
    storage: sealedStorage(
      storage.kind === 'disk' ? diskStorage(storage.folder) : s3Storage(storage),
      vault,
    ),
    scanner: scannerFor(config.scanner, config.production),
    gateways: gatewaysOf(config),
    vault,
    uploadsFolder,
    cluster,
    async close() {
      const closed = Promise.allSettled([
        changes.close(),
        db.destroy(),
        workDb.destroy(),
        ownerPool.end(),
        sessionPool.end(),
      ])
      // A pool waits for work that is under way; a stop does not wait for long work such as seeding.
      const late = new Promise((resolve) => setTimeout(resolve, closeMilliseconds).unref())
      await Promise.race([closed, late])
    },
  }
}

/** Idle clients report a server that stops; without a listener that would end the process. */
function quietPool(pool: pg.Pool, log: Log): pg.Pool {
  const note = (error: Error) => log.warn('database connection lost', { error: error.message })
  pool.on('error', note)
  pool.on('connect', (client) => client.on('error', note))
  return pool
}
