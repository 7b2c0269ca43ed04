import { beforeAll, describe, expect, test } from 'vitest'
import {
  departmentById,
  departmentsOf,
  departmentsOnPath,
  lineById,
  lines,
  regionByCode,
  regionLookup,
  regionTree,
  townsOf,
  workersOfLine,
  workersOnPath,
} from '../../src/organizations/index.ts'
import type { Db } from '../../src/platform/database/transaction.ts'
import { checkUscc } from '../../src/platform/security/identifiers.ts'
import { useDatabase } from '../support/database.ts'

let db: Db
beforeAll(async () => {
  db = (await useDatabase()).db
})

const zaduo = '630000/632700/632722'

describe('regions', () => {
  test('the tree has eight prefectures and forty-five counties', async () => {
    const [province] = await regionTree(db)
    expect(province?.name).toBe('青海省')
    expect(province?.children).toHaveLength(8)
    expect(province?.children.flatMap(({ children }) => children)).toHaveLength(45)
  })

  test('a region is found by its code with its path, names and pinyin', async () => {
    expect(await regionByCode(db, '632722')).toEqual({
      code: '632722',
      name: '杂多县',
      shortName: '杂多',
      level: 'county',
      parentCode: '632700',
      path: zaduo,
      kind: '县',
      governmentPrefix: '杂多县',
      nameBo: 'རྫ་སྟོད་རྫོང་།',
      pinyin: 'zaduoxian',
      initials: 'zdx',
      statutory: true,
    })
  })

  test.each([
    ['630122', '630106'],
    ['632321', '632301'],
    ['632126', '630223'],
    ['632855', '632803'],
    ['632856', '632803'],
  ])('the retired code %s leads to %s', async (old, current) => {
    expect((await regionByCode(db, old))?.code).toBe(current)
  })

  test('an unknown code is no region', async () => {
    expect(await regionByCode(db, '110000')).toBeNull()
  })

  test('townships are known by county, parks and farms among them as not statutory', async () => {
    const towns = await townsOf(db, '632722')
    expect(towns.map(({ name }) => name)).toContain('扎青乡')
    const lookup = await regionLookup(db)
    const zhaqing = towns.find(({ name }) => name === '扎青乡')
    expect(lookup.nameOf(zhaqing?.code ?? '')).toBe('玉树藏族自治州杂多县扎青乡')
    const all = lookup.prefectures.flatMap(({ counties }) =>
      counties.flatMap(({ code }) => lookup.townsOf(code)),
    )
    expect(all).toHaveLength(422)
    expect(all.filter(({ statutory }) => !statutory)).toHaveLength(16)
  })

  test('regions are read once for all who ask', async () => {
    expect(await regionLookup(db)).toBe(await regionLookup(db))
    await db.transaction(async (tx) => {
      expect(await regionLookup(tx)).toBe(await regionLookup(db))
    })
  })
})

describe('departments on the path of a region', () => {
  const names = async (lineId: string, path = zaduo) =>
    (await departmentsOnPath(db, lineId, path)).map(({ name }) => name)

  test('civil affairs of 杂多县 stand at county, prefecture and province', async () => {
    expect(await names('MZT')).toEqual(['杂多县民政局', '玉树州民政局', '青海省民政厅'])
  })

  test('a township adds its own centre, the lowest first', async () => {
    const town = (await townsOf(db, '632722')).find(({ name }) => name === '扎青乡')
    expect(await names('MZT', town?.path)).toEqual([
      '杂多县扎青乡党群（便民）服务中心',
      '杂多县民政局',
      '玉树州民政局',
      '青海省民政厅',
    ])
  })

  test.each([
    ['KJT', ['杂多县农牧和科技局', '玉树州科学技术局', '青海省科学技术厅']],
    ['SWT', ['杂多县工业商务和信息化局', '玉树州商务局', '青海省商务厅']],
    ['YJJ', ['杂多县市场监督管理局', '玉树州市场监督管理局', '青海省药品监督管理局']],
    ['WSB', ['玉树州外事办公室', '青海省外事办公室']],
    ['SJY', ['三江源国家公园管理局']],
  ])('%s is served by %j', async (lineId, expected) => {
    expect(await names(lineId)).toEqual(expected)
  })

  test('a department names the lines it serves where they have no body', async () => {
    const [county] = await departmentsOnPath(db, 'SWT', zaduo)
    expect(county).toMatchObject({ lineId: 'GXT', servesLines: ['SWT'] })
    const [prefecture] = await departmentsOnPath(db, 'GXT', '630000/632700')
    expect(prefecture?.servesLines).toEqual([])
  })

  test('an unknown line has no department', async () => {
    expect(await names('ABC')).toEqual([])
  })

  test('a department that is no longer active is left out, and its server steps in', async () => {
    const [own] = await departmentsOnPath(db, 'KJT', '630000/632600')
    await db('departments')
      .where({ id: own?.id ?? '' })
      .update({ active: false })
    expect(await names('KJT', '630000/632600')).toEqual(['果洛州农牧和科技局', '青海省科学技术厅'])
  })
})

describe('all departments', () => {
  test('every credit code is right and belongs to one body', async () => {
    const codes = await db('departments').pluck<string[]>('uscc')
    expect(codes.length).toBeGreaterThan(3000)
    expect(new Set(codes).size).toBe(codes.length)
    expect(codes.filter((code) => !checkUscc(code).ok)).toEqual([])
  })

  test('every organ has letters and a name of its own within its line', async () => {
    const rows = await db('departments').select('organCode', 'name', 'lineId')
    expect(new Set(rows.map(({ organCode }) => organCode)).size).toBe(rows.length)
    expect(new Set(rows.map(({ lineId, name }) => `${lineId} ${name}`)).size).toBe(rows.length)
  })

  test('one is found by its id, and nothing by what is no id', async () => {
    const [first] = await departmentsOf(db, '632722')
    expect(await departmentById(db, first?.id ?? '')).toEqual(first)
    expect(await departmentById(db, '0')).toBeNull()
    expect(await departmentById(db, "1' or 1=1")).toBeNull()
  })

  test('lines come in their official order', async () => {
    expect((await lines(db)).map(({ sort }) => sort)).toEqual(
      [...Array(51).keys()].map((n) => n + 1),
    )
    expect(await lineById(db, 'MZT')).toMatchObject({ name: '青海省民政厅', centralCode: '11' })
    expect(await lineById(db, 'nobody')).toBeNull()
  })
})

describe('who works a stage', () => {
  const town = `${zaduo}/632722100`
  const inTown = async (line: string) =>
    (await workersOnPath(db, line, town)).filter(({ level }) => level === 'township')

  test('in a township its government, for lines without a station there', async () => {
    expect(await inTown('ZRT')).toMatchObject([
      {
        name: '杂多县萨呼腾镇人民政府',
        servesLines: expect.arrayContaining(['ZRT', 'ZJT']) as unknown,
      },
    ])
    expect((await inTown('ZRT'))[0]?.servesLines).not.toContain('SCJ')
    expect(await inTown('SCJ')).toMatchObject([{ name: '杂多县萨呼腾镇市场监督管理所' }])
    // 科技 is done by 农牧 everywhere below the province.
    expect(await inTown('KJT')).toMatchObject([{ lineId: 'NYT' }])
  })

  test('everywhere as on one path', async () => {
    const all = await workersOfLine(db, 'ZRT')
    const here = all.filter(({ regionPath }) => `${town}/`.startsWith(`${regionPath}/`))
    const onPath = await workersOnPath(db, 'ZRT', town)
    expect(new Set(here.map(({ id }) => id))).toEqual(new Set(onPath.map(({ id }) => id)))
    expect(all.filter(({ level }) => level === 'township')).toHaveLength(406)
  })
})
