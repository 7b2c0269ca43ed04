// 机关代字: short, and different for organs that could be mistaken for each other.
import { expect, test } from 'vitest'
import { organCode } from '../../../src/documents/rules/organ-code.ts'

const yushu = ['玉树市', '杂多县', '称多县', '治多县', '囊谦县', '曲麻莱县']
const xining = ['城东区', '城中区', '城西区', '城北区', '湟中区', '大通回族土族自治县', '湟源县']

test.each([
  ['杂多县民政局', ['玉树藏族自治州', '杂多县'], yushu, '玉树杂民'],
  ['玉树市民政局', ['玉树藏族自治州', '玉树市'], yushu, '玉树玉民'],
  ['玉树藏族自治州民政局', ['玉树藏族自治州'], [], '玉树民'],
  ['城中区市场监督管理局', ['西宁市', '城中区'], xining, '西宁城中市监'],
  ['湟中区教育局', ['西宁市', '湟中区'], xining, '西宁湟中教'],
  ['湟源县教育局', ['西宁市', '湟源县'], xining, '西宁湟源教'],
  ['大通回族土族自治县林业和草原局', ['西宁市', '大通回族土族自治县'], xining, '西宁大林草'],
  ['海西蒙古族藏族自治州人民政府办公室', ['海西蒙古族藏族自治州'], [], '海西政办'],
  ['青海省人力资源和社会保障厅', [], [], '青人社'],
  ['三江源国家公园管理局', [], [], '青三江源国家公园管理'],
])('%s → %4$s', (name, regions, siblings, code) => {
  expect(organCode(name, { regions, siblings, provinceMark: '青' })).toBe(code)
})
