// 认领: what an editor's departments have claimed, may claim, and must confirm after the province
// changed it.
import type { Request, Response } from 'express'
import type { Context } from '../../../platform/context.ts'
import type {
  ErrorSummaryProps,
  FiltersProps,
  HiddenValue,
  PaginationProps,
  TableProps,
  TabsProps,
} from '../../../platform/web/components.ts'
import { found } from '../../../platform/web/errors.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { render } from '../../../platform/web/render.ts'
import { lines } from '../../../organizations/index.ts'
import { myScope } from '../../list-scope.ts'
import { adminMattersPath, listsPath } from '../../paths.ts'
import { claimableLines, myLists, pendingCount } from '../../queries/my-lists.ts'
import type { ListScope } from '../../rules/list-scope.ts'
import type { Shown } from './list-tables.ts'
import { claimableTable, filterForm, formOf, listTable, showings, tabsOf } from './list-tables.ts'

export interface ListsPage extends BasePage {
  readonly errors: ErrorSummaryProps | null
  readonly lead: string
  readonly tabs: TabsProps
  readonly filters: FiltersProps
  /** Null when there is nothing. */
  readonly table: TableProps | null
  readonly empty: string
  readonly form: {
    readonly action: string
    readonly hidden: readonly HiddenValue[]
    readonly chosen: string
    /** Null where all at once cannot be had. */
    readonly all: string | null
  } | null
  readonly pagination: PaginationProps
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'matters/admin/lists': ListsPage
  }
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  await answer(ctx, res, shownOf(req.query), null)
}

/** What an address or a form asks to be shown. */
export function shownOf(asked: Readonly<Record<string, unknown>>): Shown {
  const text = (name: string, longest: number) => {
    const value = asked[name]
    return typeof value === 'string'
      ? value
          .replace(/\p{Cc}|\p{Cs}/gu, ' ')
          .trim()
          .slice(0, longest)
      : ''
  }
  const after = text('after', 18)
  return {
    show: showings.find((each) => each === text('show', 20)) ?? 'claimed',
    q: text('q', 100),
    line: text('line', 10),
    after: /^\d*$/.test(after) ? after : '',
  }
}

export async function answer(
  ctx: Context,
  res: Response,
  shown: Shown,
  refusal: string | null,
): Promise<void> {
  const scope = found(await myScope(ctx.db, ctx))
  const pending = await pendingCount(ctx.db, scope)
  const { table, next } = await tableOf(ctx, scope, shown)
  const { show: showing, q, line } = shown
  const address = { show: showing, q, line }
  const page: ListsPage = {
    title: '本级实施清单',
    breadcrumb: [
      { label: '事项目录', href: adminMattersPath() },
      { label: '本级实施清单', href: null },
    ],
    errors:
      refusal === null ? null : { title: '没有办成', items: [{ text: refusal, href: '#lists' }] },
    lead: leadOf(ctx, scope),
    tabs: tabsOf(showing, pending),
    filters: filterForm(shown, await lines(ctx.db)),
    table: table.rows.length === 0 ? null : table,
    empty: emptyWords[showing],
    form: table.rows.length === 0 ? null : formOf(shown),
    pagination: {
      previous: shown.after === '' ? null : listsPath(address),
      next: next === null ? null : listsPath({ ...address, after: next }),
      summary: null,
    },
  }
  await render(res, 'matters/admin/lists', page, refusal === null ? 200 : 422)
}

async function tableOf(
  ctx: Context,
  scope: ListScope,
  { show: showing, q, line, after }: Shown,
): Promise<{ table: TableProps; next: string | null }> {
  const lineId = line === '' ? null : line
  if (showing === 'unclaimed') {
    const { items, next } = await claimableLines(ctx.db, scope, { line: lineId, after })
    return { table: claimableTable(items), next }
  }
  const filters = { show: showing, q, line: lineId, after }
  const { items, next } = await myLists(ctx.db, scope, filters)
  return { table: listTable(items, showing === 'pending'), next }
}

function leadOf({ actor }: Context, { departmentId }: ListScope): string {
  const name = actor.kind === 'staff' ? actor.seat.departmentName : ''
  return departmentId === null
    ? `${name}管本地所有部门的实施清单，县里的连同乡镇（街道）。`
    : `这里是${name}自己的实施清单。`
}

const emptyWords: Readonly<Record<Shown['show'], string>> = {
  claimed: '还没有认领事项，或者没有找到。',
  unclaimed: '没有待认领的事项。',
  pending: '没有待确认的变更。',
  planned: '没有定好日子、等着生效的修改。',
  released: '没有取消认领的事项。',
}
