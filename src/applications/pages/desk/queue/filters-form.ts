// The form above the queue: a search and the typed filters, all of them together.
import { may } from '../../../../kernel/actor.ts'
import type { Staff } from '../../../../kernel/actor.ts'
import type { Furniture } from '../../../../desk/index.ts'
import type { RegionLookup } from '../../../../organizations/index.ts'
import type { Choice, FiltersProps } from '../../../../platform/web/components.ts'
import { openStatuses, statusNames } from '../../../../workflow/index.ts'
import { queueSortNames } from '../../../messages.ts'
import { paths } from '../../../paths.ts'
import { sortsOf } from '../../../queries/queue/order.ts'
import type { Asked } from './asked.ts'

export function filtersForm(
  actor: Staff,
  { view, query }: Asked,
  lookup: RegionLookup,
  { labels, colleagues }: Furniture,
): FiltersProps {
  const select = (name: string, label: string, options: readonly (readonly [string, string])[]) => {
    const chosen = query[name] ?? ''
    return { id: `f-${name}`, name, label, options: options.map(choiceOf(chosen)) }
  }
  const below = regionsBelow(actor.seat.regionCode, lookup)
  return {
    action: paths.queue(),
    label: '筛选办件',
    button: '查找',
    search: {
      ...{ id: 'q', name: 'q', label: '查询号、申请人、事项、内容' },
      ...{ value: query['q'] ?? '', shortcut: '/' },
    },
    selects: [
      select('status', '环节', [
        ['', '不限'],
        ...openStatuses().map((one) => [one, statusNames[one]] as const),
      ]),
      select('due', '到期', dueOptions),
      select('assignee', '承办人', [
        ['', '不限'],
        ['me', '我'],
        ['nobody', '还没有人'],
        // Who only watches has no colleagues among those who handle.
        ...(may(actor, 'applications.step') ? colleagues : []).map(
          ({ id, name }) => [id, name] as const,
        ),
      ]),
      select('kind', '申请人', [
        ['', '不限'],
        ['person', '个人'],
        ['company', '单位'],
      ]),
      ...(below.length === 0
        ? []
        : [
            select('region', '地方', [
              ['', '不限'],
              ...below.map(({ code, name }) => [code, name] as const),
            ]),
          ]),
      ...(labels.length === 0
        ? []
        : [
            select('label', '标签', [
              ['', '不限'],
              ...labels.map(({ id, name }) => [id, name] as const),
            ]),
          ]),
      ...(sortsOf(view).length === 1
        ? []
        : [
            select(
              'sort',
              '先后',
              sortsOf(view).map((one) => [one, queueSortNames[one]] as const),
            ),
          ]),
    ],
    keeps: [{ name: 'view', value: view }],
    clear: Object.keys(query).length > 1 ? paths.queue({ view }) : null,
  }
}

/** The regions directly under one's own. */
function regionsBelow(code: string, lookup: RegionLookup) {
  if (code === lookup.province.code) return lookup.prefectures.map(({ prefecture }) => prefecture)
  const group = lookup.prefectures.find(({ prefecture }) => prefecture.code === code)
  return group?.counties ?? lookup.townsOf(code)
}

const dueOptions: readonly (readonly [string, string])[] = [
  ['', '不限'],
  ['late', '已超期'],
  ['0', '今天'],
  ['3', '三天以内'],
  ['7', '一周以内'],
  ['30', '一个月以内'],
]

function choiceOf(chosen: string) {
  return ([value, label]: readonly [string, string]): Choice => ({
    ...{ value, label, hint: null, chosen: value === chosen, disabled: false },
  })
}
