// What the tests of the embedded database share: a folder of their own, processes that start the
// cluster in it, and the question whether anything still runs there.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, readdirSync, readlinkSync } from 'node:fs'
import { chmod, mkdtemp, readFile, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { ensureCluster } from '../../../../src/platform/database/embedded/cluster.ts'
import type { ChildProcess } from 'node:child_process'
import type { Cluster } from '../../../../src/platform/database/embedded/cluster.ts'

export async function aFolder(): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'cluster-test-')))
  await chmod(folder, 0o755)
  return folder
}

export function start(folder: string): Promise<Cluster> {
  return ensureCluster({ folder, databaseName: 'hall', durable: false, log: () => {} })
}

export interface Report {
  adopted?: boolean
  created?: boolean
  name?: string
  message?: string
}

export interface Starter {
  readonly process: ChildProcess
  readonly report: Promise<Report>
}

/** A process of its own that starts the cluster; as another user when a uid is given. */
export function aStarter(folder: string, { watched = false, uid = -1 } = {}): Starter {
  const script = fileURLToPath(new URL('a-process.ts', import.meta.url))
  const args = ['--import', 'tsx', script, folder, ...(watched ? ['watched'] : [])]
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { PATH: '/usr/bin:/bin' },
    ...(uid === -1 ? {} : { uid, gid: uid }),
  })
  const report = new Promise<Report>((resolve, reject) => {
    createInterface(child.stdout).once('line', (line) => resolve(JSON.parse(line) as Report))
    child.once('exit', () => reject(new Error('the process said nothing')))
  })
  report.catch(() => {})
  return { process: child, report }
}

export async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGKILL')
  await once(child, 'exit')
}

export async function query(cluster: Cluster, sql: string): Promise<unknown[]> {
  const client = new pg.Client(cluster.connection)
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
  }
}

export async function postmasterPid(folder: string): Promise<number> {
  return Number.parseInt(await readFile(join(folder, 'data', 'postmaster.pid'), 'utf8'), 10)
}

export async function eventually(fact: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (await fact()) return
    await delay(25)
  }
  throw new Error('it did not happen')
}

/** Fails when a process still works in the folder; ends it and removes the folder in any case. */
export async function leaveNothing(folder: string): Promise<void> {
  try {
    await eventually(() => processesOf(folder).length === 0)
  } finally {
    for (const pid of processesOf(folder)) process.kill(Number(pid), 'SIGKILL')
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

// Every server process stands in its data folder; initdb and the postmaster also name it.
export function processesOf(folder: string): string[] {
  return readdirSync('/proc').filter((pid) => /^\d+$/.test(pid) && belongsTo(pid, folder))
}

function belongsTo(pid: string, folder: string): boolean {
  if (pid === String(process.pid)) return false
  try {
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    // A process that has already given back its memory has no command line any more.
    if (command === '') return false
    return readlinkSync(`/proc/${pid}/cwd`).startsWith(folder) || command.includes(folder)
  } catch {
    return false
  }
}
