// Reads one archived file back, and only if it is byte for byte what was archived.
import { createHash } from 'node:crypto'
import type { Storage } from '../platform/uploads/storage.ts'
import { unpack } from './archive-format.ts'
import type { ArchivePartRow } from './tables.ts'
import type { Entry } from './types.ts'

/** Null when the file is missing or another one. */
export async function readPart(
  storage: Pick<Storage, 'get'>,
  part: Pick<ArchivePartRow, 'fileKey' | 'sha256'>,
): Promise<Entry[] | null> {
  const file = await storage.get(part.fileKey).catch(() => null)
  if (file === null || digestOf(file) !== part.sha256) return null
  return unpack(file)
}

export function digestOf(file: Buffer): string {
  return createHash('sha256').update(file).digest('hex')
}
