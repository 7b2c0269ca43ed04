import { expect, test } from 'vitest'
import { shortNameOf } from '../../../src/organizations/rules/short-name.ts'

test.each([
  ['青海省', '青海'],
  ['西宁市', '西宁'],
  ['玉树藏族自治州', '玉树'],
  ['海西蒙古族藏族自治州', '海西'],
  ['大通回族土族自治县', '大通'],
  ['循化撒拉族自治县', '循化'],
  ['河南蒙古族自治县', '河南'],
  ['杂多县', '杂多'],
  ['大柴旦行政委员会', '大柴旦'],
  ['东关大街街道', '东关大街'],
  ['扎青乡', '扎青'],
  ['沙塘川镇', '沙塘川'],
  ['河乡', '河乡'],
])('%s is called %s', (name, short) => {
  expect(shortNameOf(name)).toBe(short)
})
