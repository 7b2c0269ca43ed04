// The content of a kept file, only as it was kept: changed bytes are never handed out.
import { createHash } from 'node:crypto'
import type { Context } from '../platform/context.ts'
import { FileAltered } from '../platform/uploads/sealed-storage.ts'
import type { Attachment } from './types.ts'

/** Throws FileAltered when it is not what was kept, and when the storage has no such file. */
export async function readFile(
  { storage }: Pick<Context, 'storage'>,
  { storageKey, sha256 }: Pick<Attachment, 'storageKey' | 'sha256'>,
): Promise<Buffer> {
  const bytes = await storage.get(storageKey)
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) {
    throw new FileAltered(`the content of ${storageKey} is not what was kept`)
  }
  return bytes
}

/** The same; null when it was altered. */
export async function readUnaltered(
  ctx: Pick<Context, 'storage'>,
  file: Pick<Attachment, 'storageKey' | 'sha256'>,
): Promise<Buffer | null> {
  try {
    return await readFile(ctx, file)
  } catch (error) {
    if (error instanceof FileAltered) return null
    throw error
  }
}
