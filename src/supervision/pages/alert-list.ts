// The list of alerts, the same for the supervisor and for the department.
import { grouped } from '../../applications/index.ts'
import type { Day } from '../../kernel/day.ts'
import type { Page } from '../../kernel/page.ts'
import { tableDay } from '../../platform/i18n/zh-format.ts'
import type {
  BreadcrumbItem,
  Choice,
  FiltersProps,
  PaginationProps,
  TableProps,
} from '../../platform/web/components.ts'
import type { BasePage } from '../../platform/web/render.ts'
import { alertStatusNames, cardNames, ruleTexts } from '../messages.ts'
import type { AlertFilter, AlertRow } from '../queries/alert-list.ts'
import { answerLight, cardTag, statusTag } from './alert-words.ts'

export interface AlertsPage extends BasePage {
  readonly scope: string
  readonly filters: FiltersProps
  readonly table: TableProps | null
  readonly pagination: PaginationProps
}

declare module '../../platform/web/render.ts' {
  interface Pages {
    'supervision/desk/alerts': AlertsPage
  }
}

interface Shown {
  readonly title: string
  readonly scope: string
  readonly breadcrumb: readonly BreadcrumbItem[]
  readonly page: Page<AlertRow>
  readonly filter: AlertFilter
  readonly kept: Readonly<Record<string, string>>
  readonly today: Day
  readonly listHref: (filter?: Readonly<Record<string, string>>) => string
  readonly alertHref: (id: string) => string
}

export function presentAlertList(shown: Shown): AlertsPage {
  const { title, scope, breadcrumb, page, filter, kept, listHref } = shown
  return {
    title,
    breadcrumb,
    scope,
    filters: filtersOf(shown),
    table: page.items.length === 0 ? null : tableOf(shown),
    pagination: {
      previous: filter.after === null ? null : listHref(kept),
      next: page.next === null ? null : listHref({ ...kept, after: page.next }),
      summary: null,
    },
  }
}

function filtersOf({ filter, kept, listHref }: Shown): FiltersProps {
  const { rule, card, status } = filter
  const rules = Object.entries(ruleTexts).map(([value, { name }]) => [value, name] as const)
  const statuses = [
    ['', '没有结案的'],
    ['all', '全部'],
    ...Object.entries(alertStatusNames),
  ] as const
  const chosenStatus = status === 'open' ? '' : (status ?? 'all')
  return {
    action: listHref(),
    label: '筛选监察牌',
    button: '看',
    search: null,
    selects: [
      selectOf('card', '牌', [['', '全部'], ...Object.entries(cardNames)], card ?? ''),
      selectOf('rule', '规则', [['', '全部'], ...rules], rule ?? ''),
      selectOf('status', '状态', statuses, chosenStatus),
    ],
    keeps: ['region', 'department'].flatMap((name) => {
      const value = kept[name]
      return value === undefined ? [] : [{ name, value }]
    }),
    clear: Object.keys(kept).length === 0 ? null : listHref(),
  }
}

function selectOf(
  name: string,
  label: string,
  options: readonly (readonly [string, string])[],
  chosen: string,
): FiltersProps['selects'][number] {
  return {
    ...{ id: `f-${name}`, name, label },
    options: options.map(([value, text]): Choice => ({
      ...{ value, label: text, hint: null, disabled: false },
      chosen: value === chosen,
    })),
  }
}

function tableOf({ page, today, alertHref }: Shown): TableProps {
  const labels = ['规则', '牌', '事项', '查询号', '部门', '亮牌', '状态', '答复']
  return {
    caption: '监察牌，最新的在前',
    captionHidden: true,
    selectLabel: null,
    columns: labels.map((label) => ({ label, numeric: false })),
    rows: page.items.map((row) => ({
      select: null,
      cells: [
        { kind: 'link', text: ruleTexts[row.rule].name, href: alertHref(row.id), sub: row.rule },
        { kind: 'tag', tag: cardTag(row.card) },
        { kind: 'text', text: row.matterName ?? '—' },
        { kind: 'text', text: row.queryNumber === null ? '—' : grouped(row.queryNumber) },
        { kind: 'text', text: row.departmentName },
        { kind: 'text', text: tableDay(row.raisedOn) },
        { kind: 'tag', tag: statusTag(row.status) },
        { kind: 'light', light: answerLight(row, today) },
      ],
    })),
  }
}
