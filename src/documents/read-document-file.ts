// The file of a letter, only as it was issued: changed bytes are never handed out.
import { createHash } from 'node:crypto'
import { ok, refuse } from '../kernel/result.ts'
import type { Result } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'
import { FileAltered } from '../platform/uploads/sealed-storage.ts'
import { FileMissing } from '../platform/uploads/storage.ts'
import { fileOfDocument } from './render-file.ts'

/**
 * Reads the PDF of an issued letter; refused when the bytes are no longer those that were issued, or
 * are not there. The caller checks the right to read it.
 */
export async function readDocumentFile(
  ctx: Pick<Context, 'db' | 'storage' | 'publicUrl'>,
  document: { readonly id: string },
): Promise<Result<Buffer, 'file-changed'>> {
  const file = await fileOfDocument(ctx, document.id)
  const bytes = await ctx.storage.get(file.fileKey).catch((error: unknown) => {
    if (error instanceof FileAltered || error instanceof FileMissing) return null
    throw error
  })
  const sha256 = bytes === null ? null : createHash('sha256').update(bytes).digest('hex')
  if (bytes !== null && sha256 === file.fileSha256) return ok(bytes)
  return refuse('file-changed')
}
