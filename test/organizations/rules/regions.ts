// A few regions of Qinghai for tables.
import type { Region } from '../../../src/organizations/index.ts'

type Given = Pick<Region, 'code' | 'name' | 'shortName' | 'level' | 'parentCode' | 'path'>

function region(given: Given, kind: string, governmentPrefix: string): Region {
  return {
    ...given,
    kind,
    governmentPrefix,
    nameBo: null,
    pinyin: '',
    initials: '',
    statutory: kind !== '非政区单元',
  }
}

function below(upper: Region, code: string, name: string, shortName: string): Given {
  const level = code.length === 9 ? 'township' : code.endsWith('00') ? 'prefecture' : 'county'
  return { code, name, shortName, level, parentCode: upper.code, path: `${upper.path}/${code}` }
}

export const qinghai = region(
  {
    code: '630000',
    name: '青海省',
    shortName: '青海',
    level: 'province',
    parentCode: null,
    path: '630000',
  },
  '省',
  '青海省',
)
export const xining = region(below(qinghai, '630100', '西宁市', '西宁'), '地级市', '西宁市')
export const east = region(below(xining, '630102', '城东区', '城东'), '市辖区', '城东区')
export const middle = region(below(xining, '630103', '城中区', '城中'), '市辖区', '城中区')
export const street = region(
  below(east, '630102001', '东关大街街道', '东关大街'),
  '街道',
  '城东区东关大街街道',
)
export const park = region(
  below(east, '630102400', '东川工业园', '东川工业园'),
  '非政区单元',
  '城东区东川工业园',
)
export const yushu = region(below(qinghai, '632700', '玉树藏族自治州', '玉树'), '自治州', '玉树州')
export const zaduo = region(below(yushu, '632722', '杂多县', '杂多'), '县', '杂多县')
export const zhiduo = region(below(yushu, '632724', '治多县', '治多'), '县', '治多县')
export const zhaqing = region(below(zaduo, '632722202', '扎青乡', '扎青'), '乡', '杂多县扎青乡')

export const someRegions = [
  zhaqing,
  zhiduo,
  zaduo,
  yushu,
  park,
  street,
  middle,
  east,
  xining,
  qinghai,
]
