// A streaming replica of the test server, the real one: a base backup taken while the server works, started
// as a standby that follows it. Null where the data folder of the server cannot be read.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { usableBinaries } from '../../src/platform/database/embedded/binaries.ts'

export interface Standby {
  /** To a database of the same name as that of the primary. */
  readonly connection: pg.ClientConfig
  /** Recovery stands still, or goes on. */
  pause(paused: boolean): Promise<void>
  kill(): Promise<void>
  close(): Promise<void>
}

export async function openStandby(primary: pg.ClientConfig): Promise<Standby | null> {
  const admin = new pg.Client(primary)
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
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'yizhan-standby-'))
  const data = path.join(folder, 'data')
  await admin.query(`select pg_backup_start('standby', true)`)
  copy(source, data)
  const stopped = await admin.query<{ labelfile: string }>(`select * from pg_backup_stop(false)`)
  await admin.end()
  fs.writeFileSync(path.join(data, 'backup_label'), stopped.rows[0]?.labelfile ?? '')
  fs.writeFileSync(path.join(data, 'standby.signal'), '')
  fs.writeFileSync(path.join(folder, 'server.conf'), settings(folder, data, primary))
  spawnSync('chown', ['-R', `${owner.uid}:${owner.gid}`, folder])
  const account = { uid: owner.uid, gid: owner.gid, name: '' }
  const { postgres } = await usableBinaries({ folder, account })
  const config = `--config-file=${path.join(folder, 'server.conf')}`
  const lent = process.getuid?.() === 0 ? { uid: owner.uid, gid: owner.gid } : {}
  const server = spawn(postgres, ['-D', data, config], { ...lent, cwd: '/', stdio: 'ignore' })
  const connection = { ...primary, host: folder, port: 5432 }
  async function kill(): Promise<void> {
    if (server.exitCode !== null || server.signalCode !== null) return
    const gone = once(server, 'exit')
    server.kill('SIGQUIT')
    await gone
  }
  await answering(connection)
  return {
    connection,
    pause: (paused) => say(connection, `select pg_wal_replay_${paused ? 'pause' : 'resume'}()`),
    kill,
    async close() {
      await kill()
      fs.rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** What changes while it is copied is mended from the log; what vanishes was not needed. */
function copy(source: string, data: string): void {
  spawnSync('cp', ['-a', source, data])
  for (const left of ['postmaster.pid', 'postmaster.opts']) {
    fs.rmSync(path.join(data, left), { force: true })
  }
}

function settings(folder: string, data: string, { host, port, user, password }: pg.ClientConfig) {
  const primary = `host=${host ?? ''} port=${port ?? ''} user=${user ?? ''} password=${String(password)}`
  return [
    `include = '${path.join(data, 'postgresql.conf')}'`,
    ...[`listen_addresses = ''`, `unix_socket_directories = '${folder}'`, 'port = 5432'],
    ...['max_connections = 200', `shared_buffers = '32MB'`, 'fsync = off'],
    ...[`primary_conninfo = '${primary}'`, 'hot_standby = on', 'wal_receiver_status_interval = 1'],
  ].join('\n')
}

async function answering(connection: pg.ClientConfig): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    const fault = await say(connection, 'select 1').then(
      () => null,
      (error: unknown) => error as Error,
    )
    if (fault === null) return
    if (attempt === 500) throw fault
    await new Promise((later) => setTimeout(later, 100))
  }
}

async function say(connection: pg.ClientConfig, sql: string): Promise<void> {
  const client = new pg.Client(connection)
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query(sql)
  } finally {
    await client.end().catch(() => undefined)
  }
}
