import { describe, expect, test } from 'vitest'
import {
  deriveDepartments,
  type LinePlan,
} from '../../../src/organizations/rules/derive-departments.ts'
import { someRegions } from './regions.ts'

const civilAffairs: LinePlan = {
  id: 'MZT',
  name: '青海省民政厅',
  shortName: '省民政厅',
  organToken: '民',
  category: '组成部门',
  field: '',
  centralCode: '11',
  servedBelowBy: null,
  sort: 8,
  names: {
    province: '青海省民政厅',
    prefecture: '{r}民政局',
    county: '{r}民政局',
    township: '{r}党群（便民）服务中心',
    street: '{r}党群（便民）服务中心',
  },
  ownNames: {},
  provinceUscc: '11630000MB9404327D',
}
const noNames = { province: null, prefecture: null, county: null, township: null, street: null }
const environment: LinePlan = {
  ...civilAffairs,
  id: 'STT',
  organToken: '生',
  names: { ...noNames, prefecture: '{r}生态环境局', county: '{p}生态环境局{r}分局' },
}
const water: LinePlan = {
  ...civilAffairs,
  id: 'SLT',
  organToken: '水',
  names: { ...noNames, prefecture: '{r}水利局' },
  ownNames: { '630100': '西宁市水务局' },
}
const government: LinePlan = {
  ...civilAffairs,
  id: 'XZF',
  organToken: '政',
  sort: 51,
  names: { ...noNames, township: '{r}人民政府', street: '{r}办事处' },
  provinceUscc: null,
}

const derived = deriveDepartments([civilAffairs, environment, water, government], someRegions)
const of = (lineId: string, regionCode: string) =>
  derived.find((one) => one.lineId === lineId && one.regionCode === regionCode) ?? null

test.each([
  ['MZT', '630000', '青海省民政厅', '省民政厅', '青民'],
  ['MZT', '632700', '玉树州民政局', '州民政局', '玉树民'],
  ['MZT', '632722', '杂多县民政局', '县民政局', '玉树杂民'],
  ['MZT', '632722202', '杂多县扎青乡党群（便民）服务中心', '乡党群（便民）服务中心', '玉树杂扎民'],
  ['STT', '632722', '玉树州生态环境局杂多县分局', '州生态环境局县分局', '玉树杂生'],
  ['SLT', '630100', '西宁市水务局', '市水务局', '西宁水'],
  ['SLT', '632700', '玉树州水利局', '州水利局', '玉树水'],
  ['XZF', '632722202', '杂多县扎青乡人民政府', '乡人民政府', '玉树杂扎政'],
  ['XZF', '630102001', '城东区东关大街街道办事处', '街道办事处', '西宁城东东关政'],
  ['MZT', '630103', '城中区民政局', '区民政局', '西宁城中民'],
])('%s in %s is %s, in short %s, 代字 %s', (lineId, region, name, shortName, organCode) => {
  expect(of(lineId, region)).toMatchObject({ name, shortName, organCode })
})

test.each([
  ['STT', '630000'],
  ['SLT', '632722'],
  ['XZF', '632722'],
  ['MZT', '630102400'],
])('%s has no body in %s', (lineId, region) => {
  expect(of(lineId, region)).toBeNull()
})

describe('what a department is reached by', () => {
  test('a county sits in its hall, a township in its service centre', () => {
    expect(of('MZT', '632722')).toMatchObject({
      address: '杂多县政务服务大厅 8 号窗口',
      hours: '周一至周五 9:00—12:00，14:00—18:00',
    })
    expect(of('MZT', '632722202')?.address).toBe('杂多县扎青乡党群（便民）服务中心')
  })

  test('phones carry the area code of the prefecture and a sample number', () => {
    expect(of('MZT', '632722')?.phone).toMatch(/^0976-55\d{5}$/)
    expect(of('MZT', '630103')?.phone).toMatch(/^0971-55\d{5}$/)
  })

  test('the province keeps the credit code it was given', () => {
    expect(of('MZT', '630000')?.uscc).toBe('11630000MB9404327D')
    expect(of('MZT', '632722202')?.uscc).toMatch(/^11632722MB908202[0-9X]/)
  })
})
