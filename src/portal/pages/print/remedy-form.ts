// 行政复议申请书: the blank form, as a sheet and as plain text.
import type { Request, Response } from 'express'
import type { Context } from '../../../platform/context.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { shellOf } from '../../../platform/web/shell.ts'
import { paths } from '../../paths.ts'
import { remedies, remedyForm } from '../../texts/remedies.ts'

export interface RemedyFormPage extends BasePage {
  readonly form: typeof remedyForm
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'portal/print/remedy-form': RemedyFormPage
  }
}

export async function show(_ctx: Context, _req: Request, res: Response): Promise<void> {
  const { t, links } = shellOf(res)
  await render(res, 'portal/print/remedy-form', {
    title: remedyForm.title,
    breadcrumb: [
      { label: t('首页'), href: links.home },
      { label: t('帮助'), href: paths.help },
      { label: t(remedies.title), href: paths.helpTopic(remedies.key) },
      { label: remedyForm.title, href: null },
    ],
    form: remedyForm,
  })
}

export function download(_ctx: Context, _req: Request, res: Response): void {
  const name = encodeURIComponent(`${remedyForm.title}.txt`)
  res.setHeader(
    'Content-Disposition',
    `attachment; filename="application.txt"; filename*=UTF-8''${name}`,
  )
  res.type('text/plain; charset=utf-8').send(`\uFEFF${asText()}`)
}

/** With a byte order mark and Windows line ends, so that every text editor shows it rightly. */
function asText(): string {
  const { title, parts, addressee, organ, signature, day } = remedyForm
  const body = parts.flatMap(({ heading, lines }) => [`【${heading}】`, ...lines, ''])
  return [title, '', ...body, addressee, organ, '', signature, day, ''].join('\r\n')
}
