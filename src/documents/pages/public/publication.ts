// One letter that is for everybody: its words, whether the decision still holds, and its file.
import type { Request, Response } from 'express'
import type { Context } from '../../../platform/context.ts'
import { found } from '../../../platform/web/errors.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import { verdicts } from '../../messages.ts'
import { paths } from '../../paths.ts'
import { publishedLetter } from '../../queries/published.ts'
import type { Published } from '../../queries/published.ts'
import { readDocumentFile } from '../../read-document-file.ts'
import { sayDamaged } from '../../say-damaged.ts'
import { printedLetter } from '../printed-letter.ts'
import type { PrintedLetter } from '../printed-letter.ts'

export interface PublicationPage extends BasePage {
  readonly letter: PrintedLetter
  /** Null while it holds. */
  readonly notice: string | null
  readonly verifyHref: string
  readonly fileHref: string
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'documents/public/publication': PublicationPage
  }
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const shell = shellOf(res)
  const { t } = shell
  const one = await opened(ctx, req)
  await render(res, 'documents/public/publication', {
    title: one.title,
    breadcrumb: [
      { label: t('首页'), href: shell.links.home },
      { label: t('公示公开'), href: paths.publications({ kind: one.kind }) },
      { label: one.number, href: null },
    ],
    letter: printedLetter(one.content),
    notice: one.status === 'in-force' ? null : t(verdicts[one.status]),
    verifyHref: paths.verification(one.verificationCode),
    fileHref: paths.publicationFile(one.id),
  })
}

export async function file(ctx: Context, req: Request, res: Response): Promise<void> {
  const one = await opened(ctx, req)
  const bytes = await readDocumentFile(ctx, one)
  if (!bytes.ok) return sayDamaged(ctx, req, res, one.id)
  const name = encodeURIComponent(`${one.title} ${one.number}.pdf`)
  res.setHeader('Content-Type', 'application/pdf')
  res.setHeader('Content-Disposition', `inline; filename*=UTF-8''${name}`)
  res.setHeader('Cache-Control', 'public, max-age=300')
  res.end(bytes.value)
}

async function opened(ctx: Context, req: Request): Promise<Published> {
  return found(await publishedLetter(ctx.db, String(req.params['id'])))
}
