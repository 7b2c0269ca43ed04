// The queue as its page wants it.
import type { Furniture } from '../../../../desk/index.ts'
import { may } from '../../../../kernel/actor.ts'
import type { Staff } from '../../../../kernel/actor.ts'
import type { Page } from '../../../../kernel/page.ts'
import { leavePaths } from '../../../../leaves/index.ts'
import type { RegionLookup } from '../../../../organizations/index.ts'
import { fullDay } from '../../../../platform/i18n/zh-format.ts'
import type {
  Cell,
  Choice,
  ErrorSummaryProps,
  FiltersProps,
  PaginationProps,
  TableProps,
  TabsProps,
} from '../../../../platform/web/components.ts'
import type { BasePage } from '../../../../platform/web/render.ts'
import { actionNames } from '../../../../workflow/index.ts'
import { bulkActions } from '../../../bulk/types.ts'
import { paths } from '../../../paths.ts'
import type { Counted, Counts, QueueRow } from '../../../queries/queue.ts'
import { uncountedViews } from '../../../queries/queue/views.ts'
import { viewsOf } from './asked.ts'
import type { Asked } from './asked.ts'
import { queueColumns } from './columns.ts'
import type { QueueColumn } from './columns.ts'
import { filtersForm } from './filters-form.ts'

export interface QueuePage extends BasePage {
  readonly errors: ErrorSummaryProps
  readonly views: TabsProps
  readonly saved: TabsProps | null
  readonly filters: FiltersProps
  readonly table: TableProps | null
  /** What can be done with the chosen ones; null for those who do no steps. */
  readonly bulk: {
    readonly action: string
    readonly options: readonly Choice[]
    /** All of the view at once, as many as one run takes. */
    readonly all: { readonly name: string; readonly value: string }
  } | null
  /** 代理: for whom one stands in today, each with the page that lists his work. */
  readonly standingIn: readonly { readonly text: string; readonly href: string }[]
  readonly emptyText: string
  readonly pagination: PaginationProps
  /** The whole view as a file; null where there is nothing in it. */
  readonly listHref: string | null
  readonly saving: {
    readonly action: string
    readonly query: string
    readonly name: string
    readonly shared: boolean
    readonly fault: string | null
    /** The view that is looked at, when it is one's own and may be removed. */
    readonly removable: { readonly name: string; readonly action: string } | null
  }
  readonly columns: { readonly action: string; readonly options: readonly Choice[] }
}

declare module '../../../../platform/web/render.ts' {
  interface Pages {
    'applications/desk/queue': QueuePage
  }
}

interface Presenting {
  readonly actor: Staff
  readonly asked: Asked
  readonly furniture: Furniture
  readonly lookup: RegionLookup
  readonly counts: Counts
  readonly columns: readonly QueueColumn[]
  readonly page: Page<{ readonly row: QueueRow; readonly cells: readonly Cell[] }>
  readonly refused: RefusedView | null
}

/** What was typed stays on the page. */
export interface RefusedView {
  readonly name: string
  readonly shared: boolean
  readonly fault: string
}

export function presentQueue(presenting: Presenting): QueuePage {
  const { actor, asked, furniture, lookup, columns, page, refused } = presenting
  const { view, query, after } = asked
  const written = new URLSearchParams(query).toString()
  const same = furniture.views.find((one) => one.query === written)
  const name = same?.name ?? viewsOf(actor).find(([one]) => one === view)?.[1] ?? ''
  const words = query['q'] ?? ''
  // No step leads on from what is over.
  const choosable = view !== 'done' && may(actor, 'applications.step')
  return {
    title: `${name} · 办件`,
    breadcrumb: [],
    errors: {
      title: '有 1 处要改，没有保存',
      items: refused === null ? [] : [{ text: refused.fault, href: '#view-name' }],
    },
    views: builtViews(presenting),
    saved: savedViews(presenting, written),
    filters: filtersForm(actor, asked, lookup, furniture),
    table: page.items.length === 0 ? null : tableOf(columns, page.items, choosable),
    bulk: choosable ? bulkBar(written) : null,
    standingIn: furniture.standingIn.map(({ id, name: away, untilOn }) => ({
      text: `您正在代${away}办理，到${fullDay(untilOn)}为止`,
      href: leavePaths.handover(id),
    })),
    emptyText: words === '' ? '这里没有办件。' : `没有找到“${words}”。换个说法，或者看其他视图。`,
    pagination: {
      previous: after === null ? null : paths.queue(query),
      next: page.next === null ? null : paths.queue({ ...query, after: page.next }),
      summary: null,
    },
    listHref: page.items.length === 0 ? null : paths.queueList(query),
    saving: {
      action: paths.queueViews(),
      query: written,
      fault: refused?.fault ?? null,
      name: refused?.name ?? '',
      shared: refused?.shared ?? false,
      removable:
        same?.own === true ? { name: same.name, action: paths.queueViewRemoval(same.id) } : null,
    },
    columns: {
      action: paths.queueColumns(),
      options: queueColumns.map(({ key, label }) => ({
        ...{ value: key, label, hint: null, disabled: false },
        chosen: columns.some((one) => one.key === key),
      })),
    },
  }
}

function bulkBar(written: string): QueuePage['bulk'] {
  return {
    action: paths.bulk(),
    options: bulkActions.map((action) => ({
      ...{ value: action, label: actionNames[action], hint: null },
      ...{ chosen: false, disabled: false },
    })),
    all: { name: 'all', value: written },
  }
}

function builtViews({ actor, asked, counts }: Presenting): TabsProps {
  return {
    label: '视图',
    items: viewsOf(actor).map(([view, label]) => ({
      label,
      count: uncountedViews.has(view) ? null : countWords(counts.get(view)),
      href: paths.queue({ view }),
      current: view === asked.view,
    })),
  }
}

function savedViews({ furniture, counts }: Presenting, written: string): TabsProps | null {
  if (furniture.views.length === 0) return null
  return {
    label: '保存的视图',
    items: furniture.views.map(({ id, name, query, shared }) => ({
      label: shared ? `${name}（部门）` : name,
      count: counts.has(`saved-${id}`) ? countWords(counts.get(`saved-${id}`)) : null,
      href: `${paths.queue()}?${query}`,
      current: query === written,
    })),
  }
}

function countWords(counted: Counted | undefined): string {
  return `${counted?.number ?? 0}${counted?.more === true ? '+' : ''}`
}

function tableOf(
  columns: readonly QueueColumn[],
  rows: readonly { readonly row: QueueRow; readonly cells: readonly Cell[] }[],
  choosable: boolean,
): TableProps {
  return {
    caption: '办件，最该先办的在上面',
    captionHidden: true,
    selectLabel: choosable ? '选中' : null,
    columns: ['事项与申请人', ...columns.map(({ label }) => label)].map((label) => ({
      label,
      numeric: false,
    })),
    rows: rows.map(({ row, cells }) => ({
      select: choosable
        ? {
            ...{ name: 'id', value: row.id, chosen: false },
            label: `选中${row.matterName} ${row.applicantName}`,
          }
        : null,
      cells: [
        {
          kind: 'link' as const,
          ...{ text: named(row), sub: subOf(row) },
          href: paths.deskFile(row.id),
        },
        ...cells,
      ],
    })),
  }
}

/** Who asked, and the department's labels on it. */
function subOf({ applicantName, labels }: QueueRow): string {
  return labels === '' ? applicantName : `${applicantName} · ${labels}`
}

/** The matter, and which of its 业务办理项 is asked for. */
function named({ matterName, handleItem }: QueueRow): string {
  return handleItem === null ? matterName : `${matterName}：${handleItem}`
}
