// To whom one may turn: the government of the organ's own level, or the one above, and the court.
import { expect, test } from 'vitest'
import { remedyPlaces } from '../../../src/organizations/rules/remedy-places.ts'
import type { Place } from '../../../src/organizations/rules/remedy-places.ts'

const place = (level: Place['level'], name: string, prefix = name, statutory = true): Place => ({
  level,
  name,
  governmentPrefix: prefix,
  statutory,
})
const province = place('province', '青海省')
const yushu = place('prefecture', '玉树藏族自治州', '玉树州')
const zaduo = place('county', '杂多县')
const haixi = place('prefecture', '海西蒙古族藏族自治州', '海西州')

test.each([
  ['a county', [province, yushu, zaduo], '杂多县人民政府', '杂多县人民法院'],
  [
    'a township',
    [province, yushu, zaduo, place('township', '扎青乡')],
    '杂多县人民政府',
    '杂多县人民法院',
  ],
  ['a prefecture', [province, yushu], '玉树州人民政府', null],
  ['the province', [province], '青海省人民政府', null],
  [
    'a committee that is no division by law',
    [province, haixi, place('county', '大柴旦行政委员会', '大柴旦行委', false)],
    '海西州人民政府',
    null,
  ],
] as const)('against an organ of %s', (_name, lineage, organ, court) => {
  expect(remedyPlaces(lineage)).toEqual({ reconsiderationOrgan: organ, court })
})
