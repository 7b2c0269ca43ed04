import { expect, test } from 'vitest'
import { lookupOf } from '../../../src/organizations/index.ts'
import { treeOf } from '../../../src/organizations/rules/region-tree.ts'
import { someRegions, xining, yushu } from './regions.ts'

const lookup = lookupOf(someRegions, [{ oldCode: '632721', oldName: '玉树县', newCode: '632722' }])

test.each([
  ['630000', '青海省'],
  ['632700', '玉树藏族自治州'],
  ['632722', '玉树藏族自治州杂多县'],
  ['632722202', '玉树藏族自治州杂多县扎青乡'],
  ['632721', '玉树藏族自治州杂多县'],
  ['110000', '110000'],
])('%s is named %s', (code, name) => {
  expect(lookup.nameOf(code)).toBe(name)
})

test('a retired code leads to its successor, but is not a region in force', () => {
  expect(lookup.isRegion('632721')).toBe(false)
  expect(lookup.find('632721')?.code).toBe('632722')
  expect(lookup.pathOf('632721')).toBe('630000/632700/632722')
  expect(lookup.levelOf('632721')).toBe('county')
})

test('an unknown code has no path and no level', () => {
  expect(lookup.find('999999')).toBeNull()
  expect(lookup.pathOf('999999')).toBeNull()
  expect(lookup.levelOf('999999')).toBeNull()
  expect(lookup.townsOf('999999')).toEqual([])
})

test('counties stand under their prefectures in the order of their codes', () => {
  expect(lookup.prefectures.map(({ prefecture }) => prefecture)).toEqual([xining, yushu])
  expect(lookup.prefectures[1]?.counties.map(({ code }) => code)).toEqual(['632722', '632724'])
  expect(lookup.townsOf('632722').map(({ name }) => name)).toEqual(['扎青乡'])
})

test('the tree ends at the counties', () => {
  const [province] = treeOf(someRegions)
  expect(province?.code).toBe('630000')
  expect(province?.children[0]?.children.map(({ name }) => name)).toEqual(['城东区', '城中区'])
  expect(province?.children[0]?.children[0]?.children).toEqual([])
})

test('regions without a province are a fault', () => {
  expect(() => lookupOf([], [])).toThrow('no province')
})
