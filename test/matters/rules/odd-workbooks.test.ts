// A workbook that somebody worked on: what can be meant is read, what cannot is refused at its cell, and
// a file that is none is not opened. No database: what comes before the comparison with the catalogue.
import ExcelJS from 'exceljs'
import { beforeAll, describe, expect, test } from 'vitest'
import { catalogueSheets } from '../../../src/matters/sheets/catalogue-sheets.ts'
import { openWorkbook } from '../../../src/matters/sheets/open-workbook.ts'
import { mergedCells } from '../../../src/matters/sheets/flooding.ts'
import { readCatalogue } from '../../../src/matters/sheets/read-catalogue.ts'
import type { ReadFile } from '../../../src/matters/sheets/read-catalogue.ts'
import { readDelivered } from '../../../src/matters/sheets/read-delivered.ts'
import { refusedSheets } from '../../../src/matters/sheets/refused-rows.ts'
import { writeWorkbook } from '../../../src/matters/sheets/write-workbook.ts'
import { bombOf } from '../archive.ts'
import { someContent } from '../content.ts'

const codes = ['630131001000', '630131002000'] as const

async function edited(change: (workbook: ExcelJS.Workbook) => void): Promise<Buffer> {
  const listed = codes.map((code) => ({ code, lineName: '省市场监管局', content: someContent() }))
  const workbook = new ExcelJS.Workbook()
  const bytes = await writeWorkbook(catalogueSheets(listed))
  await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer)
  change(workbook)
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

async function read(change: (workbook: ExcelJS.Workbook) => void) {
  const opened = await openWorkbook(await edited(change))
  if (!opened.ok) throw new Error(opened.refusal)
  return readCatalogue(opened.value)
}

function sheetOf(workbook: ExcelJS.Workbook, name: string): ExcelJS.Worksheet {
  const sheet = workbook.getWorksheet(name)
  if (sheet === undefined) throw new Error(`no sheet ${name}`)
  return sheet
}

function cellOf(workbook: ExcelJS.Workbook, name: string, row: number, header: string) {
  const sheet = sheetOf(workbook, name)
  const at = (sheet.getRow(1).values as (string | undefined)[]).indexOf(header)
  return sheet.getRow(row).getCell(at)
}

/** Its rows from one on, emptied. */
function cleared(workbook: ExcelJS.Workbook, name: string, from: number): void {
  for (const at of [1, 2, 3]) if (at >= from) sheetOf(workbook, name).getRow(at).values = []
}

function put(name: string, row: number, header: string, value: unknown) {
  return (workbook: ExcelJS.Workbook) => {
    cellOf(workbook, name, row, header).value = value as ExcelJS.CellValue
  }
}

/** Planted in one file, since each stands in a cell of its own. */
function planted(cells: readonly (readonly [string, number, string, unknown])[]) {
  return read((workbook) => cells.forEach((cell) => put(...cell)(workbook)))
}

describe('read as it is meant', () => {
  const cases: readonly (readonly [string, number, string, unknown, string, unknown])[] = [
    ['spaces around', 2, '事项名称', '  食品经营许可　', 'name', '食品经营许可'],
    ['full-width digits', 2, '承诺时限', '１２', 'promisedDays', 12],
    ['a number', 3, '承诺时限', 12, 'promisedDays', 12],
    ['a code in full width', 2, '基本编码', '６３０１３１００１０００', 'code', codes[0]],
    [
      'a date in a cell of text',
      2,
      '开始收件',
      new Date(Date.UTC(2026, 4, 1)),
      'from',
      '2026-05-01',
    ],
    ['a date as text', 3, '开始收件', '2026/5/1', 'from', '2026-05-01'],
    ['a date in Chinese', 3, '截止收件', '2026年6月1日', 'to', '2026-06-01'],
    ['a level twice', 2, '行使层级', '县级、县级', 'levels', ['county']],
    ['commas of any kind', 3, '服务对象', '个人, 企业', 'objects', ['person', 'company']],
    ['formatted text', 2, '说明', { richText: [{ text: '先' }, { text: '看' }] }, 'note', '先看'],
  ]
  let file: ReadFile
  beforeAll(async () => {
    file = await planted(cases.map(([, row, header, value]) => ['事项', row, header, value]))
  })

  test.each(cases)('%s', (_what, row, header, _value, key, expected) => {
    expect(file.errors.filter(({ column }) => column === header)).toEqual([])
    const one = file.matters.find((each) => each.row === row)
    if (one === undefined) throw new Error(`no matter in row ${row}`)
    const { elements, ...columns } = one.content
    const said = { code: one.code, ...columns, ...elements, ...elements.opening }
    expect((said as Record<string, unknown>)[key]).toEqual(expected)
  })

  test('columns in another order, headers with spaces, sheets in another order', async () => {
    const plain = await read(() => undefined)
    const moved = await read((workbook) => {
      const sheet = sheetOf(workbook, '材料')
      const rows = [1, 2, 3].map((at) =>
        (sheet.getRow(at).values as (string | undefined)[]).slice(1),
      )
      rows.forEach((values, at) => {
        const filled = Array.from(values, (value) => value ?? '').toReversed()
        filled.forEach((value, column) => {
          sheet.getRow(at + 1).getCell(column + 1).value = at === 0 ? ` ${value}　` : value
        })
      })
    })
    expect(moved).toEqual(plain)
  })
})

describe('refused at its cell', () => {
  type Case = readonly [string, string, number, string, unknown, string]
  const cells: readonly Case[] = [
    ['a formula', '材料', 3, '份数', { formula: '1+1', result: 2 }, '公式'],
    ['a script', '材料', 2, '填报须知', '<img src=x onerror=alert(1)>', '网页代码'],
    ['a script behind a link', '事项', 3, '说明', '[看](javascript:alert(1))', '网页代码'],
    ['a broken formula', '依据', 2, '条款', { error: '#REF!' }, '算错了'],
    ['words for a number', '环节', 3, '环节时限', '三天', '正整数'],
    ['less than nothing', '环节', 2, '环节时限', -1, '正整数'],
    ['half a copy', '材料', 2, '份数', 1.5, '正整数'],
    ['a date the other way round', '事项', 2, '开始收件', '5/1/2026', '请填日期'],
    ['a day that is none', '事项', 2, '截止收件', '2026/2/30', '请填日期'],
    ['a word that is none', '事项', 2, '办件类型', '快件', '没有“快件”这一项'],
    ['a number too long', '事项', 2, '地方基本编码', 6.300001234567891e30, '前 15 位'],
    ['control characters', '事项', 2, '说明', 'a_x0000_b', '控制字符'],
    ['a text too long', '事项', 2, '事项名称', '长'.repeat(201), '最多写 200 个字'],
  ]
  const rows: readonly Case[] = [
    ['no code', '环节', 3, '基本编码', null, '没有写基本编码'],
    ['a code that is none', '事项', 3, '基本编码', '12', '12 位数字'],
    ['a code of no matter', '材料', 2, '基本编码', '639999999999', '没有编码'],
  ]
  let errors: ReadFile['errors']
  beforeAll(async () => {
    const both = [cells, rows].map((all) => all.map(([, ...cell]) => cell.slice(0, 4) as never))
    errors = (await Promise.all(both.map(planted))).flatMap((file) => file.errors)
  })

  test.each([...cells, ...rows])('%s', (_what, sheet, row, column, _value, sentence) => {
    const hits = errors.filter((each) => each.sheet === sheet && each.column === column)
    expect(hits).toContainEqual(
      expect.objectContaining({ row, sentence: expect.stringContaining(sentence) as string }),
    )
  })

  test('merged cells, in each but the first', async () => {
    const { errors } = await read((workbook) => {
      sheetOf(workbook, '材料').mergeCells('A2:A3')
      const name = cellOf(workbook, '事项', 2, '事项名称')
      sheetOf(workbook, '事项').mergeCells(`${name.address}:${name.address.replace('2', '3')}`)
    })
    expect(errors.map(({ sheet, row, column }) => `${sheet} ${row} ${column}`)).toEqual([
      '材料 3 基本编码',
      '事项 3 事项名称',
    ])
    for (const { sentence } of errors) expect(sentence).toContain('取消合并')
  })

  test('rows that stand twice', async () => {
    const { errors } = await read((workbook) => {
      for (const name of ['事项', '材料', '依据']) {
        const sheet = sheetOf(workbook, name)
        sheet.addRow((sheet.getRow(2).values as unknown[]).slice(1))
      }
    })
    expect(errors.map(({ sheet, row }) => `${sheet} ${row}`)).toEqual([
      '事项 4',
      '材料 4',
      '依据 4',
    ])
    for (const { sentence } of errors) expect(sentence).toContain('第 2 行')
  })
})

describe('a file without the form of a catalogue', () => {
  const cases: readonly (readonly [string, (workbook: ExcelJS.Workbook) => void, string[]])[] = [
    [
      'no matter at all',
      (workbook) => cleared(workbook, '事项', 2),
      ['事项 0 这张表里一个事项也没有。'],
    ],
    [
      'an empty sheet',
      (workbook) => cleared(workbook, '材料', 1),
      ['材料 0 第 1 行没有一个认识的表头。'],
    ],
    [
      'a title above',
      (workbook) => sheetOf(workbook, '事项').spliceRows(1, 0, ['青海省事项目录']),
      ['事项 0 第 1 行没有一个认识的表头。'],
    ],
    [
      'a column missing',
      (workbook) => sheetOf(workbook, '环节').spliceColumns(3, 1),
      ['环节 1 缺少“环节类型”这一列。'],
    ],
    [
      'a column renamed',
      put('事项', 1, '承诺时限', '承诺'),
      ['事项 1 缺少“承诺时限”这一列。', '事项 1 不认识“承诺”这一列，是不是“承诺时限”？'],
    ],
    [
      'a column twice',
      (workbook) => {
        const row = sheetOf(workbook, '依据').getRow(1)
        row.getCell(row.cellCount + 1).value = '条款'
      },
      ['依据 1 “条款”这一列有两列。'],
    ],
    [
      'a sheet renamed',
      (workbook) => {
        sheetOf(workbook, '依据').name = '法律'
      },
      ['依据 0 文件里没有“依据”这张表。'],
    ],
  ]
  test.each(cases)('%s', async (_what, change, expected) => {
    const { errors, matters } = await read(change)
    expect(matters).toEqual([])
    const told = errors.map(({ sheet, row, sentence }) => `${sheet} ${row} ${sentence}`)
    expect(told).toHaveLength(expected.length)
    expected.forEach((each, at) => expect(told[at]?.startsWith(each), told[at]).toBe(true))
  })
})

describe('what is no workbook is not opened', () => {
  const cases: readonly (readonly [string, string, () => Buffer, string])[] = [
    ['commas renamed', 'a.xlsx', () => Buffer.from('基本编码,事项名称\n1,2\n'), 'not-a-workbook'],
    ['a bomb', 'a.xlsx', () => bombOf(100 * 1024 * 1024), 'too-much-inside'],
    ['a bomb that lies', 'a.xlsx', () => bombOf(100 * 1024 * 1024, 10), 'not-a-workbook'],
    ['an archive of other things', 'a.xlsx', () => bombOf(10).fill(0, 0, 4), 'not-a-workbook'],
    ['the spreadsheet of another program', 'a.ods', () => Buffer.from('PK'), 'wrong-type'],
    ['nothing', 'a.xlsx', () => Buffer.alloc(0), 'not-a-workbook'],
  ]
  test.each(cases)('%s', async (_what, name, bytes, refusal) => {
    expect(await readDelivered(name, bytes())).toEqual({ ok: false, refusal })
  })

  test('ranges merged over millions of cells are counted, once each', () => {
    const merged = '<mergeCell ref="A1:J10"/>'
    expect(mergedCells(merged, 0)).toBe(100)
    expect(mergedCells(`${merged}${merged}`, merged.length)).toBe(100)
    expect(mergedCells('<mergeCell ref="A1:XFD1048576"/>', 0)).toBeGreaterThan(1e9)
  })
})

test('the rows of a matter that was left come back with their reasons, and are read as before', async () => {
  const opened = await openWorkbook(
    await edited((workbook) => {
      put('材料', 3, '份数', '很多')(workbook)
      put('事项', 3, '说明', { formula: '1+1', result: 2 })(workbook)
      sheetOf(workbook, '环节').spliceRows(3, 1)
    }),
  )
  if (!opened.ok) throw new Error(opened.refusal)
  const { errors } = readCatalogue(opened.value)
  const more = {
    sheet: '环节',
    row: 0,
    column: '环节名称',
    code: codes[1],
    sentence: '没有办理步骤。',
  }
  const again = await openWorkbook(
    await writeWorkbook(refusedSheets(opened.value, [...errors, more])),
  )
  if (!again.ok) throw new Error(again.refusal)
  const [matters, materials] = again.value
  expect(matters?.rows.map(({ cells }) => cells['基本编码'])).toEqual([codes[1]])
  expect(matters?.rows[0]?.cells['没有导入的原因']).toMatch(
    /说明：这一格是公式[^]*环节：没有办理步骤/,
  )
  expect(materials?.rows[0]?.cells['没有导入的原因']).toContain('份数：请填 0 或者正整数')
  const read = readCatalogue(again.value)
  expect(read.errors.map(({ column }) => column)).toEqual(['份数'])
  expect(read.matters.map(({ code }) => code)).toEqual([codes[1]])
})
