// A database of its own beside the others on the same server, for a trial; dropped afterwards.
import { randomUUID } from 'node:crypto'
import pg from 'pg'

/** Runs `work` with a new empty database and drops it whatever happens. */
export async function withScratchDatabase<T>(
  server: pg.ClientConfig,
  purpose: string,
  work: (connection: pg.ClientConfig) => Promise<T>,
): Promise<T> {
  const name = `yizhan_${purpose}_${randomUUID().replaceAll('-', '').slice(0, 12)}`
  await ask(server, `create database ${name}`)
  try {
    return await work(onDatabase(server, name))
  } finally {
    await ask(server, `drop database if exists ${name} with (force)`)
  }
}

/** The same server, another database. */
export function onDatabase(server: pg.ClientConfig, database: string): pg.ClientConfig {
  if (server.connectionString === undefined) return { ...server, database }
  const url = new URL(server.connectionString)
  url.pathname = `/${database}`
  return { ...server, connectionString: url.href }
}

async function ask(server: pg.ClientConfig, sql: string): Promise<void> {
  const client = new pg.Client(server)
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
