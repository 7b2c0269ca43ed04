// Small questions to the file system that the steps of a start share.
import { lchown, lstat, readFile } from 'node:fs/promises'
import type { Account } from './server.ts'

/** The text of a file, or null when there is none. */
export async function readIfPresent(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  }
}

/** The uid that owns a file or folder, or null when it does not exist. */
export async function ownerOf(path: string): Promise<number | null> {
  try {
    return (await lstat(path)).uid
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  }
}

/** Hands one file or folder to the account; nothing to do when we are not root. */
export async function giveTo(account: Account | null, path: string): Promise<void> {
  if (account !== null) await lchown(path, account.uid, account.gid)
}

/** The code of a system or database error, such as ENOENT or 57P03. */
export function errorCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error ? String(error.code) : null
}
