// 办件的文书: every letter that was issued, whether it holds, and the way to bring it to an end.
import type { Request, Response } from 'express'
import { documentsOf, shownStatus, statusNames } from '../../../documents/index.ts'
import type { Context } from '../../../platform/context.ts'
import { fullDay } from '../../../platform/i18n/zh-format.ts'
import type { TableProps } from '../../../platform/web/components.ts'
import { found } from '../../../platform/web/errors.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { openFile } from '../../open-file.ts'
import { paths } from '../../paths.ts'
import { grouped } from '../../rules/number.ts'

export interface PapersPage extends BasePage {
  readonly table: TableProps
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'applications/desk/papers': PapersPage
  }
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const { id, queryNumber, applicantName } = found(
    await openFile(ctx, String(req.params['id']), 'documents'),
  )
  const documents = await documentsOf(ctx.db, id)
  await render(res, 'applications/desk/papers', {
    title: `文书 · ${applicantName}`,
    breadcrumb: [
      { label: '待办', href: paths.queue() },
      { label: grouped(queryNumber ?? ''), href: paths.deskFile(id) },
      { label: '文书', href: null },
    ],
    table: {
      caption: '已经发出的文书',
      captionHidden: true,
      selectLabel: null,
      columns: ['文书', '日期', '状态', '看原件'].map((label) => ({ label, numeric: false })),
      rows: documents.toReversed().map((one) => {
        const status = shownStatus(one, ctx.today)
        const tone = status === 'in-force' ? 'ok' : 'warn'
        return {
          cells: [
            { kind: 'link', text: one.title, href: paths.paper(id, one.id), sub: one.number },
            { kind: 'text', text: fullDay(one.issuedOn) },
            { kind: 'tag', tag: { label: statusNames[status], tone } },
            { kind: 'link', text: 'PDF', href: paths.deskDocument(id, one.id), sub: null },
          ],
          select: null,
        }
      }),
    },
  })
}
