// Draws the file of an issued letter from its content, once; whoever comes first, the job or a reader.
import { createHash } from 'node:crypto'
import type { Context } from '../platform/context.ts'
import { transaction } from '../platform/database/transaction.ts'
import { newKey } from '../platform/uploads/storage.ts'
import { paths } from './paths.ts'
import { renderPdf } from './pdf/render-pdf.ts'
import { lockDocument, setFile } from './store.ts'
import type { FileOfDocument } from './store.ts'

type Drawing = Pick<Context, 'db' | 'storage' | 'publicUrl'>

/** The file of a letter. Throws when there is no such letter. */
export async function fileOfDocument(ctx: Drawing, id: string): Promise<FileOfDocument> {
  return transaction(ctx.db, async (tx) => {
    const document = await lockDocument(tx, id)
    if (document === null) throw new Error(`document ${id} does not exist`)
    const { fileKey, fileSha256, fileSize, content, verificationCode } = document
    if (fileKey !== null && fileSha256 !== null && fileSize !== null) {
      return { fileKey, fileSha256, fileSize }
    }
    const verifyUrl = ctx.publicUrl + paths.verification(verificationCode)
    const bytes = await renderPdf(content, { verifyUrl, verificationCode })
    const file = {
      fileKey: newKey(),
      fileSha256: createHash('sha256').update(bytes).digest('hex'),
      fileSize: bytes.length,
    }
    await ctx.storage.put(file.fileKey, bytes)
    await setFile(tx, id, file)
    return file
  })
}
