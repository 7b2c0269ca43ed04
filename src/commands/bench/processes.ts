// Starts the product and the yardstick as processes of their own on a scratch database.
import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { ClientConfig } from 'pg'
import { opening } from './forms-of-page.ts'
import { visitorOf } from './load.ts'

export interface Started {
  readonly port: number
  stop(): Promise<void>
}

export interface ProcessOrder {
  /** Below src. */
  readonly script: string
  readonly connection: ClientConfig
  readonly dataFolder: string
  /** An address that answers 200 once it is ready. */
  readonly readyAt: string
}

/** In production mode, as it is run in earnest, behind a proxy that speaks TLS. */
export async function startProcess(order: ProcessOrder): Promise<Started> {
  const port = await freePort()
  const child = fork(path.resolve(import.meta.dirname, '../..', order.script), [], {
    execArgv: ['--import', 'tsx'],
    env: {
      MAX_POSTS: '1000000',
      ...{ NODE_ENV: 'production', PORT: String(port), HOST: '127.0.0.1', SEED: 'none' },
      ...{ DATABASE_URL: addressOf(order.connection), DATA_DIR: order.dataFolder },
      ...{ PUBLIC_URL: `http://127.0.0.1:${port}`, TRUST_PROXY: '1', LOG_LEVEL: 'error' },
      SESSION_SECRET: 'a-secret-for-measuring-and-nothing-else',
      DATA_KEYS: `bench:${benchKey.toString('base64')}`,
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  await waitUntilReady(child, port, order.readyAt)
  return { port, stop: () => stop(child) }
}

/** The key that seals what the scratch hall holds. */
export const benchKey = Buffer.from('measuring-key-of-32-bytes-length')

/** A connection as the address that DATABASE_URL takes. */
export function addressOf(connection: ClientConfig): string {
  if (connection.connectionString !== undefined) return connection.connectionString
  const { host = '127.0.0.1', port = 5432, user = '', password, database = '' } = connection
  const secret = typeof password === 'string' ? `:${encodeURIComponent(password)}` : ''
  return `postgres://${encodeURIComponent(user)}${secret}@${encodeURIComponent(host)}:${port}/${database}`
}

async function waitUntilReady(child: ChildProcess, port: number, readyAt: string): Promise<void> {
  const { ask, close } = visitorOf(port, 1)
  const visit = opening(readyAt)
  try {
    for (let attempt = 0; attempt < 300; attempt++) {
      if (child.exitCode !== null)
        throw new Error(`the process to measure ended: ${child.exitCode}`)
      const answer = await ask(visit).catch(() => null)
      if (answer?.status === 200) return
      await delay(100)
    }
    throw new Error('the process to measure does not answer')
  } finally {
    close()
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const ended = new Promise((done) => child.once('exit', done))
  child.kill('SIGTERM')
  const late = setTimeout(() => child.kill('SIGKILL'), 5000)
  await ended
  clearTimeout(late)
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = address !== null && typeof address === 'object' ? address.port : 0
      probe.close(() => resolve(port))
    })
  })
}
