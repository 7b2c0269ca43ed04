// Two PostgreSQL servers under Patroni, with etcd to agree in and HAProxy before them: the real programs, with the
// shipped settings. Null where they are not installed.
import { spawn, spawnSync } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type pg from 'pg'
import { freePort } from './hall-process.ts'
import { accountOfServer, installedServer } from './server-account.ts'
import { sayTo } from './server-copy.ts'

export interface DatabasePair {
  /** Through HAProxy, to whichever leads. */
  readonly connection: pg.ClientConfig
  /** Which of the two leads; null while nobody does. */
  leader(): Promise<Node | null>
  /** As if its machine lost power: supervisor and server gone at once. */
  fell(node: Node): void
  rise(node: Node): void
  /** Whether it follows the other. */
  follows(node: Node): Promise<boolean>
  close(): Promise<void>
}

export interface Node {
  readonly name: string
  readonly api: number
  readonly data: string
  readonly file: string
}

const shipped = path.resolve(import.meta.dirname, '../../.docker')

export const installedPair = () => installedServer(['patroni', 'etcd', 'haproxy'])

export async function databasePair(programs: string): Promise<DatabasePair> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'yizhan-pair-'))
  const lent = accountOfServer()
  const [etcd, peer, proxy, apiOne, apiTwo, one, two] = await seven()
  const password = randomBytes(12).toString('hex')
  const text = fs.readFileSync(path.join(shipped, 'patroni.yml'), 'utf8')
  const nodeOf = (name: string, api: number, port: number): Node => {
    const data = path.join(folder, name)
    const file = path.join(folder, `${name}.yml`)
    const own = text
      .replace('name: one', `name: ${name}`)
      .replaceAll('127.0.0.1:8008', `127.0.0.1:${api}`)
      .replaceAll('127.0.0.1:2379', `127.0.0.1:${etcd}`)
      .replaceAll('127.0.0.1:5432', `127.0.0.1:${port}`)
      .replace('/var/lib/postgresql/yizhan', data)
      .replace(/bin_dir: .*/, `bin_dir: ${programs}`)
      .replace('wal_log_hints', `unix_socket_directories: ${folder}\n        wal_log_hints`)
      .replaceAll(/change-me(?:-too)?/g, password)
    fs.writeFileSync(file, own)
    return { name, api, data, file }
  }
  const nodes = [nodeOf('one', apiOne, one), nodeOf('two', apiTwo, two)] as const
  fs.writeFileSync(
    path.join(folder, 'haproxy.cfg'),
    fs
      .readFileSync(path.join(shipped, 'haproxy-database.cfg'), 'utf8')
      .replace('127.0.0.1:5433', `127.0.0.1:${proxy}`)
      .replace('one 127.0.0.1:5432 check port 8008', `one 127.0.0.1:${one} check port ${apiOne}`)
      .replace('two 127.0.0.2:5432 check port 8008', `two 127.0.0.1:${two} check port ${apiTwo}`),
  )
  if ('uid' in lent) spawnSync('chown', ['-R', `${lent.uid}:${lent.gid}`, folder])
  const start = (program: string, parameters: readonly string[]): ChildProcess => {
    const log = fs.openSync(path.join(folder, `${path.basename(program)}.log`), 'a')
    const env = { PATH: process.env['PATH'] ?? '', HOME: folder, LC_ALL: 'C.UTF-8' }
    return spawn(program, parameters, { ...lent, cwd: folder, env, stdio: ['ignore', log, log] })
  }
  const url = `http://127.0.0.1:${etcd}`
  const others = [
    start('etcd', [
      ...['--data-dir', path.join(folder, 'etcd'), '--name', 'only'],
      ...['--listen-client-urls', url, '--advertise-client-urls', url],
      ...['--listen-peer-urls', `http://127.0.0.1:${peer}`],
      ...['--initial-advertise-peer-urls', `http://127.0.0.1:${peer}`],
      ...['--initial-cluster', `only=http://127.0.0.1:${peer}`],
    ]),
  ]
  const supervisors = new Map<string, ChildProcess>()
  const pair: DatabasePair = {
    connection: {
      ...{ host: '127.0.0.1', port: proxy, user: 'postgres', password },
      database: 'postgres',
    },
    async leader() {
      for (const node of nodes) if (await says(node, '/primary')) return node
      return null
    },
    follows: (node) => says(node, '/synchronous'),
    rise(node) {
      supervisors.set(node.name, start('patroni', [node.file]))
    },
    fell(node) {
      supervisors.get(node.name)?.kill('SIGKILL')
      killServer(node)
    },
    async close() {
      for (const child of supervisors.values()) child.kill('SIGTERM')
      await delay(3000)
      for (const child of [...others, ...supervisors.values()]) child.kill('SIGKILL')
      for (const node of nodes) killServer(node)
      fs.rmSync(folder, { recursive: true, force: true, maxRetries: 20 })
    },
  }
  try {
    pair.rise(nodes[0])
    await until('a leader', async () => (await pair.leader()) !== null)
    pair.rise(nodes[1])
    await until('a follower', () => pair.follows(nodes[1]))
    others.push(start('haproxy', ['-db', '-f', path.join(folder, 'haproxy.cfg')]))
    // Until its first checks are done it takes both for primaries.
    await delay(4000)
    await until('way to the primary', () => reaches(pair.connection))
  } catch (fault) {
    const said = fs.readFileSync(path.join(folder, 'patroni.log'), 'utf8').slice(-2000)
    await pair.close()
    throw new Error(said, { cause: fault })
  }
  return pair
}

function killServer({ data }: Node): void {
  const file = path.join(data, 'postmaster.pid')
  if (!fs.existsSync(file)) return
  const [server = ''] = fs.readFileSync(file, 'utf8').split('\n')
  spawnSync('pkill', ['-KILL', '-P', server])
  spawnSync('kill', ['-KILL', server])
}

/** Waits a minute and a half at most. */
export async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt++) {
    if (await holds()) return
    await delay(300)
  }
  throw new Error(`no ${what}`)
}

const reaches = (connection: pg.ClientConfig) =>
  sayTo(connection, 'create temporary table reached (at int)').then(
    () => true,
    () => false,
  )

async function says({ api }: Node, question: string): Promise<boolean> {
  const answer = await fetch(`http://127.0.0.1:${api}${question}`).catch(() => null)
  return answer?.status === 200
}

const seven = () =>
  Promise.all([
    ...[freePort(), freePort(), freePort(), freePort(), freePort(), freePort(), freePort()],
  ]) as Promise<[number, number, number, number, number, number, number]>
