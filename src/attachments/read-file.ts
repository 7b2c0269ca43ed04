// The content of a kept file, only as it was kept: changed bytes are never handed out.
import { createHash } from 'node:crypto'
import { ok, refuse } from '../kernel/result.ts'
import type { Result } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import { FileAltered } from '../platform/uploads/sealed-storage.ts'
import { FileMissing } from '../platform/uploads/storage.ts'
import type { Attachment } from './types.ts'

export type FileDamage = 'altered' | 'missing'

export async function readKept(
  { storage }: Pick<Context, 'storage'>,
  { storageKey, sha256 }: Pick<Attachment, 'storageKey' | 'sha256'>,
): Promise<Result<Buffer, FileDamage>> {
  try {
    const bytes = await storage.get(storageKey)
    const same = createHash('sha256').update(bytes).digest('hex') === sha256
    return same ? ok(bytes) : refuse('altered')
  } catch (error) {
    if (error instanceof FileAltered) return refuse('altered')
    if (error instanceof FileMissing) return refuse('missing')
    throw error
  }
}

/** The same; null when it is not there as it was kept. */
export async function readUnaltered(
  ctx: Pick<Context, 'storage'>,
  file: Pick<Attachment, 'storageKey' | 'sha256'>,
): Promise<Buffer | null> {
  const kept = await readKept(ctx, file)
  return kept.ok ? kept.value : null
}
