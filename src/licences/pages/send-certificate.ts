// Sends the certificate of a licence as it was issued.
import type { Response } from 'express'
import { readDocumentFile } from '../../documents/index.ts'
import type { Context } from '../../platform/context.ts'
import type { Licence } from '../types.ts'

/** Throws when the stored file is no longer the one that was issued: an operator must look. */
export async function sendCertificate(
  ctx: Context,
  res: Response,
  licence: Licence,
): Promise<void> {
  const file = await readDocumentFile(ctx, { id: licence.documentId })
  if (!file.ok) throw new Error(`the certificate of licence ${licence.id} was changed`)
  const name = encodeURIComponent(`${licence.name} ${licence.number}.pdf`)
  res.setHeader('Content-Type', 'application/pdf')
  res.setHeader('Content-Disposition', `inline; filename*=UTF-8''${name}`)
  res.setHeader('Cache-Control', 'private, no-store')
  res.end(file.value)
}
