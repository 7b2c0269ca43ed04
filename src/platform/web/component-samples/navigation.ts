// Samples of what tells where one is and where one can go.
import type { Samples } from '../component-samples.ts'
import { sample } from './sample.ts'

type Names = 'breadcrumb' | 'tabs' | 'pagination' | 'facets' | 'links' | 'cards' | 'my-nav'

export const navigationSamples: Samples<Names> = {
  breadcrumb: [
    sample('位置', {
      items: [
        { label: '首页', href: '#sample' },
        { label: '食品经营许可', href: null },
      ],
    }),
  ],
  tabs: [
    sample('视图', {
      label: '视图',
      items: [
        { label: '我科室全部', count: '38', href: '#sample', current: true },
        { label: '存为新视图', count: null, href: '#sample', current: false },
      ],
    }),
  ],
  pagination: [
    sample('中间一页', {
      previous: '#sample',
      next: '#sample',
      summary: '第 21 至 40 件',
    }),
    sample('只有一页', { previous: null, next: null, summary: '共 8 件' }),
    sample('头一页', { previous: null, next: '#sample', summary: null }),
  ],
  facets: [
    sample('缩小范围', {
      label: '缩小范围',
      groups: [
        {
          title: '在哪一级办',
          open: true,
          items: [
            { label: '县级', count: '11', href: '#sample', current: true },
            { label: '市州级', count: '10', href: '#sample', current: false },
          ],
        },
        {
          title: '部门',
          open: false,
          items: [{ label: '省林草局', count: null, href: '#sample', current: false }],
        },
      ],
    }),
  ],
  links: [
    sample('目录', {
      items: [
        { label: '社会保障', count: '21 项', href: '#sample', current: false },
        { label: '户籍办理', count: null, href: '#sample', current: true },
      ],
    }),
  ],
  cards: [
    sample('遇到这些事', {
      items: [
        {
          title: '我要开餐馆',
          href: '#sample',
          text: '公司设立、食品经营许可、消防检查',
          tag: { label: '一次填报，3 个部门', tone: 'info' },
        },
        { title: '买房安居', href: '#sample', text: null, tag: null },
      ],
    }),
  ],
  'my-nav': [
    sample('我的', {
      label: '我的',
      items: [
        { count: '2', label: '在办', href: '#sample' },
        { count: '1', label: '草稿', href: '#sample' },
        { count: '3', label: '新消息', href: '#sample' },
      ],
    }),
  ],
}
