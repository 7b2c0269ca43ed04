// Where somebody finds what is wrong in a catalogue file: the sheet, the row and the column of the cell
// in which it can be mended.
import { expect, test } from 'vitest'
import { checkVersion, nothingKnown } from '../../../src/matters/rules/check-version.ts'
import { error } from '../../../src/matters/rules/finding.ts'
import type { Finding } from '../../../src/matters/rules/finding.ts'
import type { Elements, Material, VersionContent } from '../../../src/matters/types.ts'
import { catalogueSheets } from '../../../src/matters/sheets/catalogue-sheets.ts'
import { isDoubtful } from '../../../src/matters/sheets/doubtful.ts'
import { findingPlace } from '../../../src/matters/sheets/finding-place.ts'
import type { RowsOf } from '../../../src/matters/sheets/finding-place.ts'
import { headers } from '../../../src/matters/sheets/headers.ts'
import type { SheetKey } from '../../../src/matters/sheets/headers.ts'
import { headerOf, keys } from '../../../src/matters/sheets/keys.ts'
import { readCatalogue } from '../../../src/matters/sheets/read-catalogue.ts'
import { asRead } from '../../../src/matters/sheets/write-workbook.ts'
import { someContent } from '../content.ts'

const sound = someContent()
const [layout] = sound.elements.materials as [Material]

function having(change: Partial<Elements>): VersionContent {
  return { ...sound, elements: { ...sound.elements, ...change } }
}

/** The second matter of a file, so that no row is where it stands by itself. */
function placesIn(content: VersionContent): string[] {
  const listed = (code: string, each: VersionContent) => {
    return { code, lineName: '省市场监管局', content: each }
  }
  const file = [listed('630131001000', sound), listed('630131002000', content)]
  const { matters } = readCatalogue(asRead(catalogueSheets(file)))
  const [, second] = matters
  if (second === undefined) throw new Error('two matters were written')
  return checkVersion(content, nothingKnown)
    .filter(({ severity }) => severity === 'error')
    .map((finding) => {
      const { sheet, row, column } = findingPlace(finding, second)
      return `${finding.code}: ${sheet} ${row} ${column}`
    })
}

const other = { ...layout, number: 2, name: '其他材料' }
const faults: readonly (readonly [string, VersionContent])[] = [
  ['promise-too-long: 事项 3 承诺时限', { ...sound, promisedDays: 21 }],
  ['no-promise: 事项 3 承诺时限', { ...sound, promisedDays: 0 }],
  ['element-missing: 事项 3 受理条件', having({ conditions: [] })],
  ['element-missing: 事项 3 救济途径', having({ remedies: [] })],
  ['element-missing: 事项 3 办理形式', { ...having({ channels: [] }), online: false, visits: 1 }],
  ['element-missing: 材料 0 材料名称', having({ materials: [] })],
  ['element-missing: 环节 0 环节名称', having({ steps: [] })],
  ['licence-without-basis: 依据 0 法律名称', having({ legalBases: [] })],
  ['catch-all-material: 材料 4 材料名称', having({ materials: [layout, other] })],
  ['repeated-material: 材料 4 材料名称', having({ materials: [layout, { ...layout, number: 2 }] })],
  [
    'shared-yet-asked: 材料 3 免提交',
    having({ materials: [{ ...layout, shareSource: '公安部门：户籍信息' }] }),
  ],
  [
    'promise-unchecked: 材料 3 核查工作日',
    having({ materials: [{ ...layout, promise: '我承诺' }] }),
  ],
  [
    'intermediary-without-basis: 中介服务 2 依据',
    having({ intermediaries: [{ name: '环评报告编制', basis: null }] }),
  ],
  ['entrusted-without-body: 事项 3 委托部门', having({ bodyNature: 'entrusted' })],
  ['punishment-without-range: 事项 3 处罚种类和幅度', { ...sound, type: '行政处罚' }],
  [
    'fee-without-basis: 事项 3 收费依据',
    having({ fee: { charged: true, standard: '20元', basis: null, items: [] } }),
  ],
  [
    'fee-without-standard: 事项 3 收费标准',
    having({ fee: { charged: true, standard: null, basis: '某条', items: [] } }),
  ],
]

test.each(faults)('%s', (place, content) => {
  expect(placesIn(content)).toEqual([place])
})

const rows: RowsOf = {
  row: 7,
  rows: {
    ...{ materials: [12, 13], bases: [5], steps: [20, 21, 22], questions: [], fees: [] },
    ...{ items: [], procedures: [], intermediaries: [] },
  },
}
const outside: readonly (readonly [string, Finding])[] = [
  ['基本编码', error('licence-not-listed', ['basics', 'licences:add'], '')],
  ['基本编码', error('offered-nowhere', ['contact', 'coverage:uncovered'], '')],
  ['主项编码', error('main-item', ['basics', 'identity:mainCode'], '')],
  ['行使层级', error('sub-item-above', ['basics', 'identity:levels'], '')],
  ['沿用哪个事项的申请表', error('empty-form', ['form', 'form:edit'], '')],
  ['引导问题', error('guiding-unknown', ['materials', 'situations:edit'], '')],
]

test.each(outside)('what others know of a matter is named in its row, in %s', (column, finding) => {
  expect(findingPlace(finding, rows)).toEqual({ sheet: '事项', row: 7, column })
})

test('a stage that leads nowhere is named by its step, a condition by its material', () => {
  const stage = error('route-nowhere', ['steps', 'matrix:counties', 2], '')
  expect(findingPlace(stage, rows)).toEqual({ sheet: '环节', row: 22, column: '环节名称' })
  const condition = error('condition-without-question', ['materials', 'when:2', 1], '')
  expect(findingPlace(condition, rows)).toEqual({ sheet: '材料', row: 13, column: '情形条件' })
})

test('what rests on a cell that could not be read is not said', () => {
  const unread = (sheet: string, row: number, column: string) => [
    { sheet, row, column, code: '630131002000', sentence: '' },
  ]
  const promise = error('no-promise', ['term', 'promisedDays'], '')
  const place = findingPlace(promise, rows)
  expect(isDoubtful(promise, place, unread('事项', 7, '承诺时限'))).toBe(true)
  expect(isDoubtful(promise, place, unread('事项', 7, '办件类型'))).toBe(true)
  expect(isDoubtful(promise, place, unread('事项', 7, '到现场次数'))).toBe(false)
  expect(isDoubtful(promise, place, unread('材料', 7, '份数'))).toBe(false)
  const paper = error('unnamed-material', ['materials', 'materials:r1-name'], '')
  expect(isDoubtful(paper, findingPlace(paper, rows), unread('材料', 13, '份数'))).toBe(true)
})

test('every column has its key, and no two columns of a sheet the same', () => {
  for (const [sheet, names] of Object.entries(headers) as [SheetKey, readonly string[]][]) {
    expect(Object.keys(keys[sheet]).toSorted()).toEqual(names.toSorted())
    const paths = Object.values<string>(keys[sheet]).filter((path) => path !== '')
    expect(new Set(paths).size).toBe(paths.length)
  }
  expect(headerOf('matters', 'result.name')).toBe('结果名称')
  expect(headerOf('matters', '')).toBeNull()
})
