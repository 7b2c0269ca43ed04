// 人员: the staff of the administrator's region, fifty a page.
import { postNames, statusNames } from '../../messages.ts'
import { paths } from '../../paths.ts'
import { staffList } from '../../queries/staff-list.ts'
import type { StaffLine } from '../../queries/staff-list.ts'
import { linkButton } from '../../../platform/web/buttons.ts'
import type {
  ButtonProps,
  EmptyProps,
  FiltersProps,
  TableProps,
  TableRow,
} from '../../../platform/web/components.ts'
import type { Handler } from '../../../platform/web/ledger.ts'
import { render } from '../../../platform/web/render.ts'
import type { BasePage } from '../../../platform/web/render.ts'
import { cleanText, readFields } from '../../inputs/read-fields.ts'
import { seatOf } from './own-region.ts'

export interface StaffPage extends BasePage {
  readonly add: ButtonProps
  readonly filters: FiltersProps
  readonly table: TableProps
  readonly empty: EmptyProps | null
  readonly next: ButtonProps | null
}

declare module '../../../platform/web/render.ts' {
  interface Pages {
    'accounts/admin/staff': StaffPage
  }
}

export const list: Handler = async (ctx, req, res) => {
  const { q, after } = readFields(req.query, ['q', 'after'])
  const text = cleanText(q).slice(0, 60)
  const search = { scope: seatOf(ctx).regionPath, text, after: cleanText(after).slice(0, 60) }
  const { items, next } = await staffList(ctx.db, search)
  const page: StaffPage = {
    title: '人员',
    breadcrumb: [],
    add: { ...linkButton('加一名工作人员', paths.newStaff()), tone: 'primary', icon: 'plus' },
    filters: filtersOf(text),
    table: {
      caption: '工作人员和岗位',
      captionHidden: true,
      selectLabel: null,
      columns: ['姓名', '用户名', '岗位', '状态'].map((label) => ({ label, numeric: false })),
      rows: items.map(rowOf),
    },
    empty: items.length > 0 ? null : nobody(text),
    next: next === null ? null : linkButton('下一页', paths.staff({ text, after: next })),
  }
  await render(res, 'accounts/admin/staff', page)
}

function filtersOf(text: string): FiltersProps {
  return {
    action: paths.staff(),
    label: '找人',
    button: '找',
    search: { id: 'q', name: 'q', label: '姓名或用户名', value: text, shortcut: null },
    selects: [],
    keeps: [],
    clear: text === '' ? null : paths.staff(),
  }
}

function rowOf(line: StaffLine): TableRow {
  const posts = line.posts.map(({ post, departmentName }) => `${departmentName} ${postNames[post]}`)
  const shown = posts.length > 3 ? [...posts.slice(0, 3), `等 ${posts.length} 个岗位`] : posts
  const waiting = line.status === 'active' && !line.hasPassword
  return {
    select: null,
    cells: [
      { kind: 'link', text: line.name, href: paths.staffMember(line.accountId), sub: null },
      { kind: 'text', text: line.username },
      { kind: 'text', text: shown.join('；') || '没有岗位' },
      {
        kind: 'tag',
        tag: waiting
          ? { label: '还没设密码', tone: 'warn' }
          : { label: statusNames[line.status], tone: line.status === 'active' ? 'ok' : 'idle' },
      },
    ],
  }
}

function nobody(text: string): EmptyProps {
  const title = text === '' ? '还没有工作人员' : `没有找到“${text}”`
  return { title, text: '您管理的区域内没有这样的账号。', suggestions: [], action: null }
}
