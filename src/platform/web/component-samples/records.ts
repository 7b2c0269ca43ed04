// Samples of what is known, listed.
import type { Samples } from '../component-samples.ts'
import { mainButton, sample } from './sample.ts'

type Names =
  | 'summary-list'
  | 'list'
  | 'checklist'
  | 'file-list'
  | 'seven'
  | 'bars'
  | 'faq'
  | 'days'
  | 'document'

const row = { tag: null, action: null, locked: false }

export const recordSamples: Samples<Names> = {
  'summary-list': [
    sample('清单', {
      items: [
        { ...row, label: '单位名称', value: '湖畔样例藏餐馆\n（个体工商户）' },
        { ...row, label: '信用代码', value: '92632521', tag: { label: '与登记一致', tone: 'ok' } },
        { ...row, label: '面积', value: '86 平方米', action: { label: '改', href: '#sample' } },
        { ...row, label: '法定办结时限', value: '20 个工作日', locked: true },
      ],
    }),
  ],
  list: [
    sample('列表', {
      density: 'normal',
      items: [
        {
          title: '食品经营许可',
          href: '#sample',
          light: { tone: 'ok', label: '还剩 3 天' },
          text: '10月13日上午到店核查，请有人在',
          meta: ['湖畔样例藏餐馆', '共和县市场监督管理局'],
          tags: [{ label: '网上可办', tone: 'info' }],
        },
      ],
    }),
    sample('紧的列表', {
      density: 'plain',
      items: [{ title: '由第 6 版复制', href: null, light: null, text: null, meta: [], tags: [] }],
    }),
  ],
  checklist: [
    sample('要准备的材料', {
      items: [
        {
          name: '营业执照',
          tag: { label: '不用交', tone: 'ok' },
          note: '系统向市场监管部门调取电子营业执照',
          links: [{ label: '看样张', href: '#sample' }],
        },
        { name: '健康证明', tag: null, note: null, links: [] },
      ],
    }),
  ],
  'file-list': [
    sample('材料', {
      items: [
        {
          name: '居民户口簿',
          status: { label: '不用交', tone: 'ok' },
          detail: '已从公安部门调取，10月12日 10:20',
          error: null,
          links: [{ label: '看内容', href: '#sample' }],
          upload: null,
          actions: [],
        },
        {
          name: '授权书',
          status: { label: '没传上', tone: 'bad' },
          detail: 'JPG、PNG 或 PDF，10 MB 以内。',
          error: '照片太大（12.4 MB），请换一张 10 MB 以内的',
          links: [],
          upload: { id: 'file-3', name: 'file-3', accept: '.jpg,.png,.pdf' },
          actions: [{ ...mainButton, label: '上传', context: '授权书', tone: 'second' }],
        },
      ],
    }),
  ],
  seven: [
    sample('七问', {
      items: [
        { question: '多久办好？', answer: '8 个工作日', note: '现场核查算在里面', wide: false },
        { question: '收不收费？', answer: '不收费', note: null, wide: false },
        { question: '拿到什么？', answer: '食品经营许可证', note: null, wide: true },
      ],
    }),
  ],
  bars: [
    sample('办理时间', {
      items: [
        { label: '法律规定', value: '20 个工作日', percent: 100, tone: 'soft' },
        { label: '我们承诺', value: '8 个工作日', percent: 40, tone: 'brand' },
      ],
    }),
  ],
  faq: [
    sample('常见问题', {
      items: [
        { question: '店还没装修好，能先申请吗？', answer: '可以先填表存成草稿。', open: true },
        { question: '可以请人代办吗？', answer: '可以，先在“我的”里授权。', open: false },
      ],
    }),
  ],
  days: [
    sample('逐日计算', {
      label: '10月11日至10月15日逐日计算',
      items: [
        { date: '10/11', weekday: '周日', note: '不算', kind: 'off', today: false },
        { date: '10/12', weekday: '今天', note: '第 5 天', kind: 'in', today: true },
        { date: '10/13', weekday: '周二', note: '第 6 天', kind: 'left', today: false },
        { date: '10/15', weekday: '周四', note: '第 8 天 到期', kind: 'due', today: false },
      ],
    }),
  ],
  document: [
    sample('决定书', {
      organ: '共和县市场监督管理局',
      title: '准予行政许可决定书',
      number: '共市监许准字〔2026〕第 0031 号（样例）',
      addressee: '拉毛措（湖畔样例藏餐馆）：',
      paragraphs: ['本机关决定准予你（单位）取得食品经营许可。'],
      signer: '共和县市场监督管理局',
      signedOn: '2026年10月14日',
      seal: '电子印章',
      verification: {
        text: '扫码，或在“我要查—文书核验”输入核验码',
        code: 'QH7K-2M9D-4T6X',
        path: 'M0 0h7v7h-7zM14 0h7v7h-7zM0 14h7v7h-7z',
        size: 21,
      },
    }),
  ],
}
