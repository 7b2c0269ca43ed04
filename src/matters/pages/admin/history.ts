// 改动记录: who changed what in an entry, element by element.
import type { Request, Response } from 'express'
import type { Context } from '../../../platform/context.ts'
import type { FiltersProps, Link, PaginationProps } from '../../../platform/web/components.ts'
import { found } from '../../../platform/web/errors.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { render } from '../../../platform/web/render.ts'
import { currentMatter } from '../../current-matter.ts'
import { draftOf } from '../../draft-store.ts'
import { adminMatterPath, adminMattersPath, historyPath } from '../../paths.ts'
import { pointersOf } from '../../queries/pointers.ts'
import { matterHistory } from '../../queries/history.ts'
import { elementsInWords } from '../../rules/compare-versions.ts'
import { elementFilter } from './history-filter.ts'
import type { HistoryLine } from './history-parts.ts'
import { filterOf, historyLine } from './history-parts.ts'

export interface HistoryPage extends BasePage {
  readonly lead: string
  readonly back: Link
  readonly filters: FiltersProps
  /** What the element says now; null when none is asked for. */
  readonly now: { readonly title: string; readonly text: string } | null
  readonly lines: readonly HistoryLine[]
  readonly pagination: PaginationProps
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'matters/admin/history': HistoryPage
  }
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const code = String(req.params['code'])
  const { matter, version } = found(await currentMatter(ctx.db, code))
  const filter = filterOf(req)
  const draft = await draftOf(ctx.db, matter.id)
  const { items, next } = await matterHistory(ctx.db, matter.id, filter)
  const shown = [version, draft ?? version]
  const pointers = await pointersOf(ctx.db, shown)
  const words = new Map(shown.flatMap((one) => [...elementsInWords(one, pointers)]))
  const { element, before } = filter
  await render(res, 'matters/admin/history', {
    title: `改动记录：${version.name}`,
    breadcrumb: [
      { label: '事项目录', href: adminMattersPath() },
      { label: version.name, href: adminMatterPath(code) },
      { label: '改动记录', href: null },
    ],
    lead: '谁、什么时候、为什么改了哪个要素，改之前和改之后怎么写。发布过的版本不会再变。',
    back: { label: '回到事项', href: adminMatterPath(code) },
    filters: elementFilter(historyPath(code), [...words.keys()], element),
    now:
      element === ''
        ? null
        : {
            title: draft === null ? `在用版的“${element}”` : `草稿里的“${element}”`,
            text: words.get(element) || '没有写',
          },
    lines: items.map((entry) => historyLine(entry, element)),
    pagination: {
      previous: before === '' ? null : historyPath(code, element),
      next: next === null ? null : historyPath(code, element, next),
      summary: null,
    },
  })
}
