// 全省检查报告: findings and burden of the whole province, as they were worked out last, part by part; it can
// be asked for anew.
import type { Request, Response } from 'express'
import { may } from '../../../kernel/actor.ts'
import type { Context } from '../../../platform/context.ts'
import { longMoment } from '../../../platform/i18n/zh-format.ts'
import type { StatsProps, TabsProps } from '../../../platform/web/components.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { render } from '../../../platform/web/render.ts'
import { adminMattersPath, paths } from '../../paths.ts'
import type { KeptState } from '../../queries/kept-checks.ts'
import { keptLines, keptState } from '../../queries/kept-checks.ts'
import { askRecheck } from '../../recheck.ts'
import type { LineReport } from '../../rules/report.ts'
import type { ReportSection } from './report-parts.ts'
import { sectionOf } from './report-parts.ts'
import { readReportQuery, reportTabs } from './report-query.ts'
import { rounded } from './report-tables.ts'

export interface ReportPage extends BasePage {
  readonly stats: StatsProps
  /** As of when, by which rules, and what has changed since. */
  readonly state: string
  /** Null for whoever may not ask for it. */
  readonly recheck: string | null
  readonly file: string
  readonly tabs: TabsProps
  readonly section: ReportSection
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'matters/admin/report': ReportPage
  }
}

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const query = readReportQuery(req)
  const [report, state] = [await keptLines(ctx.db), await keptState(ctx.db)]
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
    tabs: reportTabs(query),
    section: await sectionOf(ctx, query, report),
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
