// 全省检查报告的五个部分: each a page of its own, from the whole down to a department, a county, a matter.
import { lines } from '../../../organizations/index.ts'
import type { Context } from '../../../platform/context.ts'
import type {
  Choice,
  FiltersProps,
  Link,
  PaginationProps,
  TableProps,
} from '../../../platform/web/components.ts'
import { paths, reportPath } from '../../paths.ts'
import { changedBurdens } from '../../queries/changed-burdens.ts'
import { findingKinds } from '../../queries/finding-kinds.ts'
import { keptHeaviest, keptRegions } from '../../queries/kept-checks.ts'
import type { LineReport, Order } from '../../rules/report.ts'
import { changedTable, regionTable } from './report-more.ts'
import type { ReportQuery } from './report-query.ts'
import { kindTable, lineTable, matterTable } from './report-tables.ts'

export interface ReportSection {
  readonly title: string
  readonly note: string | null
  /** Null where there is nothing to show yet, which `note` says. */
  readonly table: TableProps | null
  readonly filters: FiltersProps | null
  readonly pages: PaginationProps | null
  /** The whole of which this is a part; null for the whole. */
  readonly up: Link | null
}

export async function sectionOf(
  ctx: Context,
  query: ReportQuery,
  report: readonly LineReport[],
): Promise<ReportSection> {
  switch (query.part) {
    case 'kinds':
      return {
        ...plain,
        title: '各种检查结果',
        note: '每一种有多少个事项，举一例。标准要写、交来的目录里没有的（条文原文、材料的依据等），程序不代拟，请各部门照原文补。',
        table: kindTable(await findingKinds(ctx.db)),
      }
    case 'lines':
      return linesSection(query, report)
    case 'regions':
      return regionsSection(ctx, query)
    case 'changed':
      return changedSection(ctx, query)
    case 'matters':
      return mattersSection(ctx, query, report)
  }
}

const plain = { note: null, filters: null, pages: null, up: null }

const linesOnPage = 20

/** The whole province stands at the end of the last page. */
function linesSection({ page }: ReportQuery, report: readonly LineReport[]): ReportSection {
  const last = Math.max(1, Math.ceil(report.length / linesOnPage))
  const here = Math.min(page, last)
  const pageAt = (number: number) =>
    reportPath({ part: 'lines', page: number === 1 ? '' : String(number) })
  return {
    ...plain,
    title: '各部门',
    note: '点部门看它的事项。后六列是平均数。负担分：填一项 1 分，交一份材料 5 分，跑一次 20 分。',
    table: lineTable(report.slice((here - 1) * linesOnPage, here * linesOnPage)),
    pages: {
      previous: here === 1 ? null : pageAt(here - 1),
      next: here === last ? null : pageAt(here + 1),
      summary: `第 ${here} 页，共 ${last} 页`,
    },
  }
}

/** The prefectures, or one of them with its counties. */
async function regionsSection(ctx: Context, { prefecture }: ReportQuery): Promise<ReportSection> {
  const all = await keptRegions(ctx.db)
  const within = all.filter((line) => line.prefecture === prefecture)
  const shown = within.length === 0 ? all.filter(({ county }) => county === null) : within
  const whole = within.length === 0
  return {
    ...plain,
    title: whole ? '各地区' : `各地区：${prefecture}`,
    note: `${whole ? '点州市看它的各县。' : ''}后五列是那里办的事项的平均数。“久未确认”是电话和时间很久没有核对过的。`,
    table: regionTable(shown),
    up: whole ? null : { label: '看各州市', href: reportPath({ part: 'regions' }) },
  }
}

async function changedSection(ctx: Context, { before }: ReportQuery): Promise<ReportSection> {
  const { items, next } = await changedBurdens(ctx.db, before)
  const table = changedTable(items)
  return {
    ...plain,
    title: '修改前后',
    note:
      table === null
        ? '还没有事项改过版本，也没有草稿。'
        : '草稿和在用版比；没有草稿的，在用版和前一版比。',
    table,
    pages: {
      previous: before === '' ? null : reportPath({ part: 'changed' }),
      next: next === null ? null : reportPath({ part: 'changed', before: next }),
      summary: null,
    },
  }
}

const pageSize = 25

async function mattersSection(
  ctx: Context,
  { line, order, page }: ReportQuery,
  report: readonly LineReport[],
): Promise<ReportSection> {
  const lineId = (await lines(ctx.db)).find(({ id }) => id === line)?.id ?? null
  const skip = (page - 1) * pageSize
  const found = await keptHeaviest(ctx.db, { lineId, order, most: pageSize + 1, skip })
  const pageAt = (number: number) =>
    reportPath({
      ...{ part: 'matters', line: lineId ?? '', sort: order === 'weight' ? '' : order },
      page: number === 1 ? '' : String(number),
    })
  return {
    ...plain,
    title: '各事项',
    table: matterTable(found.slice(0, pageSize)),
    filters: filterForm(report, lineId ?? '', order),
    pages: {
      previous: page === 1 ? null : pageAt(page - 1),
      next: found.length > pageSize ? pageAt(page + 1) : null,
      summary: `第 ${page} 页`,
    },
  }
}

const orderWords: Readonly<Record<Order, string>> = {
  weight: '负担分',
  fields: '填写项',
  materials: '要交的材料',
  visits: '到现场次数',
  days: '承诺工作日',
  findings: '检查结果',
}

function filterForm(report: readonly LineReport[], line: string, order: Order): FiltersProps {
  const choice = (value: string, label: string, chosen: boolean): Choice => {
    return { value, label, hint: null, chosen, disabled: false }
  }
  const departments = report.flatMap(({ lineId, lineName }) =>
    lineId === null ? [] : [choice(lineId, lineName, lineId === line)],
  )
  return {
    ...{ action: paths.report, label: '筛选和排序', button: '看', search: null },
    keeps: [{ name: 'part', value: 'matters' }],
    selects: [
      {
        ...{ id: 'line', name: 'line', label: '部门' },
        options: [choice('', '全部', line === ''), ...departments],
      },
      {
        ...{ id: 'sort', name: 'sort', label: '排序' },
        options: (Object.keys(orderWords) as Order[]).map((each) =>
          choice(each, orderWords[each], each === order),
        ),
      },
    ],
    clear: line === '' && order === 'weight' ? null : reportPath({ part: 'matters' }),
  }
}
