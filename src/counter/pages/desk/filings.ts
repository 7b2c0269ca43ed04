// 收件: what this window took in, also for departments of other regions.
import type { Request, Response } from 'express'
import { isAcross, plainStatus } from '../../../applications/index.ts'
import { regionLookup } from '../../../organizations/index.ts'
import type { Context } from '../../../platform/context.ts'
import { fullDay, moment } from '../../../platform/i18n/zh-format.ts'
import type { TableProps } from '../../../platform/web/components.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { clerkOf } from '../../clerk.ts'
import { paths } from '../../paths.ts'
import { filingsOf } from '../../queries/filings.ts'
import type { FilingRow } from '../../queries/filings.ts'

export interface FilingsPage extends BasePage {
  readonly table: TableProps
  readonly next: string | null
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'counter/desk/filings': FilingsPage
  }
}

const columns = ['事项', '申请人', '在哪里办', '办到哪一步', '提交', '最晚'].map((label) => ({
  ...{ label, numeric: false },
}))

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const clerk = clerkOf(ctx)
  const cursor = req.query['after']
  const after = typeof cursor === 'string' && /^\d{1,18}$/.test(cursor) ? cursor : null
  const { items, next } = await filingsOf(ctx.db, clerk, after)
  const lookup = await regionLookup(ctx.db)
  const rowOf = (one: FilingRow): TableProps['rows'][number] => ({
    select: null,
    cells: [
      { kind: 'link', text: one.matterName, href: paths.filing(one.id), sub: one.number },
      { kind: 'text', text: one.applicantName },
      {
        kind: 'text',
        text: `${one.handlerName ?? lookup.nameOf(one.regionCode)}${isAcross(clerk.seat.regionPath, one.regionPath) ? '（跨区域）' : ''}`,
      },
      { kind: 'text', text: plainStatus[one.status] },
      { kind: 'text', text: moment(one.submittedAt) },
      { kind: 'text', text: one.dueOn === null ? '' : fullDay(one.dueOn) },
    ],
  })
  await render(res, 'counter/desk/filings', {
    title: '窗口收的件',
    breadcrumb: [
      { label: '窗口', href: paths.home },
      { label: '窗口收的件', href: null },
    ],
    table: {
      ...{ caption: '窗口收的件', captionHidden: true, selectLabel: null, columns },
      rows: items.map(rowOf),
    },
    next: next === null ? null : paths.filings(next),
  })
}
