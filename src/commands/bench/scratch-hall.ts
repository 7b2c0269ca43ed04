// A hall for measuring: a database of its own with the demonstration in it, thrown away afterwards.
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { withScratchDatabase } from '../../platform/backup/scratch-database.ts'
import { readConfig } from '../../platform/config.ts'
import type { Config } from '../../platform/config.ts'
import { ensureCluster } from '../../platform/database/embedded/cluster.ts'
import { watchOver } from '../../platform/database/embedded/watchdog.ts'
import { migrate } from '../../platform/database/migrate.ts'
import { openResources } from '../../platform/resources.ts'
import { seedWhatIsMissing } from '../../seed.ts'
import { addressOf, benchKey } from './processes.ts'
import { yardstickTables } from './yardstick-templates.ts'

export interface ScratchHall {
  readonly connection: pg.ClientConfig
  readonly client: pg.Client
  readonly dataFolder: string
}

export type Say = (line: string) => void

export async function withScratchHall<T>(
  config: Config,
  say: Say,
  work: (hall: ScratchHall) => Promise<T>,
): Promise<T> {
  return withFurnishedDatabase(config, 'demo', say, async ({ connection, dataFolder }) => {
    const client = new pg.Client(connection)
    client.on('error', () => undefined)
    await client.connect()
    try {
      await client.query(yardstickTables)
      // Measured in production mode, where accounts of the demonstration may not sign in.
      await client.query('update accounts set demonstration = false')
      await client.query('vacuum analyze')
      return await work({ connection, client, dataFolder })
    } finally {
      await client.end()
    }
  })
}

/**
 * A database to which nobody is connected, on the server of DATABASE_URL or on an embedded one started
 * for this alone.
 */
export async function withFurnishedDatabase<T>(
  config: Config,
  seeds: 'demo' | 'reference',
  say: Say,
  work: (place: Omit<ScratchHall, 'client'>) => Promise<T>,
): Promise<T> {
  const dataFolder = await mkdtemp(path.join(os.tmpdir(), 'yizhan-bench-'))
  // The account that root lends to the server must be able to pass through.
  await chmod(dataFolder, 0o711)
  const cluster =
    config.databaseUrl === null
      ? await ensureCluster({
          folder: path.join(dataFolder, 'postgres'),
          ...{ databaseName: 'yizhan', durable: true, log: say },
        })
      : null
  if (cluster !== null) watchOver(cluster)
  const server = cluster?.connection ?? { connectionString: config.databaseUrl ?? '' }
  try {
    return await withScratchDatabase(server, 'bench', async (connection) => {
      await furnish(connection, dataFolder, seeds, say)
      return work({ connection, dataFolder })
    })
  } finally {
    await cluster?.stop()
    await rm(dataFolder, { recursive: true, force: true })
  }
}

async function furnish(
  connection: pg.ClientConfig,
  dataFolder: string,
  seeds: 'demo' | 'reference',
  say: Say,
): Promise<void> {
  const resources = await openResources(
    readConfig({
      ...{ DATABASE_URL: addressOf(connection), DATA_DIR: dataFolder, SEED: seeds },
      ...{ LOG_LEVEL: 'error', DATA_KEYS: `bench:${benchKey.toString('base64')}` },
    }),
  )
  try {
    await migrate(resources.ownerPool, resources.connection)
    await seedWhatIsMissing(resources, seeds, say)
  } finally {
    await resources.close()
  }
}
