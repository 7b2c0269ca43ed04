// Where the cluster lies and which account runs it. An existing cluster keeps its owner's account;
// root moves a new one out of folders that the unprivileged account cannot enter.
import { access, chmod, constants, mkdir, realpath, stat, writeFile } from 'node:fs/promises'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { accountName, findAccount, isRoot, unprivilegedAccount } from './account.ts'
import { foreignOwner, outOfReach } from './cluster-error.ts'
import { ownerOf, readIfPresent } from './files.ts'
import { dataFolderOf } from './server.ts'
import { runTool } from './tool.ts'
import type { Account, Log, Place } from './server.ts'

/** Makes the folder if need be and gives its real path; throws when it is another user's. */
export async function openFolder(wanted: string): Promise<string> {
  await mkdir(wanted, { recursive: true })
  const folder = await realpath(wanted)
  const { uid } = await stat(folder)
  if (isSomeoneElse(uid) && !(await isWritable(folder))) {
    throw foreignOwner(folder, await accountName(uid))
  }
  return folder
}

/** Decides the place; called under the start lock. */
export async function findPlace(folder: string, log: Log): Promise<Place> {
  const home = (await movedTo(folder)) ?? folder
  const owner = await ownerOf(dataFolderOf({ folder: home, account: null }))
  if (!isRoot()) {
    if (owner !== null && isSomeoneElse(owner)) throw foreignOwner(home, await accountName(owner))
    return { folder: home, account: null }
  }
  const account = (await keptAccount(owner)) ?? (await unprivilegedAccount())
  await allowPassage(home)
  if (await canEnter(home, account)) return { folder: home, account }
  if (owner !== null) throw outOfReach(home, account.name)
  return { folder: await moveAway(folder, log), account }
}

const pointer = 'moved-to'

async function movedTo(folder: string): Promise<string | null> {
  const target = (await readIfPresent(join(folder, pointer)))?.trim() ?? ''
  return target === '' ? null : target
}

// The owner's number may be unknown here: a volume from elsewhere, or an account since removed.
async function keptAccount(owner: number | null): Promise<Account | null> {
  return owner === null || owner === 0 ? null : findAccount(owner)
}

async function allowPassage(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  await chmod(folder, (await stat(folder)).mode | 0o011)
}

async function canEnter(folder: string, account: Account): Promise<boolean> {
  try {
    await runTool('/bin/sh', ['-c', '[ -x "$1" ]', 'sh', folder], account)
    return true
  } catch {
    return false
  }
}

// The pointer comes first: whoever deletes the folder starts afresh, under a new name.
async function moveAway(folder: string, log: Log): Promise<string> {
  const target = join('/var/lib', `yizhan-database-${randomBytes(6).toString('hex')}`)
  await writeFile(join(folder, pointer), `${target}\n`)
  await allowPassage(target)
  log(`数据库账户无法进入 ${folder}，数据改存于 ${target}`)
  return target
}

function isSomeoneElse(uid: number): boolean {
  return process.geteuid !== undefined && !isRoot() && process.geteuid() !== uid
}

async function isWritable(folder: string): Promise<boolean> {
  try {
    await access(folder, constants.W_OK | constants.X_OK)
    return true
  } catch {
    return false
  }
}
