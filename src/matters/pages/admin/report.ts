// 全省检查报告: findings and burden by department, and the matters that ask most of people, as they were
// worked out last; it can be asked for anew.
import type { Request, Response } from 'express'
import { may } from '../../../kernel/actor.ts'
import { lines } from '../../../organizations/index.ts'
import type { Context } from '../../../platform/context.ts'
import { longMoment } from '../../../platform/i18n/zh-format.ts'
import type {
  Choice,
  FiltersProps,
  PaginationProps,
  StatsProps,
  TableProps,
} from '../../../platform/web/components.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { render } from '../../../platform/web/render.ts'
import { adminMattersPath, paths, reportPath } from '../../paths.ts'
import { changedBurdens } from '../../queries/changed-burdens.ts'
import type { KeptState } from '../../queries/kept-checks.ts'
import { findingKinds } from '../../queries/finding-kinds.ts'
import { keptHeaviest, keptLines, keptRegions, keptState } from '../../queries/kept-checks.ts'
import { askRecheck } from '../../recheck.ts'
import type { LineReport, Order } from '../../rules/report.ts'
import { orders } from '../../rules/report.ts'
import { changedTable, regionTable } from './report-more.ts'
import { kindTable, lineTable, matterTable, rounded } from './report-tables.ts'

export interface ReportPage extends BasePage {
  readonly stats: StatsProps
  /** As of when, by which rules, and what has changed since. */
  readonly state: string
  /** Null for whoever may not ask for it. */
  readonly recheck: string | null
  readonly file: string
  readonly kinds: TableProps
  readonly lines: TableProps
  readonly filters: FiltersProps
  readonly matters: TableProps
  readonly regions: TableProps
  /** Null when nothing was changed since the first publication. */
  readonly changed: TableProps | null
  readonly changedPages: PaginationProps
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'matters/admin/report': ReportPage
  }
}

/** The others are in the file. */
const mostShown = 300

const orderWords: Readonly<Record<Order, string>> = {
  weight: '负担分',
  fields: '填写项',
  materials: '要交的材料',
  visits: '到现场次数',
  days: '承诺工作日',
  findings: '检查结果',
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const order = orders.find((each) => each === req.query['sort']) ?? 'weight'
  const asked = (await lines(ctx.db)).find(({ id }) => id === req.query['line'])?.id ?? null
  const [report, state] = [await keptLines(ctx.db), await keptState(ctx.db)]
  const heaviest = await keptHeaviest(ctx.db, { lineId: asked, order, most: mostShown })
  const { before: place } = req.query
  const before = typeof place === 'string' && /^\d{1,18}$/.test(place) ? place : ''
  const changed = await changedBurdens(ctx.db, before)
  await render(res, 'matters/admin/report', {
    title: '全省检查报告',
    breadcrumb: [
      { label: '事项目录', href: adminMattersPath() },
      { label: '全省检查报告', href: null },
    ],
    stats: statsOf(report),
    state: stateOf(state, typeof req.query['asked'] === 'string'),
    recheck: may(ctx.actor, 'matters.publish') ? paths.report : null,
    file: paths.reportFile,
    kinds: kindTable(await findingKinds(ctx.db)),
    lines: lineTable(report),
    filters: filterForm(report, asked ?? '', order),
    matters: matterTable(heaviest),
    regions: regionTable(await keptRegions(ctx.db)),
    changed: changedTable(changed.items),
    changedPages: changedPagination(before, changed.next),
  })
}

export async function recheck(ctx: Context, _req: Request, res: Response): Promise<void> {
  await askRecheck(ctx)
  res.redirect(303, `${paths.report}?asked=yes`)
}

function stateOf({ since, due, rules }: KeptState, asked: boolean): string {
  const running = asked ? '正在后台重算，过几分钟刷新再看。' : ''
  if (since === null) return `还没有算过，后台每五分钟看一次有没有要算的。${running}`
  const left = due === 0 ? '' : `有 ${due} 个事项后来变过，后台几分钟里会重算。`
  return `${longMoment(since)}以后算的（检查规则 ${rules}），每天夜里全部重算一次。${left}${running}`
}

function changedPagination(before: string, next: string | null): PaginationProps {
  return {
    previous: before === '' ? null : `${reportPath()}#changed`,
    next: next === null ? null : `${reportPath({ before: next })}#changed`,
    summary: null,
  }
}

function statsOf(report: readonly LineReport[]): StatsProps {
  const all = report.at(-1)
  const item = (label: string, value: number) => {
    return { label, light: null, value: rounded(value), note: null }
  }
  return {
    items: [
      item('在用事项', all?.matters ?? 0),
      item('错误', all?.errors ?? 0),
      item('提醒', all?.warnings ?? 0),
      item('平均填写项', all?.mean.fields ?? 0),
      item('平均要交的材料', all?.mean.materials ?? 0),
    ],
  }
}

function filterForm(report: readonly LineReport[], line: string, order: Order): FiltersProps {
  const choice = (value: string, label: string, chosen: boolean): Choice => {
    return { value, label, hint: null, chosen, disabled: false }
  }
  const lines = report.flatMap(({ lineId, lineName }) =>
    lineId === null ? [] : [choice(lineId, lineName, lineId === line)],
  )
  return {
    ...{ action: paths.report, label: '筛选和排序', button: '看', search: null, keeps: [] },
    selects: [
      {
        id: 'line',
        name: 'line',
        label: '部门',
        options: [choice('', '全部', line === ''), ...lines],
      },
      {
        ...{ id: 'sort', name: 'sort', label: '排序' },
        options: orders.map((each) => choice(each, orderWords[each], each === order)),
      },
    ],
    clear: line === '' && order === 'weight' ? null : paths.report,
  }
}
