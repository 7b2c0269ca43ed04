// Samples of what finds and narrows.
import type { Samples } from '../component-samples.ts'
import { choice, sample } from './sample.ts'

export const searchSamples: Samples<'search-box' | 'filters'> = {
  'search-box': [
    sample('搜索', {
      id: 'q',
      action: '#sample',
      name: 'q',
      label: '搜索事项',
      button: '搜索',
      value: '',
      placeholder: '写事情或证件的名字',
      size: 'normal',
      tone: 'primary',
      keeps: [],
      suggestions: null,
    }),
    sample('首页搜索', {
      id: 'q-home',
      action: '#sample',
      name: 'q',
      label: '要办什么事',
      button: '搜索',
      value: '经营许可',
      placeholder: null,
      size: 'big',
      tone: 'accent',
      keeps: [{ name: 'region', value: '632521' }],
      suggestions: { address: '/matters/suggestions', counted: '有 {count} 条提示，按上下键选' },
    }),
  ],
  filters: [
    sample('筛选', {
      action: '#sample',
      label: '筛选办件',
      button: '筛选',
      search: { id: 'kw', name: 'q', label: '编号、申请人、事项', value: '', shortcut: '/' },
      selects: [{ id: 'step', name: 'step', label: '环节', options: [choice('', '全部', true)] }],
      keeps: [{ name: 'view', value: 'mine' }],
      clear: '#sample',
    }),
  ],
}
