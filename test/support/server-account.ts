// PostgreSQL of the distribution, run by a test: it refuses to run as root and gets the account of its package.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

const binaries = '/usr/lib/postgresql'

/** The folder of the newest installed server's programs; null where the server or one of `beside` is missing. */
export function installedServer(beside: readonly string[]): string | null {
  const has = (program: string) => spawnSync('which', [program]).status === 0
  if (!['id', ...beside].every(has) || !fs.existsSync(binaries)) return null
  const newest = fs.readdirSync(binaries).sort((a, b) => Number(b) - Number(a))[0]
  return newest === undefined ? null : path.join(binaries, newest, 'bin')
}

export function accountOfServer(): { uid: number; gid: number } | Record<string, never> {
  if (process.getuid?.() !== 0) return {}
  const id = (which: string) =>
    Number(spawnSync('id', [which, 'postgres'], { encoding: 'utf8' }).stdout)
  return { uid: id('-u'), gid: id('-g') }
}
