// 改动记录 of a department's list: what it wrote itself, what it took over, what the province changed.
import type { Request, Response } from 'express'
import type { Context } from '../../../platform/context.ts'
import { found } from '../../../platform/web/errors.ts'
import { render } from '../../../platform/web/render.ts'
import { myScope } from '../../list-scope.ts'
import { listHistoryPath, listPath, listsPath } from '../../paths.ts'
import { pointersOf } from '../../queries/pointers.ts'
import { listHistory } from '../../queries/history.ts'
import { listFile } from '../../queries/list-file.ts'
import { ownInWords } from '../../rules/compare-own.ts'
import { elementsInWords } from '../../rules/compare-versions.ts'
import { implementationOf } from '../../rules/implementation.ts'
import type { HistoryPage } from './history.ts'
import { elementFilter } from './history-filter.ts'
import { filterOf, historyLine } from './history-parts.ts'

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'matters/admin/list-history': HistoryPage
  }
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const id = String(req.params['id'])
  const file = found(await listFile(ctx.db, id, await myScope(ctx.db, ctx)))
  const { list, current, accepted, own } = file
  const filter = filterOf(req)
  const { element, before } = filter
  const { items, next } = await listHistory(ctx.db, list, filter)
  const shown = implementationOf(current, accepted, own)
  const pointers = await pointersOf(ctx.db, [shown])
  const words = new Map([...ownInWords(own), ...elementsInWords(shown, pointers)])
  await render(res, 'matters/admin/list-history', {
    title: `改动记录：${current.name}`,
    breadcrumb: [
      { label: '本级实施清单', href: listsPath() },
      { label: current.name, href: listPath(id) },
      { label: '改动记录', href: null },
    ],
    lead: `${file.department.name}的这份清单和省级基本目录，谁、什么时候、为什么改了哪个要素。`,
    back: { label: '回到清单', href: listPath(id) },
    filters: elementFilter(listHistoryPath(id), [...words.keys()], element),
    now:
      element === ''
        ? null
        : { title: `本级现在的“${element}”`, text: words.get(element) || '没有写' },
    lines: items.map((entry) => historyLine(entry, element)),
    pagination: {
      previous: before === '' ? null : listHistoryPath(id, element),
      next: next === null ? null : listHistoryPath(id, element, next),
      summary: null,
    },
  })
}
