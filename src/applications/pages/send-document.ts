// Sends the PDF of a letter as it was issued.
import type { Response } from 'express'
import { readDocumentFile } from '../../documents/index.ts'
import type { DocumentRecord } from '../../documents/index.ts'
import type { Context } from '../../platform/context.ts'

/** Throws when the stored file is no longer the one that was issued: an operator must look. */
export async function sendDocument(
  ctx: Context,
  res: Response,
  document: DocumentRecord,
): Promise<void> {
  const file = await readDocumentFile(ctx, document)
  if (!file.ok) throw new Error(`the file of document ${document.id} was changed`)
  const name = encodeURIComponent(`${document.title} ${document.number}.pdf`)
  res.setHeader('Content-Type', 'application/pdf')
  res.setHeader('Content-Disposition', `inline; filename*=UTF-8''${name}`)
  res.setHeader('Cache-Control', 'private, no-store')
  res.end(file.value)
}
