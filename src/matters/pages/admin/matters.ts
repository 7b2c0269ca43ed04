// 事项目录（编辑）: all matters, searched and filtered by state.
import type { Request, Response } from 'express'
import { may } from '../../../kernel/actor.ts'
import type { Context } from '../../../platform/context.ts'
import type {
  FiltersProps,
  Link,
  PaginationProps,
  TableProps,
  TableRow,
} from '../../../platform/web/components.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { render } from '../../../platform/web/render.ts'
import { statusWords } from '../../messages.ts'
import { adminMatterPath, adminMattersPath, paths } from '../../paths.ts'
import type { AdminFilters, AdminRow } from '../../queries/admin-list.ts'
import { adminList } from '../../queries/admin-list.ts'
import { isBasicCode } from '../../rules/codes.ts'
import { promiseInWords } from '../../rules/words.ts'

export interface AdminMattersPage extends BasePage {
  readonly tools: readonly Link[]
  readonly filters: FiltersProps
  /** Null when nothing was found. */
  readonly table: TableProps | null
  readonly pagination: PaginationProps
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'matters/admin/matters': AdminMattersPage
  }
}

const statuses = [
  ['draft', '新事项'],
  ['published', statusWords.published],
  ['with-draft', '有草稿'],
  ['under-review', '在审核'],
  ['planned', '等待发布'],
  ['suspended', statusWords.suspended],
  ['withdrawn', statusWords.withdrawn],
] as const

export async function show(ctx: Context, req: Request, res: Response): Promise<void> {
  const filters = filtersOf(req)
  const { items, next } = await adminList(ctx.db, filters)
  const address = { q: filters.q, status: filters.status ?? '' }
  await render(res, 'matters/admin/matters', {
    title: '事项目录',
    breadcrumb: [],
    tools: toolsOf(ctx),
    filters: filterForm(filters),
    table: items.length === 0 ? null : tableOf(items),
    pagination: {
      previous: filters.after === '' ? null : adminMattersPath(address),
      next: next === null ? null : adminMattersPath({ ...address, after: next }),
      summary: null,
    },
  })
}

function toolsOf({ actor }: Context): Link[] {
  const imports = may(actor, 'matters.publish') ? [{ label: '导入', href: paths.imports }] : []
  const contacts = may(actor, 'matters.edit')
    ? [{ label: '核对电话和时间', href: paths.contacts }]
    : []
  const enter = may(actor, 'matters.publish') ? [{ label: '新增事项', href: paths.newMatter }] : []
  return [
    ...enter,
    { label: '全省检查报告', href: paths.report },
    { label: '检索词', href: paths.words },
    { label: '许可清单', href: paths.licences },
    ...contacts,
    { label: '目录调整记录', href: paths.changes },
    { label: '导出 xlsx', href: paths.exportSheets },
    { label: '导出 JSON', href: paths.exportJson },
    ...imports,
  ]
}

function filtersOf(req: Request): AdminFilters {
  const { q, status, after } = req.query
  return {
    q:
      typeof q === 'string'
        ? q
            .replace(/\p{Cc}|\p{Cs}/gu, ' ')
            .trim()
            .slice(0, 100)
        : '',
    status: statuses.find(([value]) => value === status)?.[0] ?? null,
    after: typeof after === 'string' && isBasicCode(after) ? after : '',
  }
}

function filterForm({ q, status }: AdminFilters): FiltersProps {
  const options = [['', '全部'] as const, ...statuses].map(([value, label]) => {
    return { value, label, hint: null, chosen: value === (status ?? ''), disabled: false }
  })
  return {
    action: paths.adminMatters,
    label: '筛选事项',
    button: '找',
    search: { id: 'q', name: 'q', label: '名称、编码、拼音', value: q, shortcut: null },
    selects: [{ id: 'status', name: 'status', label: '状态', options }],
    keeps: [],
    clear: q === '' && status === null ? null : paths.adminMatters,
  }
}

function tableOf(rows: readonly AdminRow[]): TableProps {
  const column = (label: string, numeric = false) => ({ label, numeric })
  return {
    caption: '事项',
    captionHidden: true,
    selectLabel: null,
    columns: [
      ...[column('事项'), column('类型'), column('主管部门'), column('承诺')],
      ...[column('办理机构', true), column('版本'), column('状态')],
    ],
    rows: rows.map(rowOf),
  }
}

function rowOf(row: AdminRow): TableRow {
  const draft = row.draftVersion === null ? '' : `，第 ${row.draftVersion} 版草稿`
  return {
    select: null,
    cells: [
      { kind: 'link', text: row.name, href: adminMatterPath(row.code), sub: placeOf(row) },
      { kind: 'text', text: row.type },
      { kind: 'text', text: row.lineName },
      { kind: 'text', text: promiseInWords(row.promisedDays, row.promiseUnit) },
      { kind: 'text', text: String(row.offerings) },
      { kind: 'text', text: `第 ${row.version} 版${draft}` },
      { kind: 'tag', tag: statusTag(row) },
    ],
  }
}

/** 630118004000 · “道路运输从业人员资格许可”的子项 */
function placeOf({ code, mainName }: AdminRow): string {
  return mainName === null ? code : `${code} · “${mainName}”的子项`
}

function statusTag({ status }: AdminRow) {
  const tone = status === 'published' ? ('ok' as const) : ('idle' as const)
  return { label: statusWords[status], tone }
}
