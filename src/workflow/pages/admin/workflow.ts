// 流程: the machine drawn and as a table, and the list of stage plans.
import type { Request, Response } from 'express'
import { dayOf } from '../../../kernel/day.ts'
import type { Page } from '../../../kernel/page.ts'
import type { Context } from '../../../platform/context.ts'
import type { FiltersProps, PaginationProps, TableProps } from '../../../platform/web/components.ts'
import { longDay } from '../../../platform/i18n/zh-format.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { drawingWords } from '../../messages.ts'
import { paths } from '../../paths.ts'
import type { PlanLine } from '../../queries/plans.ts'
import { plansPage } from '../../queries/plans.ts'
import { drawing } from '../../rules/drawing.ts'
import { countedDays } from '../../rules/stage-plan.ts'
import { steps } from '../../rules/steps.ts'
import { movesTable } from './moves-table.ts'

export interface WorkflowPage extends BasePage {
  /** An SVG made of the table of moves alone. */
  readonly machine: string
  readonly moves: TableProps
  readonly filters: FiltersProps
  readonly plans: TableProps
  readonly pagination: PaginationProps
  readonly noPlans: string | null
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'workflow/admin/workflow': WorkflowPage
  }
}

const longestWords = 40
const machine = drawing(steps, drawingWords)

export async function show({ db }: Context, req: Request, res: Response): Promise<void> {
  const q = one(req, 'q').normalize('NFKC').trim().slice(0, longestWords)
  const after = one(req, 'after')
  const found = await plansPage(db, q, after === '' ? null : after)
  await render(res, 'workflow/admin/workflow', {
    title: '流程',
    breadcrumb: [],
    machine,
    moves: movesTable(),
    filters: filters(q),
    plans: plansTable(found),
    pagination: {
      previous: after === '' ? null : `${paths.workflow({ q, after: '' })}#plans`,
      next: found.next === null ? null : `${paths.workflow({ q, after: found.next })}#plans`,
      summary: null,
    },
    noPlans: found.items.length === 0 ? '没有找到这样的方案。换个词，或者清除后看全部。' : null,
  })
}

function filters(q: string): FiltersProps {
  return {
    action: `${paths.workflow()}#plans`,
    label: '找流程方案',
    button: '找',
    search: { id: 'q', name: 'q', label: '事项名称或方案代码', value: q, shortcut: null },
    selects: [],
    keeps: [],
    clear: q === '' ? null : `${paths.workflow()}#plans`,
  }
}

function plansTable({ items }: Page<PlanLine>): TableProps {
  const text = (content: string) => ({ kind: 'text' as const, text: content })
  return {
    caption: '流程方案',
    captionHidden: true,
    selectLabel: null,
    columns: [
      { label: '方案', numeric: false },
      { label: '版本', numeric: true },
      { label: '环节', numeric: true },
      { label: '计入时限', numeric: true },
      { label: '发布', numeric: false },
    ],
    rows: items.map(({ key, title, versionId, version, publishedAt, plan }) => ({
      select: null,
      cells: [
        { kind: 'link', text: title, href: paths.plan(versionId), sub: key },
        text(`第 ${version} 版`),
        text(`${plan.stages.length} 个`),
        text(`${countedDays(plan)} 个工作日`),
        text(longDay(dayOf(publishedAt))),
      ],
    })),
  }
}

function one(req: Request, name: string): string {
  const value: unknown = req.query[name]
  return typeof value === 'string' ? value.replace(/\p{Cc}/gu, '') : ''
}
