// Makes the data folder when there is none yet. It appears whole or not at all: initdb works in a
// draft of its own, which is renamed when done.
import { mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises'
import { join } from 'node:path'
import { failed, notACluster, otherMajor } from './cluster-error.ts'
import { draftOf } from './drafts.ts'
import { errorCode, giveTo, readIfPresent } from './files.ts'
import { localeFlags } from './locale-flags.ts'
import { dataFolderOf } from './server.ts'
import { keepPassword, superuserName, writeNewPassword } from './superuser.ts'
import { runTool, toolOutput } from './tool.ts'
import type { Server } from './server.ts'

/** True when the cluster was made now; throws when one of another major version is there. */
export async function initialiseIfMissing(server: Server, durable: boolean): Promise<boolean> {
  const dataFolder = dataFolderOf(server)
  const version = (await readIfPresent(join(dataFolder, 'PG_VERSION')))?.trim() ?? null
  const { major } = server.binaries
  if (version === String(major)) return false
  if (version !== null) throw otherMajor(dataFolder, version, major)
  await refuseForeignFiles(dataFolder)
  await initialise(server, dataFolder, durable)
  return true
}

async function refuseForeignFiles(dataFolder: string): Promise<void> {
  try {
    if ((await readdir(dataFolder)).length > 0) throw notACluster(dataFolder)
    await rmdir(dataFolder)
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error
  }
}

async function initialise(server: Server, dataFolder: string, durable: boolean): Promise<void> {
  const draft = draftOf(dataFolder)
  const passwordFile = `${draft}.password`
  try {
    await mkdir(draft, { mode: 0o700 })
    await giveTo(server.account, draft)
    await writeNewPassword(passwordFile, server.account)
    await runInitdb(server, draft, passwordFile, durable)
    await keepPassword(passwordFile, draft)
    await rename(draft, dataFolder)
  } finally {
    await rm(draft, { recursive: true, force: true })
    await rm(passwordFile, { force: true })
  }
}

async function runInitdb(
  { binaries, account, folder }: Server,
  draft: string,
  passwordFile: string,
  durable: boolean,
): Promise<void> {
  const args = [
    `--pgdata=${draft}`,
    `--username=${superuserName}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--no-instructions',
    ...(durable ? ['--data-checksums'] : ['--no-sync']),
    ...(await localeFlags()),
  ]
  try {
    await runTool(binaries.initdb, args, account)
  } catch (error) {
    throw failed('create', folder, toolOutput(error))
  }
}
