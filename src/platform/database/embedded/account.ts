// Which account the server runs as: PostgreSQL refuses root, so root lends it another one.
import { readIfPresent } from './files.ts'
import { noAccount } from './cluster-error.ts'
import { runTool } from './tool.ts'
import type { Account } from './server.ts'

export function isRoot(): boolean {
  return process.geteuid?.() === 0
}

/** The account root lends to a new cluster. */
export async function unprivilegedAccount(): Promise<Account> {
  for (const name of ['postgres', 'nobody']) {
    const account = await findAccount(name)
    if (account !== null && account.uid !== 0) return account
  }
  throw noAccount()
}

/** Looks an account up by its name or number; null when this host does not know it. */
export async function findAccount(who: string | number): Promise<Account | null> {
  return (await listedAccount(String(who))) ?? (await directoryAccount(String(who)))
}

/** The name for a sentence: the account's, or its number when nobody bears it. */
export async function accountName(uid: number): Promise<string> {
  return (await findAccount(uid))?.name ?? String(uid)
}

async function listedAccount(who: string): Promise<Account | null> {
  const lines = ((await readIfPresent('/etc/passwd')) ?? '').split('\n')
  for (const [name, , uid, gid] of lines.map((line) => line.split(':'))) {
    if (name !== undefined && (name === who || uid === who)) {
      return { name, uid: Number(uid), gid: Number(gid) }
    }
  }
  return null
}

// Accounts of a directory service (LDAP, macOS) are in no file; `id` knows them.
async function directoryAccount(who: string): Promise<Account | null> {
  try {
    const [name, uid, gid] = await Promise.all(
      ['-nu', '-u', '-g'].map(async (flag) => (await runTool('id', [flag, who], null)).trim()),
    )
    return name === undefined ? null : { name, uid: Number(uid), gid: Number(gid) }
  } catch {
    return null
  }
}
