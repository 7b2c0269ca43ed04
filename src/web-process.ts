// A listening web server that can be drained: it stops taking work, ends what it has, then closes.
import { createServer } from 'node:http'
import { createApp } from './app.ts'
import { clockOf } from './platform/clock.ts'
import { applicationRole, connect } from './platform/database/connect.ts'
import { readerLimits } from './platform/database/limits.ts'
import { openReplica } from './platform/database/replica/replica.ts'
import type { Replica } from './platform/database/replica/replica.ts'
import type { Resources } from './platform/resources.ts'
import { answerBrokenRequests } from './platform/web/broken-requests.ts'

export interface WebProcess {
  readonly address: string
  stop(): Promise<void>
}

export class PortTaken extends Error {}

const drainMilliseconds = 10_000

/** How long a line may keep the hall waiting; a little more passes until the next look at all lines. */
export interface LineLimits {
  readonly head: number
  /** The whole request, its files included. */
  readonly whole: number
  readonly lookEvery: number
}

const lineLimits: LineLimits = { head: 20_000, whole: 290_000, lookEvery: 5000 }

export async function startWeb(
  resources: Resources,
  limits: LineLimits = lineLimits,
): Promise<WebProcess> {
  const { config } = resources
  const readiness = { draining: false }
  const replica = replicaOf(resources)
  const app = createApp(resources, clockOf(config.clockOffsetDays), readiness)
  const server = createServer(
    {
      maxHeaderSize: 32_768,
      ...{ headersTimeout: limits.head, requestTimeout: limits.whole },
      connectionsCheckingInterval: limits.lookEvery,
    },
    app,
  )
  answerBrokenRequests(server, resources.log)
  await new Promise<void>((listening, failed) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      failed(
        error.code === 'EADDRINUSE'
          ? new PortTaken(
              `端口 ${config.port} 已被占用：请停掉占用它的程序，或者用 PORT=其他端口 启动。/ Port ${config.port} is in use; stop that program or set PORT.`,
            )
          : error,
      ),
    )
    server.listen(config.port, config.host, listening)
  })
  const bound = server.address()
  const port = bound !== null && typeof bound === 'object' ? bound.port : config.port
  return {
    address: `http://${config.host}:${port}`,
    async stop() {
      readiness.draining = true
      const closed = new Promise<void>((done) => server.close(() => done()))
      server.closeIdleConnections()
      const deadline = setTimeout(() => server.closeAllConnections(), drainMilliseconds)
      await closed
      clearTimeout(deadline)
      await replica?.close()
    },
  }
}

/** Its pool is opened with the pages that read there; null when no replica is named. */
function replicaOf({ config, db, changes, vault }: Resources): Replica | null {
  if (config.databaseReadUrl === null) return null
  const connection = {
    ...{ connectionString: config.databaseReadUrl, keepAlive: true },
    ...{ connectionTimeoutMillis: readerLimits.connection, query_timeout: readerLimits.statement },
  }
  const far = connect({ connection, role: applicationRole, poolSize: 10, vault }, readerLimits)
  return openReplica({ db, far, changes, mostSeconds: config.databaseReadSeconds })
}
