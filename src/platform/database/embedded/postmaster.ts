// Tells whether a server is running on a data folder. Its postmaster.pid alone proves nothing: the
// number in it may by now be a zombie's or a stranger's, and PostgreSQL would refuse to start.
import { readFile, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { readIfPresent } from './files.ts'
import { runTool } from './tool.ts'
import type { Endpoint } from './server.ts'

export interface Postmaster {
  readonly pid: number
  /** Null while it is still opening its socket. */
  readonly endpoint: Endpoint | null
}

export async function runningPostmaster(dataFolder: string): Promise<Postmaster | null> {
  const text = await readIfPresent(pidFile(dataFolder))
  if (text === null) return null
  // Number, data folder, start time, port, socket folder, address, shared memory, state.
  const [pid, , , port, socket, address] = text.split('\n').map((line) => line.trim())
  if (!(Number(pid) > 0) || !(await isPostmaster(Number(pid), dataFolder))) return null
  const host = socket || address
  return { pid: Number(pid), endpoint: host ? { host, port: Number(port) } : null }
}

/** Whether the process is a live server on the folder, and not a zombie or a stranger. */
export async function isPostmaster(pid: number, dataFolder: string): Promise<boolean> {
  try {
    if (process.platform === 'linux') return await isPostmasterOnLinux(pid, dataFolder)
    if (process.platform === 'win32') return await isPostgresOnWindows(pid)
    const command = await runTool('ps', ['-ww', '-o', 'command=', '-p', String(pid)], null)
    return command.includes(`postgres -D ${dataFolder}`)
  } catch {
    return false
  }
}

/** Removes a postmaster.pid that names no server; only under the start lock. */
export async function removeStalePidFile(dataFolder: string): Promise<void> {
  if ((await runningPostmaster(dataFolder)) === null) await rm(pidFile(dataFolder), { force: true })
}

export function pidFile(dataFolder: string): string {
  return join(dataFolder, 'postmaster.pid')
}

// A zombie's command line is empty. Not `ps`: small containers have none.
async function isPostmasterOnLinux(pid: number, dataFolder: string): Promise<boolean> {
  const [program, ...args] = (await readFile(`/proc/${pid}/cmdline`, 'utf8')).split('\0')
  return basename(program ?? '') === 'postgres' && args.includes(dataFolder)
}

async function isPostgresOnWindows(pid: number): Promise<boolean> {
  const found = await runTool('tasklist', ['/FI', `PID eq ${pid}`, '/NH', '/FO', 'CSV'], null)
  return /postgres/i.test(found)
}
