// Samples of tables.
import type { Samples } from '../component-samples.ts'
import type { TableRow } from '../components.ts'
import { sample } from './sample.ts'

const overdue: TableRow = {
  select: { name: 'id', value: '16', label: '选择 沙珠玉样例酸奶坊', chosen: true },
  cells: [
    {
      kind: 'link',
      text: '食品生产加工小作坊登记',
      href: '#sample',
      sub: '沙珠玉样例酸奶坊',
    },
    { kind: 'light', light: { tone: 'bad', label: '超 1 天' } },
    { kind: 'slack', text: '−1 / 10', percent: 100, tone: 'bad' },
    { kind: 'text', text: '完玛当周' },
  ],
}

const unassigned: TableRow = {
  select: { name: 'id', value: '31', label: '选择 湖畔样例藏餐馆', chosen: false },
  cells: [
    { kind: 'link', text: '食品经营许可', href: '#sample', sub: null },
    { kind: 'light', light: { tone: 'ok', label: '余 3 天' } },
    { kind: 'slack', text: '3 / 8', percent: 62.5, tone: 'brand' },
    { kind: 'tag', tag: { label: '未分派', tone: 'info' } },
  ],
}

export const tableSamples: Samples<'table'> = {
  table: [
    sample('待办', {
      caption: '待办办件，按剩余时间排列',
      captionHidden: true,
      selectLabel: '选择',
      columns: [
        { label: '事项与申请人', numeric: false },
        { label: '时限', numeric: false },
        { label: '余量（天）', numeric: true },
        { label: '经办', numeric: false },
      ],
      rows: [overdue, unassigned],
    }),
    sample('没有选择框', {
      caption: '各市州在办件',
      captionHidden: false,
      selectLabel: null,
      columns: [
        { label: '市州', numeric: false },
        { label: '正常', numeric: true },
      ],
      rows: [
        {
          select: null,
          cells: [
            { kind: 'text', text: '西宁市' },
            { kind: 'text', text: '1 210' },
          ],
        },
      ],
    }),
  ],
}
