// The catalogue goes out as a workbook and as JSON and comes in again; what is wrong is named by its
// cell, and nothing of a bad file is taken.
import fs from 'node:fs'
import path from 'node:path'
import ExcelJS from 'exceljs'
import type { Express } from 'express'
import type { Response } from 'supertest'
import { beforeAll, describe, expect, test } from 'vitest'
import { currentMatter } from '../../src/matters/index.ts'
import { system } from '../../src/kernel/actor.ts'
import { checkImport } from '../../src/matters/check-file.ts'
import { stageImport } from '../../src/matters/import-store.ts'
import { planImport } from '../../src/matters/plan-import.ts'
import { contentOf } from '../../src/matters/rules/edit.ts'
import { burdenOf, weightOf } from '../../src/matters/rules/burden.ts'
import { countOf } from '../../src/matters/rules/report.ts'
import { catalogueSheets } from '../../src/matters/sheets/catalogue-sheets.ts'
import type { Listed } from '../../src/matters/sheets/catalogue-sheets.ts'
import { checkArchive } from '../../src/matters/sheets/check-archive.ts'
import { isLater, laterHeaders, sheetNames } from '../../src/matters/sheets/headers.ts'
import type { SheetKey } from '../../src/matters/sheets/headers.ts'
import { isFlooding } from '../../src/matters/sheets/flooding.ts'
import { matterSchema, readMatterJson } from '../../src/matters/sheets/matter-json.ts'
import { withoutLacking } from '../../src/matters/sheets/older-json.ts'
import { openWorkbook } from '../../src/matters/sheets/open-workbook.ts'
import { toldErrors } from '../../src/matters/sheets/told-errors.ts'
import { asRead, writeWorkbook } from '../../src/matters/sheets/write-workbook.ts'
import { formVersion } from '../../src/forms/index.ts'
import { newestPlan, newestPlanVersion, planDraftOf } from '../../src/workflow/index.ts'
import { transaction } from '../../src/platform/database/transaction.ts'
import { testApp } from '../support/app.ts'
import { contextFor } from '../support/context.ts'
import type { TestDatabase } from '../support/database.ts'
import { useDatabase } from '../support/database.ts'
import type { Agent } from '../support/sign-in.ts'
import { postForm, signedIn, tokenOf } from '../support/sign-in.ts'
import { bombOf } from './archive.ts'
import { checkedMatters, counted, listedMatters } from './whole-catalogue.ts'

const food = '630131001000'
const page = '/admin/matters/import'
/** The first bytes of what older spreadsheet programs write. */
const oldTable = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2048)])

let database: TestDatabase
let app: Express
let editor: Agent
let catalogue: Buffer

beforeAll(async () => {
  database = await useDatabase()
  app = testApp(database.resources).app
  editor = await signedIn(app, 'qinghai-bianji', 'desk')
  catalogue = await writeWorkbook(catalogueSheets(await listedMatters(database.db)))
})

/** The exported workbook after somebody has worked on it. */
async function edited(
  change: (workbook: ExcelJS.Workbook) => void,
  keep: readonly string[] = [food],
): Promise<Buffer> {
  const listed = (await listedMatters(database.db)).filter(({ code }) => keep.includes(code))
  const workbook = new ExcelJS.Workbook()
  const bytes = await writeWorkbook(catalogueSheets(listed))
  await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer)
  change(workbook)
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

/** The cell under a header, in the row of the sheet. */
function cell(
  workbook: ExcelJS.Workbook,
  sheet: string,
  row: number,
  header: string,
): ExcelJS.Cell {
  const found = workbook.getWorksheet(sheet)
  if (found === undefined) throw new Error(`no sheet ${sheet}`)
  const headers = found.getRow(1).values as (string | undefined)[]
  return found.getRow(row).getCell(headers.indexOf(header))
}

function columnAt(workbook: ExcelJS.Workbook, sheet: string, header: string): number {
  const at = (workbook.getWorksheet(sheet)?.getRow(1).values as string[]).indexOf(header)
  if (at < 0) throw new Error(`no column ${header} in ${sheet}`)
  return at
}

async function planOf(bytes: Buffer) {
  const opened = await openWorkbook(bytes)
  if (!opened.ok) throw new Error(opened.refusal)
  return planImport(database.db, opened.value)
}

async function upload(bytes: Buffer, name: string) {
  const token = await tokenOf(editor, page)
  return editor.post(page).field('_csrf', token).attach('file', bytes, name)
}

/** A file as it was sent. */
function wholeBody(res: Response, done: (fault: null, body: Buffer) => void): void {
  const pieces: Buffer[] = []
  const stream = res as unknown as NodeJS.ReadableStream
  stream.on('data', (piece: Buffer) => pieces.push(piece))
  stream.on('end', () => done(null, Buffer.concat(pieces)))
}

test('the report counts every matter once, and its totals are those of its parts', async () => {
  const matters = await checkedMatters({ db: database.db, today: '2026-03-12' })
  const report = counted(matters).report()
  const all = report.at(-1)
  const parts = report.slice(0, -1)
  expect(all?.matters).toBe(180)
  for (const part of ['matters', 'errors', 'warnings'] as const) {
    expect(parts.reduce((sum, line) => sum + line[part], 0)).toBe(all?.[part])
  }
  expect(matters.filter((matter) => countOf(matter, 'error') > 0).map(({ name }) => name)).toEqual(
    [],
  )
  const visits = matters.reduce((sum, { burden }) => sum + burden.visits, 0)
  expect(all?.mean.visits).toBeCloseTo(visits / 180)
  const current = await currentMatter(database.db, food)
  if (current === null) throw new Error('no matter of food')
  const form = await formVersion(database.db, current.version.formVersionId)
  const own = matters.find(({ code }) => code === food)
  expect(own?.burden).toEqual(burdenOf(current.version, form))
  const weights = counted(matters)
    .heaviest()
    .map(({ burden }) => weightOf(burden))
  expect(weights).toEqual(weights.toSorted((one, other) => other - one))
})

test('all 180 matters come back from a workbook as they went out', async () => {
  const { errors, clean } = await planOf(catalogue)
  expect(errors).toEqual([])
  expect(clean).toHaveLength(180)
  expect(clean.filter(({ kind }) => kind !== 'same').map(({ read }) => read.code)).toEqual([])
})

test('all 180 matters keep the schema and come back from JSON as they went out', async () => {
  const matters = await listedMatters(database.db)
  const { listed, faults } = readMatterJson(Buffer.from(JSON.stringify({ matters })))
  expect(faults).toEqual([])
  const plan = await planImport(database.db, asRead(catalogueSheets(listed)))
  expect(plan.errors).toEqual([])
  expect(plan.clean.every(({ kind }) => kind === 'same')).toBe(true)
  expect(matterSchema.safeParse({ ...matters[0], code: '1' }).success).toBe(false)
})

test('a file that LibreOffice edited and saved brings exactly what was edited there', async () => {
  // Three matters of an export; in one of them a number, a phone with zeros in front, and a cell that
  // LibreOffice made a date.
  const file = path.resolve(import.meta.dirname, 'saved-by-libreoffice.xlsx')
  const { errors, clean } = await planOf(fs.readFileSync(file))
  expect(errors).toEqual([])
  expect(clean).toHaveLength(3)
  const [changed, ...others] = clean.filter(({ kind }) => kind !== 'same')
  expect(others).toEqual([])
  const before = changed?.current?.version
  if (changed === undefined || before === undefined) throw new Error('nothing changed')
  expect(changed.content).toEqual({
    ...contentOf(before),
    promisedDays: 7,
    elements: {
      ...before.elements,
      phone: '0971-0012345',
      opening: { from: '2027-05-01', to: null, places: null },
    },
  })
})

test('JSON that was exported before some keys were known leaves what those would say as it is', async () => {
  const known = new Set(['630131001000', '630711003000', '630118004000'])
  const matters = (await listedMatters(database.db)).filter(({ code }) => known.has(code))
  const older = JSON.parse(JSON.stringify(matters)) as typeof matters
  for (const { content } of older) {
    const elements = content.elements as unknown as Record<string, unknown>
    for (const key of ['mainCode', 'opening', 'guiding', 'powerSource', 'handleItems']) {
      Reflect.deleteProperty(elements, key)
    }
    for (const each of elements['materials'] as Record<string, unknown>[]) {
      delete each['when']
      delete each['grade']
    }
    delete (elements['fee'] as Record<string, unknown>)['items']
  }
  const { listed, faults, lacking } = readMatterJson(
    Buffer.from(JSON.stringify({ matters: older })),
  )
  expect(faults).toEqual([])
  const sheets = withoutLacking(asRead(catalogueSheets(listed)), lacking)
  const { errors, clean } = await planImport(database.db, sheets)
  expect(errors).toEqual([])
  expect(clean.map(({ kind }) => kind)).toEqual(['same', 'same', 'same'])
})

test('JSON in which only some matters lack a key is refused with the place', async () => {
  const matters = (await listedMatters(database.db)).slice(0, 2)
  const mixed = JSON.parse(JSON.stringify(matters)) as { content: { elements: object } }[]
  Reflect.deleteProperty(mixed[1]?.content.elements ?? {}, 'mainCode')
  const { faults } = readMatterJson(Buffer.from(JSON.stringify({ matters: mixed })))
  expect(faults).toMatchObject([{ row: 2, path: 'content.elements.mainCode' }])
  expect(readMatterJson(Buffer.from('[]')).faults).not.toEqual([])
  expect(readMatterJson(Buffer.from('{"matters":[7,{"content":7}]}')).faults).not.toEqual([])
})

describe('a file that was exported before some columns were known', () => {
  /** As today's, without what was added to the format since the first exports. */
  async function older(change: (workbook: ExcelJS.Workbook) => void): Promise<Buffer> {
    return edited(
      (workbook) => {
        for (const [key, names] of Object.entries(laterHeaders) as [SheetKey, string[]][]) {
          const name = sheetNames[key]
          const sheet = workbook.getWorksheet(name)
          if (isLater(key)) workbook.removeWorksheet(name)
          else for (const header of names) sheet?.spliceColumns(columnAt(workbook, name, header), 1)
        }
        change(workbook)
      },
      [food, ...guided],
    )
  }
  /** Matters with guiding questions and with conditions of materials. */
  const guided = ['630711002000', '630711003000']

  test('leaves what those would say as it is', async () => {
    const { errors, clean } = await planOf(await older(() => undefined))
    expect(errors).toEqual([])
    expect(clean.map(({ kind }) => kind)).toEqual(['same', 'same', 'same'])
  })

  test('brings exactly what was changed in it', async () => {
    const bytes = await older((workbook) => {
      cell(workbook, '事项', 2, '承诺时限').value = '7'
      cell(workbook, '材料', 2, '份数').value = 3
    })
    const { errors, clean } = await planOf(bytes)
    expect(errors).toEqual([])
    const [changed, ...others] = clean.filter(({ kind }) => kind !== 'same')
    expect(others).toEqual([])
    const before = changed?.current?.version
    if (changed === undefined || before === undefined) throw new Error('nothing changed')
    expect(changed.read.code).toBe(food)
    expect(changed.content).toEqual({
      ...contentOf(before),
      promisedDays: 7,
      elements: {
        ...before.elements,
        materials: before.elements.materials.map((each, at) =>
          at === 0 ? { ...each, copies: 3 } : each,
        ),
      },
    })
  })

  test('lets a material be added, graded by where it comes from', async () => {
    const bytes = await older((workbook) => {
      const sheet = workbook.getWorksheet('材料')
      const first = sheet?.getRow(2).values as ExcelJS.CellValue[]
      const at = columnAt(workbook, '材料', '材料名称')
      sheet?.addRow(first.slice(1).map((value, i) => (i === at - 1 ? '委托书' : value)))
    })
    const { errors, clean } = await planOf(bytes)
    expect(errors).toEqual([])
    const materials = clean.find(({ read }) => read.code === food)?.content.elements.materials
    expect(materials?.at(-1)).toMatchObject({ name: '委托书', when: null, sample: null })
  })

  test('is refused without a column that was always there, by its name', async () => {
    const bytes = await older((workbook) => {
      workbook.getWorksheet('事项')?.spliceColumns(columnAt(workbook, '事项', '事项名称'), 1)
    })
    const { errors, broken } = await planOf(bytes)
    expect(broken).toBe(true)
    expect(errors).toEqual([
      expect.objectContaining({
        sheet: '事项',
        column: '事项名称',
        sentence: '缺少“事项名称”这一列。',
      }),
    ])
  })
})

describe('changed steps make a plan', () => {
  const waits: readonly (readonly [string, string, number])[] = [
    ['630711002000', '冷静期30日', 30],
    ['630711003000', '公告60日', 60],
    ['630731004000', '公示20日', 20],
  ]

  test.each(waits)('%s keeps %s in calendar days', async (code, name, days) => {
    const bytes = await edited(
      (workbook) => {
        const sheet = workbook.getWorksheet('环节')
        cell(workbook, '环节', sheet?.actualRowCount ?? 0, '环节名称').value = '办结存档'
      },
      [code],
    )
    const { clean, errors } = await planOf(bytes)
    expect(errors).toEqual([])
    const stage = clean[0]?.plan?.stages.find((each) => each.name === name)
    expect(stage).toMatchObject({ days, unit: 'calendar-day' })
  })

  test('also where the wait is called otherwise, and not where the guide drops it', async () => {
    const planWith = async (change: (workbook: ExcelJS.Workbook, row: number) => void) => {
      const bytes = await edited(
        (workbook) => {
          workbook.getWorksheet('环节')?.eachRow((_row, at) => {
            const kind = cell(workbook, '环节', at, '环节类型').value
            if (kind === '法定等待') change(workbook, at)
          })
        },
        ['630711002000'],
      )
      const [one] = (await planOf(bytes)).clean
      return one?.plan?.stages.filter(({ unit }) => unit === 'calendar-day')
    }
    const renamed = await planWith((workbook, row) => {
      cell(workbook, '环节', row, '环节名称').value = '离婚冷静期'
    })
    expect(renamed).toEqual([expect.objectContaining({ name: '离婚冷静期', days: 30 })])
    const dropped = await planWith((workbook, row) => {
      workbook.getWorksheet('环节')?.spliceRows(row, 1)
    })
    expect(dropped).toEqual([])
  })
})

test('a whole file is compared in a few statements', async () => {
  const opened = await openWorkbook(catalogue)
  if (!opened.ok) throw new Error(opened.refusal)
  const changed = opened.value.map((sheet) =>
    sheet.name === '事项'
      ? {
          ...sheet,
          rows: sheet.rows.map((row) => ({ ...row, cells: { ...row.cells, 说明: '改' } })),
        }
      : sheet,
  )
  await planImport(database.db, changed)
  let statements = 0
  const count = () => (statements += 1)
  database.db.on('query', count)
  const { clean } = await planImport(database.db, changed)
  database.db.off('query', count)
  expect(clean.filter(({ kind }) => kind === 'changed').length).toBeGreaterThan(150)
  // One for each line of departments, and some twenty besides, however many matters there are.
  expect(statements).toBeLessThan(60)
})

test('text that looks like a formula stays text', async () => {
  const [first] = await listedMatters(database.db)
  if (first === undefined) throw new Error('an empty catalogue')
  const name = '=HYPERLINK("http://evil.test","点我")'
  const planted: Listed = { ...first, content: { ...first.content, name } }
  const opened = await openWorkbook(await writeWorkbook(catalogueSheets([planted])))
  expect(opened.ok && opened.value[0]?.rows[0]?.cells['事项名称']).toBe(name)
})

describe('what the whole province has in common', () => {
  test('type and department of a matter are refused, with the way to go', async () => {
    const bytes = await edited((workbook) => {
      cell(workbook, '事项', 2, '事项类型').value = '行政确认'
      cell(workbook, '事项', 2, '主管部门').value = '青海省公安厅'
      cell(workbook, '材料', 2, '材料名称').value = '其他材料'
    })
    const { errors, clean } = await planOf(bytes)
    expect(clean).toEqual([])
    const told = errors.map(({ sheet, row, column }) => `${sheet} ${row} ${column}`)
    expect(told).toEqual(['事项 2 事项类型', '事项 2 主管部门', '材料 2 材料名称'])
    expect(errors[0]?.sentence).toContain('目录调整')
  })

  test('name and bases are changed as 变更, and that is said before', async () => {
    const bytes = await edited((workbook) => {
      cell(workbook, '事项', 2, '事项名称').value = '食品经营许可新办'
      cell(workbook, '依据', 2, '条款').value = '第三十六条'
    })
    const { errors, warnings, clean } = await planOf(bytes)
    expect(errors).toEqual([])
    expect(clean.map(({ kind }) => kind)).toEqual(['changed'])
    expect(warnings.map(({ column }) => column)).toEqual(['事项名称', '法律名称'])
  })
})

describe('errors are named by sheet, row and column', () => {
  const cases: readonly (readonly [string, number, string, unknown, string])[] = [
    ['事项', 2, '主管部门', '青海省月球厅', '没有“青海省月球厅”这个部门'],
    ['事项', 2, '承诺时限', 21, '长于法定时限'],
    ['事项', 2, '承诺时限', '很快', '正整数'],
    ['事项', 2, '行使层级', '县级、星级', '没有“星级”这一项'],
    ['事项', 2, '收费', '也许', '请填“是”或者“否”'],
    ['事项', 2, '说明', '<script>alert(1)</script>', '不能写网页代码'],
    ['事项', 2, '事项名称', { formula: '1+1', result: 2 }, '这一格是公式'],
    ['事项', 2, '法定时限单位', '', '要一起填'],
    ['事项', 2, '基本编码', '12', '12 位数字'],
    ['事项', 2, '地方基本编码', 6.300001234567891e30, '只记得住前 15 位'],
    ['事项', 2, '说明', { error: '#REF!' }, '这一格算错了'],
    ['事项', 2, '说明', 'a_x0000_b', '控制字符'],
    ['事项', 2, '开始收件', '五月一日', '请填日期'],
    ['事项', 2, '截止收件', '5/1/2026', '请填日期'],
    ['事项', 2, '承诺时限', new Date(Date.UTC(2026, 4, 7)), '正整数'],
    ['材料', 3, '必要', '', '不能空'],
    ['材料', 3, '基本编码', '639999999999', '表里没有编码'],
    ['环节', 2, '环节类型', '喝茶', '没有“喝茶”这一项'],
  ]

  test.each(cases)('%s, row %i, %s: %j', async (sheet, row, column, value, sentence) => {
    const bytes = await edited((workbook) => {
      cell(workbook, sheet, row, column).value = value as ExcelJS.CellValue
    })
    const { errors } = await planOf(bytes)
    const hit = errors.find((each) => each.sheet === sheet && each.column === column)
    expect(hit).toMatchObject({ row, sentence: expect.stringContaining(sentence) as string })
  })

  test('a cell that cannot be read, or that is empty, in one sentence, its matter by name or code', async () => {
    const bytes = await edited((workbook) => {
      cell(workbook, '事项', 2, '承诺时限').value = { formula: '1+1', result: 2 }
      cell(workbook, '事项', 2, '办件类型').value = { formula: '1+1', result: 2 }
      cell(workbook, '材料', 2, '材料形式').value = ''
      const name = cell(workbook, '事项', 2, '事项名称')
      workbook.getWorksheet('事项')?.mergeCells(2, Number(name.col) - 1, 2, Number(name.col))
    })
    const opened = await openWorkbook(bytes)
    if (!opened.ok) throw new Error(opened.refusal)
    const { errors } = await planImport(database.db, opened.value)
    const told = toldErrors(opened.value, errors)
    const at = (header: string) => told.filter(({ column }) => column === header)
    expect(at('承诺时限').map(({ sentence }) => sentence)).toEqual([
      expect.stringContaining('这一格是公式'),
    ])
    expect(at('办件类型')).toHaveLength(1)
    expect(at('材料形式')).toMatchObject([
      { sentence: expect.stringMatching(/不能空，可以填：/) as string, matter: food },
    ])
    expect(at('事项名称')).toMatchObject([{ matter: food, written: '（合并的格）' }])
  })

  const main = '630118003000'
  const placed: readonly (readonly [string, string, string])[] = [
    ['under itself', food, '主项不能是它自己'],
    ['under a code that nobody has', '639999999999', '没有编码为“639999999999”的事项'],
    [
      'under a sub-item',
      '630118004000',
      '自己是“道路运输从业人员资格许可（普通货运、客运）”的子项',
    ],
    ['under words', '道路运输', '主项编码应当是 12 位数字'],
  ]
  test.each(placed)('a matter %s', async (_, code, sentence) => {
    const bytes = await edited((workbook) => {
      cell(workbook, '事项', 2, '主项编码').value = code
    })
    expect((await planOf(bytes)).errors).toEqual([
      expect.objectContaining({
        ...{ sheet: '事项', row: 2, column: '主项编码' },
        sentence: expect.stringContaining(sentence) as string,
      }),
    ])
  })

  test('a circle of sub-items within the file, in each of its rows', async () => {
    const round = ['630109001000', '630109003000', '630109005000']
    const bytes = await edited((workbook) => {
      for (const row of [2, 3, 4]) {
        cell(workbook, '事项', row, '主项编码').value = round[(row - 1) % 3] ?? ''
      }
    }, round)
    const { errors, clean } = await planOf(bytes)
    expect(clean).toEqual([])
    for (const row of [2, 3, 4]) {
      const told = errors.find((one) => one.row === row && one.column === '主项编码')
      expect(told?.sentence).toContain('绕成了一圈')
    }
  })

  test('a circle across levels, in one sentence for each of its rows', async () => {
    const round = [food, '630172002000']
    const bytes = await edited((workbook) => {
      for (const row of [2, 3]) {
        const own = cell(workbook, '事项', row, '基本编码').value
        cell(workbook, '事项', row, '主项编码').value = round.find((code) => code !== own) ?? ''
      }
    }, round)
    const { errors } = await planOf(bytes)
    expect(errors.map(({ row, column }) => `${row} ${column}`)).toEqual([
      '2 主项编码',
      '3 主项编码',
    ])
    for (const { sentence } of errors) expect(sentence).toContain('绕成了一圈')
  })

  test('a main matter that has sub-items, under another', async () => {
    const bytes = await edited(
      (workbook) => {
        cell(workbook, '事项', 2, '主项编码').value = '630118001000'
      },
      [main],
    )
    const { errors } = await planOf(bytes)
    expect(errors[0]?.sentence).toContain('这个事项下面有子项（巡游出租汽车驾驶员证核发）')
  })

  test('a code that stands twice', async () => {
    const bytes = await edited((workbook) => {
      const values = workbook.getWorksheet('事项')?.getRow(2).values as string[]
      workbook.getWorksheet('事项')?.addRow(values.slice(1))
    })
    expect((await planOf(bytes)).errors).toEqual([
      expect.objectContaining({ sheet: '事项', row: 3, column: '基本编码' }),
    ])
  })

  test('a column, or a sheet, that is missing breaks the file', async () => {
    const bytes = await edited((workbook) => {
      cell(workbook, '事项', 1, '承诺时限').value = '承诺'
      workbook.removeWorksheet('依据')
    })
    const { errors, broken } = await planOf(bytes)
    expect(broken).toBe(true)
    expect(errors.map(({ sheet, column }) => `${sheet} ${column}`)).toEqual([
      '事项 承诺时限',
      '事项 承诺',
      '依据 ',
    ])
  })
})

describe('files that are not opened', () => {
  test.each([
    ['a bomb', () => bombOf(100 * 1024 * 1024), 'x.xlsx', '展开以后太大'],
    ['a text', () => Buffer.from('hello'), 'x.xlsx', '不是能打开的 xlsx'],
    ['a table of an old program', () => oldTable, 'x.xlsx', '不是能打开的 xlsx'],
    ['an old table by its name', () => oldTable, 'x.xls', '只收 xlsx 和 json'],
    [
      'commas renamed',
      () => Buffer.from('基本编码,事项名称\n1,2\n'),
      'x.xlsx',
      '不是能打开的 xlsx',
    ],
    ['half a workbook', () => catalogue.subarray(0, 9000), 'x.xlsx', '不是能打开的 xlsx'],
    ['another type', () => Buffer.from('hello'), 'x.exe', '只收 xlsx 和 json'],
    ['more than 10 MB', () => Buffer.alloc(11 * 1024 * 1024), 'x.xlsx', '超过 10 MB'],
    [
      'broken JSON',
      () => Buffer.from('{"matters":[{"code":1}]}'),
      'x.json',
      '应当是文字，现在是 1',
    ],
    ['nothing', () => Buffer.alloc(0), 'x.xlsx', '请选一个文件'],
  ])('%s', async (_what, bytes, name, sentence) => {
    const answer = await upload(bytes(), name)
    expect(answer.status).toBe(422)
    expect(answer.text).toContain(sentence)
  })

  test('an archive whose header lies about its size', async () => {
    expect(await checkArchive(bombOf(100 * 1024 * 1024, 10))).not.toBeNull()
  })

  test('rows and ranges without end are noticed before they are read', () => {
    expect(isFlooding('<row spans="1:2" r="99999999">')).toBe(true)
    expect(isFlooding('<definedName>事项!$A$1:$XFD$1048576</definedName>')).toBe(true)
    expect(isFlooding('<row r="181"><definedName>$A$1:$AI$181')).toBe(false)
  })
})

describe('a changed file', () => {
  test('whose name cannot be read is called as it is in the catalogue', async () => {
    const bytes = await edited((workbook) => {
      cell(workbook, '事项', 2, '事项名称').value = '食品经营许可<script>'
    })
    const sent = await upload(bytes, '坏名称.xlsx')
    const { text } = await editor.get(sent.headers['location'] ?? '')
    expect(text).toContain('食品经营许可（630131001000）')
    expect(text).toContain('不能写网页代码')
  })

  test('is shown before anything is written, then sent to review as the next version', async () => {
    const bytes = await edited((workbook) => {
      cell(workbook, '事项', 2, '承诺时限').value = '7'
      cell(workbook, '材料', 3, '份数').value = 2
    })
    const sent = await upload(bytes, '改好的.xlsx')
    expect(sent.status).toBe(303)
    const address = sent.headers['location'] ?? ''
    const shown = await editor.get(address)
    expect(shown.text).toContain('承诺办结时限')
    expect((await currentMatter(database.db, food))?.version.version).toBe(1)
    const short = await postForm(editor, address, address, { mode: 'publish', reason: '改' })
    expect(short.status).toBe(422)
    const wanted = { mode: 'publish', reason: '压缩承诺时限' }
    expect((await postForm(editor, address, address, wanted)).status).toBe(303)
    expect((await currentMatter(database.db, food))?.version.version).toBe(1)
    const sentOn = await database.db('matterVersions').where({ version: 2 }).first()
    expect(sentOn).toMatchObject({
      stage: 'establishment-review',
      promisedDays: 7,
      changeReason: '压缩承诺时限',
    })
    const officer = await signedIn(app, 'qinghai-bianzhi', 'desk')
    expect((await officer.get('/desk/messages')).text).toContain('等您编制审核')
    expect((await editor.get(address)).text).toContain('1 个事项已经送编制审核')
    const token = await tokenOf(editor, page)
    const again = await editor
      .post(address)
      .type('form')
      .send({ ...wanted, _csrf: token })
    expect(again.status).toBe(422)
  })

  test('with one bad matter gives its clean ones as drafts, when the editor says so', async () => {
    const others = ['630511001000', '630511002000']
    const bytes = await edited((workbook) => {
      cell(workbook, '事项', 2, '到现场次数').value = '0'
      cell(workbook, '事项', 3, '到现场次数').value = '很多'
    }, others)
    const address = (await upload(bytes, '一半.xlsx')).headers['location'] ?? ''
    const wanted = { mode: 'draft', reason: '少跑一次现场' }
    const refused = await postForm(editor, address, address, wanted)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('还有错误')
    const taken = await postForm(editor, address, address, { ...wanted, take: 'clean' })
    expect(taken.status).toBe(303)
    const drafts = await database
      .db('matterVersions as v')
      .join('matters as m', 'm.id', 'v.matterId')
      .where('v.stage', 'draft')
      .pluck<string[]>('m.code')
    expect(drafts).toEqual(['630511001000'])
    const result = (await editor.get(address)).text
    expect(result).toContain('导入完成：1 个事项存成了草稿')
    expect(result).toContain('1 个事项有错误，没有导入')
    const file = await editor.get(`${address}/refused.xlsx`).buffer(true).parse(wholeBody)
    const left = await planOf(file.body as Buffer)
    expect(left.errors).toMatchObject([{ code: '630511002000', column: '到现场次数' }])
    const again = await planOf(bytes)
    expect(again.errors.map(({ sentence }) => sentence).join()).toContain('没发布的草稿')
  })

  test('in JSON with a matter that cannot be read gives the others, when the editor says so', async () => {
    const codes = new Set(['630111001000', '630111002000', '630111003000'])
    const all = (await listedMatters(database.db)).filter(({ code }) => codes.has(code))
    const matters = JSON.parse(JSON.stringify(all)) as { content: Record<string, unknown> }[]
    for (const { content } of matters) content['visits'] = 3
    Reflect.set(matters[1]?.content ?? {}, 'handling', 'soon')
    Reflect.set(matters[2]?.content ?? {}, 'name', ' ')
    const bytes = Buffer.from(JSON.stringify({ matters }))
    const address = (await upload(bytes, '一半.json')).headers['location'] ?? ''
    const shown = (await editor.get(address)).text
    expect(shown).toContain('读不出来的事项')
    expect(shown).toContain('第 2 个事项')
    expect(shown).toContain('第 3 个：')
    const wanted = { mode: 'draft', reason: '多跑一次现场' }
    expect((await postForm(editor, address, address, wanted)).status).toBe(422)
    expect((await postForm(editor, address, address, { ...wanted, take: 'clean' })).status).toBe(
      303,
    )
    const result = (await editor.get(address)).text
    expect(result).toContain('导入完成：1 个事项存成了草稿')
    expect(result).toContain('2 个事项有错误，没有导入')
    expect(result).toContain('只能是')
  })

  test('that is large is read and checked by the worker, while its page tells how far it is', async () => {
    const account = await database.db('accounts').where({ username: 'qinghai-bianji' }).first('id')
    const ctx = contextFor(database.resources, system)
    const sent = async (contents: Buffer) => {
      const file = { accountId: account?.id ?? '0', fileName: '很大.xlsx' }
      return transaction(database.db, (tx) => stageImport(tx, file, { contents }, new Date()))
    }
    const change = (workbook: ExcelJS.Workbook) =>
      (cell(workbook, '事项', 2, '到现场次数').value = '2')
    const id = await sent(await edited(change, ['630109001000']))
    expect((await editor.get(`${page}/${id}`)).text).toContain('文件比较大，正在打开')
    await checkImport(ctx, id)
    const checked = (await editor.get(`${page}/${id}`)).text
    expect(checked).toContain('导入前检查')
    expect(checked).toMatch(/到现场次数[^]*<ins>/)
    const none = await sent(Buffer.from('hello'))
    await checkImport(ctx, none)
    expect((await editor.get(`${page}/${none}`)).text).toContain('不是能打开的 xlsx')
  })

  test('with a new matter is reviewed, then published with a plan and offered everywhere', async () => {
    const bytes = await edited((workbook) => {
      for (const sheet of workbook.worksheets) {
        sheet.eachRow((row, at) => {
          if (at > 1) row.getCell(1).value = '631031009000'
        })
      }
      cell(workbook, '事项', 2, '事项名称').value = '流动餐车备案'
      cell(workbook, '事项', 2, '沿用哪个事项的申请表').value = food
      cell(workbook, '事项', 2, '事项类型').value = '其他行政权力'
    })
    const address = (await upload(bytes, '新增.xlsx')).headers['location'] ?? ''
    const reason = '新增一个事项'
    const sent = await postForm(editor, address, address, { mode: 'publish', reason })
    expect(sent.status).toBe(303)
    expect(await currentMatter(database.db, '631031009000')).toBeNull()
    await approve('631031009000')
    const added = await currentMatter(database.db, '631031009000')
    expect(added?.version).toMatchObject({ name: '流动餐车备案', version: 1 })
    const offered = await database.db('offerings').where({ matterId: added?.matter.id ?? '0' })
    expect(offered.length).toBeGreaterThan(40)
    const last = await database.db('catalogueChanges').orderBy('id', 'desc').first()
    expect(last).toMatchObject({ kind: 'add', matterName: '流动餐车备案' })
  })

  test('with other steps makes a draft of the plan; applications go by the old one until then', async () => {
    const code = '630120008000'
    const bytes = await edited(
      (workbook) => (cell(workbook, '环节', 2, '环节名称').value = '收件受理'),
      [code],
    )
    const before = await currentMatter(database.db, code)
    const newest = await newestPlanVersion(database.db, before?.version.stagePlanVersionId ?? '0')
    const address = (await upload(bytes, '环节.xlsx')).headers['location'] ?? ''
    const wanted = { mode: 'draft', reason: '调整受理环节' }
    expect((await postForm(editor, address, address, wanted)).status).toBe(303)
    expect(await newestPlanVersion(database.db, newest)).toBe(newest)
    const plan = await newestPlan(database.db, code)
    const draft = await planDraftOf(database.db, plan?.stagePlanId ?? '0')
    expect(draft?.plan.stages[0]?.name).toBe('收件受理')
    expect((await planOf(bytes)).errors.map(({ sentence }) => sentence).join()).toContain(
      '环节方案有没发布的草稿',
    )
  })
})

/** The two reviews, by the two reviewers of the province. */
async function approve(code: string): Promise<void> {
  for (const reviewer of ['qinghai-bianzhi', 'qinghai-fazhi']) {
    const agent = await signedIn(app, reviewer, 'desk')
    const at = `/admin/matters/${code}`
    const verdict = { currentVersionId: '0', revision: '1', verdict: 'approve', reason: '' }
    expect((await postForm(agent, at, `${at}/reviews`, verdict)).status).toBe(303)
  }
}

describe('who may', () => {
  test('an editor of a prefecture reads the report and exports, but does not import', async () => {
    const theirs = await signedIn(app, 'yushuzhou-bianji', 'desk')
    expect((await theirs.get('/admin/matters/report')).status).toBe(200)
    expect((await theirs.get('/admin/matters/export.json')).status).toBe(200)
    expect((await theirs.get(page)).status).toBe(403)
  })

  test('the workbooks are sent as files, the schema to everybody', async () => {
    for (const address of ['/admin/matters/export.xlsx', '/admin/matters/report.xlsx']) {
      const answer = await editor.get(address).buffer(true)
      expect(answer.status).toBe(200)
      expect(answer.headers['content-disposition']).toContain('.xlsx')
    }
    const schema = await editor.get('/api/v1/matter.schema.json')
    expect(schema.headers['content-type']).toContain('application/schema+json')
    expect(JSON.parse(schema.text)).toMatchObject({ type: 'object' })
  })
})
