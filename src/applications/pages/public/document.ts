// 文书下载: the paper of one's own application, only as it was issued.
import type { Request, Response } from 'express'
import { findDocument, isInternal, readDocumentFile, sayDamaged } from '../../../documents/index.ts'
import type { Context } from '../../../platform/context.ts'
import { allow, found } from '../../../platform/web/errors.ts'
import { isOwner } from '../../rules/policy.ts'
import { isId } from '../../store.ts'
import { ownApplication } from './after-filing/own-application.ts'

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const application = await ownApplication(ctx, req, 'document')
  allow(isOwner(ctx.actor, application, 'collect'))
  const id = String(req.params['documentId'])
  const document = found(isId(id) ? await findDocument(ctx.db, id) : null)
  found(document.applicationId === application.id && !isInternal(document.kind) ? document : null)
  const file = await readDocumentFile(ctx, document)
  if (!file.ok) return sayDamaged(ctx, req, res, document.id)
  const name = `${document.title}（${document.number}）.pdf`
  res.setHeader('Content-Type', 'application/pdf')
  res.setHeader('Content-Disposition', `inline; filename="document.pdf"; filename*=${encoded(name)}`)
  res.setHeader('X-Content-Type-Options', 'nosniff')
  res.setHeader('Cache-Control', 'private, no-store')
  res.setHeader('X-Robots-Tag', 'noindex')
  res.end(file.value)
}

/** RFC 5987: signs that encodeURIComponent leaves alone are not allowed here. */
function encoded(name: string): string {
  const escaped = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `UTF-8''${escaped}`
}
