// 待办: what this clerk has to do, what must be done first on top.
import type { Request, Response } from 'express'
import { daysBetween } from '../../../kernel/day.ts'
import type { Day } from '../../../kernel/day.ts'
import type { Staff } from '../../../kernel/actor.ts'
import { limitSettings, regionCalendars, workingDaysBetween } from '../../../deadlines/index.ts'
import type { Calendar } from '../../../deadlines/index.ts'
import { regionLookup } from '../../../organizations/index.ts'
import type { Context } from '../../../platform/context.ts'
import { tableDay } from '../../../platform/i18n/zh-format.ts'
import { allow } from '../../../platform/web/errors.ts'
import type {
  DeadlineLightProps,
  PaginationProps,
  TableProps,
  TableRow,
  TabsProps,
} from '../../../platform/web/components.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { statusNames } from '../../../workflow/index.ts'
import { queueViewNames } from '../../messages.ts'
import { paths } from '../../paths.ts'
import { deskViews, queue, queueCounts } from '../../queries/queue.ts'
import type { QueueRow, QueueView } from '../../queries/queue.ts'

export interface QueuePage extends BasePage {
  readonly action: string
  readonly view: QueueView
  readonly words: string
  readonly views: TabsProps
  readonly table: TableProps | null
  readonly emptyText: string
  readonly pagination: PaginationProps
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'applications/desk/queue': QueuePage
  }
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const { actor } = ctx
  allow(actor.kind === 'staff')
  if (actor.kind !== 'staff') return
  const views = viewsOf(actor)
  const asked = req.query['view']
  const view = views.find(([one]) => one === asked)?.[0] ?? views[0]?.[0] ?? 'mine'
  const viewName = views.find(([one]) => one === view)?.[1] ?? ''
  const words = textOf(req.query['q'])
  const after = textOf(req.query['after'])
  const [found, counts, lookup, calendars, { yellowLightDays }] = await Promise.all([
    queue(ctx.db, actor, { view, words, today: ctx.today, after: after === '' ? null : after }),
    queueCounts(ctx.db, actor, ctx.today),
    regionLookup(ctx.db),
    regionCalendars(ctx.db),
    limitSettings(ctx.db),
  ])
  const rows = found.items.map((row) =>
    rowOf(row, {
      today: ctx.today,
      calendar: calendars(row.regionPath),
      place: lookup.nameOf(row.regionCode),
      yellowLightDays,
    }),
  )
  await render(res, 'applications/desk/queue', {
    title: `${viewName} · 办件`,
    breadcrumb: [],
    action: paths.queue(),
    view,
    words,
    views: {
      label: '视图',
      items: views.map(([one, label]) => ({
        label,
        count: uncounted.has(one) ? null : countWords(counts[one]),
        href: paths.queue({ view: one }),
        current: one === view,
      })),
    },
    table: rows.length === 0 ? null : tableOf(rows),
    emptyText: words === '' ? '这里没有办件。' : `没有找到“${words}”。换个说法，或者看其他视图。`,
    pagination: {
      previous: after === '' ? null : paths.queue({ view, ...(words === '' ? {} : { q: words }) }),
      next:
        found.next === null
          ? null
          : paths.queue({ view, ...(words === '' ? {} : { q: words }), after: found.next }),
      summary: null,
    },
  })
}

/** Supervisors have no work of their own here: they see what their region has in hand. */
function viewsOf(actor: Staff): readonly (readonly [QueueView, string])[] {
  if (actor.seat.posts.includes('supervisor')) {
    return [
      ['passed', '本地区在办'],
      ['overdue-region', '本地区超期'],
      ['done', '本地区已办结'],
    ]
  }
  return deskViews.map((view) => [view, queueViewNames[view]] as const)
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 100).trim() : ''
}

function countWords(count: number): string {
  return count >= 1000 ? '1000+' : String(count)
}

interface Shown {
  readonly today: Day
  readonly calendar: Calendar
  readonly place: string
  readonly yellowLightDays: number
}

function rowOf(row: QueueRow, shown: Shown): TableRow {
  const number = row.queryNumber
  return {
    select: null,
    cells: [
      {
        kind: 'link',
        text: row.matterName,
        href: paths.deskFile(row.id),
        sub: row.applicantName,
      },
      { kind: 'text', text: `${number.slice(0, 6)} ${number.slice(6)}` },
      { kind: 'text', text: statusNames[row.status] },
      { kind: 'light', light: lightOf(row, shown) },
      { kind: 'text', text: row.dueOn === null ? '—' : tableDay(row.dueOn) },
      { kind: 'text', text: row.receivedOn === null ? '—' : tableDay(row.receivedOn) },
      { kind: 'text', text: shown.place },
    ],
  }
}

function tableOf(rows: readonly TableRow[]): TableProps {
  const labels = ['事项与申请人', '查询号', '环节', '时限', '到期', '收件', '地方']
  return {
    caption: '办件，按剩余时间从少到多',
    captionHidden: true,
    selectLabel: null,
    columns: labels.map((label) => ({ label, numeric: false })),
    rows,
  }
}

function lightOf(row: QueueRow, { today, calendar, yellowLightDays }: Shown): DeadlineLightProps {
  if (row.status === 'suspended') return { tone: 'idle', label: '已暂停' }
  if (row.dueOn === null) return { tone: 'idle', label: '不计时' }
  if (row.status === 'correcting') {
    const left = daysBetween(today, row.dueOn)
    return { tone: 'idle', label: left < 0 ? '补正逾期' : `等补正 ${left} 天` }
  }
  if (today > row.dueOn) {
    const late = workingDaysBetween(calendar, row.dueOn, today)
    return { tone: 'bad', label: late === 0 ? '已超期' : `超 ${late} 天` }
  }
  const left = workingDaysBetween(calendar, today, row.dueOn)
  const label = left === 0 ? '今天到期' : `余 ${left} 天`
  return { tone: left <= yellowLightDays ? 'warn' : 'ok', label }
}

/** These may be long, and nobody has to empty them. */
const uncounted: ReadonlySet<QueueView> = new Set(['done', 'passed', 'overdue-region'])
