// The file of a letter, only as it was issued: changed bytes are never handed out.
import { createHash } from 'node:crypto'
import { ok, refuse } from '../kernel/result.ts'
import type { Result } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import { FileAltered } from '../platform/uploads/sealed-storage.ts'
import { fileOfDocument } from './render-file.ts'

/**
 * Reads the PDF of an issued letter; refused when the bytes are no longer those that were issued.
 * Throws when the storage has no such file. The caller checks the right to read it.
 */
export async function readDocumentFile(
  ctx: Pick<Context, 'db' | 'storage' | 'publicUrl'>,
  document: { readonly id: string },
): Promise<Result<Buffer, 'file-changed'>> {
  const file = await fileOfDocument(ctx, document.id)
  const bytes = await ctx.storage.get(file.fileKey).catch((error: unknown) => {
    if (error instanceof FileAltered) return null
    throw error
  })
  if (bytes === null) return refuse('file-changed')
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return sha256 === file.fileSha256 ? ok(bytes) : refuse('file-changed')
}
