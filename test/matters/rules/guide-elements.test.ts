// 全部要素: whatever an editor fills in reaches the citizen, on the screen and on paper.
import { expect, test } from 'vitest'
import { guideContent } from '../../../src/matters/pages/public/guide-content.ts'
import type { Reader } from '../../../src/matters/pages/public/reader.ts'
import { guideParts } from '../../../src/matters/pdf/guide-paper.ts'
import type { Guide } from '../../../src/matters/queries/guide.ts'
import { nothingOwn } from '../../../src/matters/rules/implementation.ts'
import { aShell } from '../../views/a-shell.ts'
import { someContent } from '../content.ts'

const plain = someContent()
const elements = {
  ...plain.elements,
  localCode: 'QH-7701',
  exerciseContent: '县城区以内的门店',
  entrustingBody: '州市场监督管理局',
  promiseText: '节假日顺延',
  jointBodies: ['消防救援大队'],
  handleItems: [{ serial: '01', name: '新办', situations: ['个体户'] }],
  specialProcedures: [
    {
      ...{ name: '专家评审', kind: 'other' as const, days: 9, basis: null },
      ...{ charged: false, feeBasis: null, counted: false },
    },
  ],
  intermediaries: [{ name: '水质检测', basis: '供水条例' }],
  quota: '全县二十家',
  services: ['reservation' as const],
  onsiteReason: '要当面按指纹',
  onlineFlow: '先登录再填表',
  windowFlow: '先取号再交件',
  penaltyRange: '罚款一千元',
  faq: [{ question: '能代办吗？', answer: '能，带委托书。' }],
  result: { ...plain.elements.result, sample: '红色封皮的证书' },
  materials: plain.elements.materials.map((material) => ({
    ...material,
    ...{ instructions: '用黑笔填', specification: 'A3 纸', criteria: '图上有尺寸' },
    ...{ issuer: '测绘单位', sourceNote: '自己画也行', basis: '办法第十五条' },
  })),
}

const guide = {
  matter: { code: '630131001000', status: 'published' },
  version: { ...someContent({ elements }), version: 2, publishedAt: null },
  own: { ...nothingOwn, office: '许可科', complaint: '0976-8881234' },
  duration: { medianDays: 3, ninetiethDays: 6, cases: 12, regionCode: '632722' },
  regions: { nameOf: () => '杂多县' },
  neededToo: [{ code: '630131002000', name: '门头招牌备案' }],
  offering: null,
  townships: [],
  family: { main: null, subs: [] },
  lineName: '市场监督管理局',
} as unknown as Guide

const reader = {
  ...{ told: { answers: {}, applicant: null }, form: null, plan: null, lines: [], address: [] },
  ...{ questions: [], opening: null, words: () => '' },
} as unknown as Reader

const filled = [
  ...[
    'QH-7701',
    '县城区以内的门店',
    '州市场监督管理局',
    '节假日顺延',
    '消防救援大队',
    '新办',
    '个体户',
  ],
  ...[
    '专家评审',
    '水质检测',
    '全县二十家',
    '可以预约',
    '要当面按指纹',
    '先登录再填表',
    '先取号再交件',
  ],
  ...[
    '罚款一千元',
    '红色封皮的证书',
    '法定本级行使',
    '法定机关',
    '许可科',
    '0976-8881234',
    '12345',
  ],
  ...['用黑笔填', 'A3 纸', '图上有尺寸', '测绘单位', '自己画也行', '办法第十五条'],
]

test('every element that is filled in stands in the guide', () => {
  const text = JSON.stringify(guideContent(aShell(), guide, reader))
  expect(filled.filter((words) => !text.includes(words))).toEqual([])
})

test('the paper says what the screen says, with real times, questions and what else is needed', () => {
  const text = JSON.stringify(guideParts(guideContent(aShell(), guide, reader)))
  const more = ['一半的人实际用', '九成的人实际用', '能代办吗？', '能，带委托书。', '门头招牌备案']
  expect([...filled, ...more].filter((words) => !text.includes(words))).toEqual([])
})

test('what is left empty is not shown', () => {
  const empty = { ...guide, version: { ...someContent(), version: 1, publishedAt: null } } as Guide
  const { elements: shown, packing } = guideContent(aShell(), empty, reader)
  expect(packing.items).toEqual([])
  expect(shown.items.map(({ label }) => label)).not.toContain('数量限制')
  expect(shown.items.every(({ value }) => value !== '')).toBe(true)
})
