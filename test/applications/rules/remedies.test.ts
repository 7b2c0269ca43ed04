// To whom one may turn: the government of the organ's own level, and the court.
import { expect, test } from 'vitest'
import { remedyPlaces } from '../../../src/applications/rules/remedies.ts'

test.each([
  ['county', '杂多县', '杂多县', '杂多县人民政府', '杂多县人民法院'],
  ['township', '杂多县', '杂多县', '杂多县人民政府', '杂多县人民法院'],
  ['prefecture', '玉树州', '玉树州', '玉树州人民政府', '所在地有管辖权的人民法院'],
  ['province', '青海省', '青海省', '青海省人民政府', '所在地有管辖权的人民法院'],
] as const)('against an organ of the %s', (level, government, county, organ, court) => {
  expect(remedyPlaces(level, government, county)).toEqual({ reconsiderationOrgan: organ, court })
})
