// The tables, tabs and filters of the lists that an editor's departments have.
import type { DepartmentLine } from '../../../organizations/index.ts'
import { longDay } from '../../../platform/i18n/zh-format.ts'
import type { FiltersProps, TableProps, TabsProps } from '../../../platform/web/components.ts'
import { listPath, listsPath, paths } from '../../paths.ts'
import type { ClaimableLine, ListLine } from '../../queries/my-lists.ts'
import { levelWords } from '../../rules/words.ts'
import type { ListsPage } from './lists.ts'

export const showings = ['claimed', 'unclaimed', 'pending', 'planned', 'released'] as const

export interface Shown {
  readonly show: (typeof showings)[number]
  readonly q: string
  readonly line: string
  readonly after: string
}

const names: Readonly<Record<Shown['show'], string>> = {
  claimed: '已认领',
  unclaimed: '待认领',
  pending: '待确认变更',
  planned: '等着生效的',
  released: '取消认领的',
}

export function tabsOf(shown: Shown['show'], pending: number): TabsProps {
  return {
    label: '实施清单',
    items: showings.map((each) => ({
      label: each === 'pending' ? `${names[each]}（${pending}）` : names[each],
      href: listsPath({ show: each }),
      count: null,
      current: each === shown,
    })),
  }
}

export function filterForm({ show, q, line }: Shown, all: readonly DepartmentLine[]): FiltersProps {
  const options = [
    { value: '', label: '全部部门' },
    ...all.map(({ id, shortName }) => ({ value: id, label: shortName })),
  ]
  return {
    action: paths.lists,
    label: '筛选实施清单',
    button: '找',
    search:
      show === 'unclaimed'
        ? null
        : { id: 'q', name: 'q', label: '名称、编码、拼音', value: q, shortcut: null },
    selects: [
      {
        id: 'line',
        name: 'line',
        label: '条线',
        options: options.map((each) => ({
          ...each,
          hint: null,
          chosen: each.value === line,
          disabled: false,
        })),
      },
    ],
    keeps: [{ name: 'show', value: show }],
    clear: q === '' && line === '' ? null : listsPath({ show }),
  }
}

export function listTable(rows: readonly ListLine[], choose: boolean): TableProps {
  return {
    caption: '实施清单',
    captionHidden: true,
    selectLabel: choose ? '选中' : null,
    columns: ['事项', '办理部门', '层级', '本级版本', '状态'].map((label) => {
      return { label, numeric: false }
    }),
    rows: rows.map((row) => ({
      select: choose
        ? {
            ...{ name: `list-${row.id}`, value: row.currentVersionId },
            ...{ label: `选中${row.name}`, chosen: false },
          }
        : null,
      cells: [
        { kind: 'link', text: row.name, href: listPath(row.id), sub: row.code },
        { kind: 'text', text: row.departmentName },
        { kind: 'text', text: levelWords[row.level] },
        { kind: 'text', text: row.listVersion === null ? '照省级' : `第 ${row.listVersion} 版` },
        { kind: 'tag', tag: stateTag(row) },
      ],
    })),
  }
}

function stateTag({ active, pending, plannedOn }: ListLine) {
  if (!active) return { label: '已取消认领', tone: 'idle' as const }
  if (plannedOn !== null && !pending) {
    return { label: `${longDay(plannedOn)}起改`, tone: 'info' as const }
  }
  return pending
    ? { label: '有变更待确认', tone: 'warn' as const }
    : { label: '在用', tone: 'ok' as const }
}

export function claimableTable(rows: readonly ClaimableLine[]): TableProps {
  return {
    caption: '待认领的事项',
    captionHidden: true,
    selectLabel: '选中',
    columns: ['事项', '条线', '由谁办'].map((label) => ({ label, numeric: false })),
    rows: rows.map(({ code, name, lineName, departmentName, bodies }) => ({
      select: { name: `claim-${code}`, value: 'on', label: `选中${name}`, chosen: false },
      cells: [
        { kind: 'text', text: `${name}（${code}）` },
        { kind: 'text', text: lineName },
        { kind: 'text', text: bodies === 1 ? departmentName : `${departmentName}等 ${bodies} 个` },
      ],
    })),
  }
}

export function formOf({ show, line }: Shown): ListsPage['form'] {
  const hidden = [
    { name: 'show', value: show },
    { name: 'line', value: line },
  ]
  if (show === 'unclaimed') {
    const all = line === '' ? '全部认领' : '认领这条线的全部事项'
    return { action: paths.claims, hidden, chosen: '认领选中的', all }
  }
  if (show !== 'pending') return null
  return { action: paths.acceptances, hidden, chosen: '确认选中的变更', all: null }
}
