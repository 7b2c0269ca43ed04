// The file of a letter, only as it was issued: changed bytes are never handed out.
import { createHash } from 'node:crypto'
import { ok, refuse } from '../kernel/result.ts'
import type { Result } from '../kernel/result.ts'
import type { Context } from '../platform/context.ts'

export interface KeptFile {
  readonly fileKey: string
  readonly fileSha256: string
}

/**
 * Reads the PDF of an issued letter; refused when the bytes are no longer those that were issued.
 * Throws when the storage has no such file. The caller checks the right to read it.
 */
export async function readDocumentFile(
  { storage }: Pick<Context, 'storage'>,
  document: KeptFile,
): Promise<Result<Buffer, 'file-changed'>> {
  const bytes = await storage.get(document.fileKey)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return sha256 === document.fileSha256 ? ok(bytes) : refuse('file-changed')
}
