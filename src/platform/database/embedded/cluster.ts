// The embedded PostgreSQL: makes sure that a server runs on a folder, whatever state an earlier
// run, a crash or another process has left it in.
import { resolve } from 'node:path'
import { adopt } from './adopt.ts'
import { usableBinaries } from './binaries.ts'
import { createDatabaseIfMissing } from './client.ts'
import { explained } from './cluster-error.ts'
import { sweepDrafts } from './drafts.ts'
import { handOver } from './hand-over.ts'
import { initialiseIfMissing } from './initialise.ts'
import { launch } from './launch.ts'
import { findPlace, openFolder } from './place.ts'
import { dataFolderOf } from './server.ts'
import { withStartLock } from './start-lock.ts'
import { stopServer } from './stop.ts'
import { readCredentials } from './superuser.ts'
import type { Connection, Log, Server } from './server.ts'

export interface ClusterOptions {
  /** Holds everything of the cluster; made if missing. */
  readonly folder: string
  /** Created if missing. */
  readonly databaseName: string
  /** False for tests: faster, and a crash of the machine may lose everything. */
  readonly durable: boolean
  readonly log: Log
  readonly maxConnections?: number
}

export interface Cluster {
  readonly connection: Connection
  readonly dataFolder: string
  /** The server was already running. */
  readonly adopted: boolean
  /** The data folder was made by this call. */
  readonly created: boolean
  /** How its programs are run; for the watchdog. */
  readonly server: Server
  /** Stops the server, adopted or not; asking twice is harmless. */
  stop(): Promise<void>
}

/**
 * Creates, adopts or starts the cluster in the folder. Several processes may call it at once: one
 * starts the server, the others adopt it. Throws a ClusterError, whose message is one sentence for
 * the operator, when it cannot be done.
 */
export async function ensureCluster(options: ClusterOptions): Promise<Cluster> {
  const folder = resolve(options.folder)
  try {
    const lockFolder = await openFolder(folder)
    return await withStartLock(lockFolder, options.log, () => start(lockFolder, options))
  } catch (error) {
    throw explained(error, folder)
  }
}

async function start(folder: string, options: ClusterOptions): Promise<Cluster> {
  const { databaseName, durable, log, maxConnections = 100 } = options
  const place = await findPlace(folder, log)
  await sweepDrafts(place.folder)
  const server = { ...place, binaries: await usableBinaries(place) }
  const created = await initialiseIfMissing(server, durable)
  await handOver(server)
  const dataFolder = dataFolderOf(server)
  const credentials = await readCredentials(dataFolder)
  const running = await adopt(server, credentials, log)
  const maintenance =
    running ?? (await launch(server, credentials, { durable, maxConnections }, log))
  await createDatabaseIfMissing(maintenance, databaseName)
  return {
    connection: { ...maintenance, database: databaseName },
    dataFolder,
    adopted: running !== null,
    created,
    server,
    stop: once(() => stopServer(server)),
  }
}

// A failed attempt may be repeated.
function once(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null
  return () => {
    running ??= work().catch((error: unknown) => {
      running = null
      throw error
    })
    return running
  }
}
