// Short conversations with the server while it is being started: does it answer, is the database
// there.
import pg from 'pg'
import { setTimeout as delay } from 'node:timers/promises'
import { errorCode } from './files.ts'
import type { Connection, Log } from './server.ts'

/** The code of PostgreSQL's refusal of a password. */
export const invalidPassword = '28P01'

/**
 * Waits until the server answers. `find` says where it is, or null once it is gone.
 * A server that says it is starting, recovering or stopping is waited for without limit; one that
 * says nothing at all for half a minute is 'silent'.
 */
export async function awaitAnswer(
  find: () => Promise<Connection | null>,
  log: Log,
): Promise<Connection | 'gone' | 'silent'> {
  let heardAt = Date.now()
  const notice = setTimeout(() => log('数据库正在启动或恢复，请稍候'), 5000)
  try {
    while (Date.now() - heardAt < 30_000) {
      const connection = await find()
      if (connection === null) return 'gone'
      const answer = await greet(connection)
      if (answer === 'ready') return connection
      if (answer === 'busy') heardAt = Date.now()
      await delay(25)
    }
    return 'silent'
  } finally {
    clearTimeout(notice)
  }
}

export async function createDatabaseIfMissing(connection: Connection, name: string): Promise<void> {
  await converse(connection, async (client) => {
    const found = await client.query('select 1 from pg_database where datname = $1', [name])
    if (found.rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(name)}`)
  })
}

type Greeting = 'ready' | 'busy' | 'silent'

const cannotConnectNow = '57P03'
const tooManyConnections = '53300'

/** Throws when the server refuses the password. */
async function greet(connection: Connection): Promise<Greeting> {
  try {
    await converse(connection, (client) => client.query('select 1'))
    return 'ready'
  } catch (error) {
    const code = errorCode(error)
    if (code === invalidPassword) throw error
    return code === cannotConnectNow || code === tooManyConnections ? 'busy' : 'silent'
  }
}

async function converse(
  connection: Connection,
  speak: (client: pg.Client) => Promise<unknown>,
): Promise<void> {
  const client = new pg.Client({ ...connection, ssl: false, connectionTimeoutMillis: 5000 })
  // A server that stops in mid-sentence must not end this process.
  client.on('error', () => {})
  try {
    await client.connect()
    await speak(client)
  } finally {
    await client.end().catch(() => {})
  }
}
