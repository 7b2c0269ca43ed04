// The one login of the cluster. Its random password lies in the data folder, so that the data and
// the key to it are always moved, copied and restored together.
import { randomBytes } from 'node:crypto'
import { rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { notACluster } from './cluster-error.ts'
import { giveTo, readIfPresent } from './files.ts'
import type { Account, Connection } from './server.ts'

export const superuserName = 'yizhan'

/** How the superuser signs in; the host is known only once the server runs. */
export type Credentials = Pick<Connection, 'user' | 'password'>

export async function writeNewPassword(file: string, account: Account | null): Promise<void> {
  const password = randomBytes(24).toString('base64url')
  await writeFile(file, `${password}\n`, { flag: 'wx', mode: 0o600, flush: true })
  await giveTo(account, file)
}

export async function keepPassword(file: string, dataFolder: string): Promise<void> {
  await rename(file, passwordFile(dataFolder))
}

export async function readCredentials(dataFolder: string): Promise<Credentials> {
  const password = ((await readIfPresent(passwordFile(dataFolder))) ?? '').trim()
  if (password === '') throw notACluster(dataFolder)
  return { user: superuserName, password }
}

function passwordFile(dataFolder: string): string {
  return join(dataFolder, 'superuser.password')
}
