// A second PostgreSQL with everything that the test server holds, made by a base backup while that works: one
// that follows it as a standby, or one of its own that may be killed. Null where its folder cannot be read.
import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { usableBinaries } from '../../src/platform/database/embedded/binaries.ts'

export interface ServerCopy {
  /** To a database of the same name as that of the original. */
  readonly connection: pg.ClientConfig
  /** As kill -9, and back again. */
  kill(): Promise<void>
  start(): Promise<void>
  close(): Promise<void>
}

export async function copyServer(
  original: pg.ClientConfig,
  kind: 'standby' | 'own',
): Promise<ServerCopy | null> {
  const admin = new pg.Client(original)
  await admin.connect()
  const { rows } = await admin.query<{ folder: string; version: string }>(
    `select current_setting('data_directory') as folder, current_setting('server_version_num') as version`,
  )
  const { folder: source = '', version = '' } = rows[0] ?? {}
  const owner =
    process.platform === 'linux' ? fs.statSync(source, { throwIfNoEntry: false }) : undefined
  if (owner === undefined || Number(version) < 150_000) {
    await admin.end()
    return null
  }
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'yizhan-copy-'))
  const slot = `copy_${randomBytes(6).toString('hex')}`
  const data = path.join(folder, 'data')
  // The log from here on stays until the standby has read it.
  if (kind === 'standby') {
    await admin.query(`select pg_create_physical_replication_slot('${slot}', true)`)
  }
  await admin.query(`select pg_backup_start('copy', true)`)
  // What changes meanwhile is mended from the log; what vanishes was not needed.
  spawnSync('cp', ['-a', source, data])
  const stopped = await admin.query<{ labelfile: string }>(`select * from pg_backup_stop(false)`)
  await admin.end()
  if (kind === 'own') spawnSync('cp', ['-a', `${source}/pg_wal/.`, `${data}/pg_wal`])
  for (const left of ['postmaster.pid', 'postmaster.opts']) {
    fs.rmSync(path.join(data, left), { force: true })
  }
  fs.writeFileSync(path.join(data, 'backup_label'), stopped.rows[0]?.labelfile ?? '')
  if (kind === 'standby') fs.writeFileSync(path.join(data, 'standby.signal'), '')
  fs.writeFileSync(path.join(folder, 'server.conf'), settings(folder, data, original, slot))
  spawnSync('chown', ['-R', `${owner.uid}:${owner.gid}`, folder])
  const lent = process.getuid?.() === 0 ? { uid: owner.uid, gid: owner.gid } : {}
  const { postgres } = await usableBinaries({
    folder,
    account: 'uid' in lent ? { uid: owner.uid, gid: owner.gid, name: '' } : null,
  })
  const config = `--config-file=${path.join(folder, 'server.conf')}`
  const connection = { ...original, host: folder, port: 5432 }
  const log = fs.openSync(path.join(folder, 'log'), 'a')
  const launch = () =>
    spawn(postgres, ['-D', data, config], { ...lent, cwd: '/', stdio: ['ignore', log, log] })
  let server: ChildProcess = launch()
  const copy: ServerCopy = {
    connection,
    async kill() {
      if (hasEnded(server)) return
      const gone = once(server, 'exit')
      server.kill('SIGKILL')
      await gone
    },
    async start() {
      // Its children notice only in a moment that it is gone; until then it refuses to start.
      for (let attempt = 0; attempt < 450; attempt++) {
        if (hasEnded(server)) server = launch()
        if (await answers(connection)) return
        await delay(100)
      }
      throw new Error(
        `the copy does not answer: ${fs.readFileSync(path.join(folder, 'log'), 'utf8').slice(-2000)}`,
      )
    },
    async close() {
      await copy.kill()
      await delay(200)
      if (kind === 'standby') await dropSlot(original, slot)
      fs.rmSync(folder, { recursive: true, force: true, maxRetries: 20 })
    },
  }
  try {
    await copy.start()
  } catch (fault) {
    await copy.close()
    throw fault
  }
  return copy
}

async function dropSlot(original: pg.ClientConfig, slot: string): Promise<void> {
  await sayTo(original, `select pg_drop_replication_slot('${slot}')`).catch(() => undefined)
}

/** Throws when the server is away. */
export async function sayTo(connection: pg.ClientConfig, sql: string): Promise<void> {
  const client = new pg.Client(connection)
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query(sql)
  } finally {
    await client.end().catch(() => undefined)
  }
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess) =>
  exitCode !== null || signalCode !== null

const answers = (connection: pg.ClientConfig) =>
  sayTo(connection, 'select 1').then(
    () => true,
    () => false,
  )

/** What was acknowledged is in the log, whatever is killed; only the machine itself may not fall. */
function settings(folder: string, data: string, original: pg.ClientConfig, slot: string): string {
  const { host = '', port = '', user = '', password } = original
  const primary = `host=${host} port=${port} user=${user} password=${String(password)}`
  return [
    `include = '${path.join(data, 'postgresql.conf')}'`,
    ...[`listen_addresses = ''`, `unix_socket_directories = '${folder}'`, 'port = 5432'],
    ...['max_connections = 200', `shared_buffers = '32MB'`, 'fsync = off'],
    ...['synchronous_commit = on', 'full_page_writes = on', 'hot_standby = on'],
    ...[`primary_conninfo = '${primary}'`, 'wal_receiver_status_interval = 1'],
    `primary_slot_name = '${slot}'`,
  ].join('\n')
}
