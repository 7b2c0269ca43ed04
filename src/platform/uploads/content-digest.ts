// The SHA-256 of what a stored file holds, read in pieces, whether it lies sealed or (older) open.
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { open } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import type { Vault } from '../security/vault.ts'
import { FileAltered, openFile, openingCipher, readHead } from './sealed-storage.ts'

const longestHead = 1024

/** In hexadecimal; null when the file was altered. */
export async function contentDigest(vault: Vault, file: string): Promise<string | null> {
  const head = readHead(await beginningOf(file))
  const hash = createHash('sha256')
  const source = fs.createReadStream(file, { start: head?.length ?? 0, highWaterMark: 1 << 20 })
  try {
    if (head === null) await pipeline(source, hash)
    else await pipeline(source, openingCipher(vault, head), hash)
    return hash.digest('hex')
  } catch {
    return null
  }
}

export function contentDigestOf(vault: Vault, bytes: Buffer): string | null {
  try {
    return createHash('sha256').update(openFile(vault, bytes)).digest('hex')
  } catch (error) {
    if (error instanceof FileAltered) return null
    throw error
  }
}

async function beginningOf(file: string): Promise<Buffer> {
  const handle = await open(file, 'r')
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(longestHead), 0, longestHead, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}
