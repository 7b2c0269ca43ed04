// The official style of dates, lists and sentences.
import { expect, test } from 'vitest'
import {
  asParagraphs,
  chineseDate,
  chineseOrdinal,
  chineseTime,
  matterWithItem,
} from '../../../src/documents/rules/wording.ts'

test('dates have no leading zeros, and times are those of China', () => {
  expect(chineseDate('2026-01-05')).toBe('2026年1月5日')
  expect(chineseTime(new Date('2026-12-31T16:05:00Z'))).toBe('2027年1月1日0时05分')
})

test('ordinals count on past ten', () => {
  expect([1, 9, 10, 11, 20, 21].map(chineseOrdinal)).toEqual([
    '一',
    '九',
    '十',
    '十一',
    '二十',
    '二十一',
  ])
})

test('each line that was typed becomes a sentence of its own', () => {
  expect(asParagraphs('面积不足\r\n\n  没有证明。')).toEqual(['面积不足。', '没有证明。'])
})

test.each([
  [null, '居民身份证申领'],
  ['丢失补领', '居民身份证申领（丢失补领）'],
  ['换领（到期换领）', '居民身份证申领（换领：到期换领）'],
] as const)('the item %j stands behind the matter, in one pair of brackets', (matterItem, name) => {
  expect(matterWithItem({ matterName: '居民身份证申领', matterItem })).toBe(name)
})
