// The seeded catalogue: what people type finds the right matter, and everybody has a department.
import { beforeAll, describe, expect, test } from 'vitest'
import { system } from '../../src/kernel/actor.ts'
import { currentMatter, offeringById, offeringFor, recordUse } from '../../src/matters/index.ts'
import { withdraw } from '../../src/matters/withdraw.ts'
import { searchMatters } from '../../src/matters/queries/search.ts'
import { nearTo, suggestionsFor } from '../../src/matters/queries/suggestions.ts'
import type { CatalogueFilters } from '../../src/matters/rules/search/filters.ts'
import { noFilters as none } from '../../src/matters/rules/search/filters.ts'
import { readQuery } from '../../src/matters/rules/search-query.ts'
import type { Db } from '../../src/platform/database/transaction.ts'
import { transaction } from '../../src/platform/database/transaction.ts'
import { contextFor } from '../support/context.ts'
import type { TestDatabase } from '../support/database.ts'
import { useDatabase } from '../support/database.ts'

const zadoi = '630000/632700/632722'
const liveStock = '630120008000'

let database: TestDatabase
let db: Db

beforeAll(async () => {
  database = await useDatabase()
  db = database.db
})

async function find(typed: string, filters: CatalogueFilters = none): Promise<string[]> {
  const { page } = await searchMatters(db, readQuery(typed), filters, null)
  return page.items.map(({ name }) => name)
}

describe('search', () => {
  test.each([
    ['低保', '最低生活保障对象认定、保障金给付'],
    ['身份证', '居民身份证申领、换领、补领'],
    ['怎么办身份证', '居民身份证申领、换领、补领'],
    ['shenfenzheng', '居民身份证申领、换领、补领'],
    ['spjy', '食品经营许可'],
    ['开饭馆', '食品经营许可'],
    ['食品经菅许可', '食品经营许可'],
    ['食品经营许可证', '食品经营许可'],
    ['办营业执照', '个体工商户设立登记'],
    ['离婚', '内地居民离婚登记'],
    ['社保卡', '社会保障卡申领'],
    ['虫草', '冬虫夏草采集许可（采集证）'],
    ['ＫＴＶ', '娱乐场所经营许可'],
    ['12315', '消费者投诉举报（12315）'],
    ['护照', '普通护照签发（导办）'],
    ['上户口', '出生登记（申报户口）'],
    ['草补', '草原生态保护补助奖励（禁牧、草畜平衡）申报'],
    ['讨薪', '拖欠农民工工资举报投诉'],
    ['公司注消', '市场主体简易注销登记'],
    ['道路旅客运输(班线客运)经营许可', '道路旅客运输（班线客运）经营许可'],
    ['市场监管 食品', '食品经营许可'],
    ['dibao', '最低生活保障对象认定、保障金给付'],
  ])('%s finds %s first', async (typed, name) => {
    expect((await find(typed))[0]).toBe(name)
  })

  test.each([
    "'; drop table matters",
    '%',
    '\\',
    "'a' & !",
    '\u0000',
    '😀',
    '𣲗'.repeat(300),
    '()|:*',
  ])('anything may be typed: %j', async (typed) => {
    const query = readQuery(typed)
    await expect(searchMatters(db, query, none, null)).resolves.toBeDefined()
    await expect(suggestionsFor(db, query, 8)).resolves.toBeDefined()
    await expect(nearTo(db, query)).resolves.toBeDefined()
  })

  test('nothing is found for what no department does', async () => {
    expect(await find('修手机')).toEqual([])
  })

  test('a facet counts what its filter would leave', async () => {
    const query = readQuery('经营许可')
    const { facets, total } = await searchMatters(db, query, { ...none, level: 'county' }, null)
    for (const { facet, value, count } of facets.filter((each) => each.facet === 'line')) {
      const narrowed = { ...none, level: 'county' as const, [facet]: value }
      expect((await searchMatters(db, query, narrowed, null)).total).toBe(count)
    }
    const counties = facets.find(({ facet, value }) => facet === 'level' && value === 'county')
    expect(counties?.count).toBe(total)
    expect(facets.some(({ facet, value }) => facet === 'level' && value === 'province')).toBe(true)
  })

  test('pages follow each other without a gap or a double', async () => {
    const seen: string[] = []
    let after: { score: string; id: string } | null = null
    do {
      const { page } = await searchMatters(db, readQuery(''), none, after)
      seen.push(...page.items.map(({ code }) => code))
      const [score = '', id = ''] = page.next?.split('-') ?? []
      after = page.next === null ? null : { score, id }
    } while (after !== null)
    expect(seen).toHaveLength(180)
    expect(new Set(seen).size).toBe(180)
  })

  test('what is used more comes first among equals', async () => {
    const before = await find('许可证')
    const last = before.at(-1) ?? ''
    const used = await db<{ matterId: string }>('matterSearch')
      .join('matters', 'matters.id', 'matterSearch.matterId')
      .join('matterVersions', 'matterVersions.id', 'matters.currentVersionId')
      .where('matterVersions.name', last)
      .select('matterSearch.matterId')
      .first()
    await transaction(db, (tx) => recordUse(tx, used?.matterId ?? ''))
    expect((await find(''))[0]).toBe(last)
  })
})

describe('offerings', () => {
  test('a herder of 杂多县 is served by the county, at the township when the town is known', async () => {
    const { matter } = (await currentMatter(db, '630511001000')) ?? {}
    const county = await offeringFor(db, matter?.id ?? '', zadoi)
    expect(county).toMatchObject({ regionCode: '632722', level: 'county' })
    expect(county?.departmentName).toContain('民政局')
    const town = await offeringFor(db, matter?.id ?? '', `${zadoi}/632722100`)
    expect(town).toMatchObject({ level: 'township', regionPath: `${zadoi}/632722100` })
  })

  test('where a matter is the province’s, the province serves everybody', async () => {
    const { matter } = (await currentMatter(db, '630172002000')) ?? {}
    expect(await offeringFor(db, matter?.id ?? '', zadoi)).toMatchObject({ level: 'province' })
  })

  test('every matter has an offering in every county, with a code of 31 characters', async () => {
    const { rows } = await db.raw<{ rows: { code: string; path: string }[] }>(
      `select m.code, r.path from matters m cross join regions r
      where r.level = 'county' and r.valid_to is null and not exists (
        select 1 from offerings o where o.matter_id = m.id and o.active
          and o.region_code = any(string_to_array(r.path, '/')))`,
    )
    expect(rows).toEqual([])
    const codes = await db('offerings')
      .whereRaw("code !~ '^[0-9A-Z]{18}[2-5][0-9]{12}$'")
      .select('id')
    expect(codes).toEqual([])
  })

  test('the matter decided by the province is taken in the counties only', async () => {
    const { matter } = (await currentMatter(db, liveStock)) ?? {}
    const offering = await offeringFor(db, matter?.id ?? '', '630000/630100/630103')
    expect(offering).toMatchObject({ level: 'county', regionCode: '630103' })
    expect(await offeringFor(db, matter?.id ?? '', '630000/630100')).toBeNull()
    expect(await offeringById(db, offering?.id ?? '')).toEqual(offering)
  })
})

describe('a withdrawn matter', () => {
  test('is no longer found, keeps its guide, and names its successor', async () => {
    const ctx = contextFor(database.resources, system)
    const gone = '630799001000'
    const withdrawal = { reason: '并入综合服务', basis: '', successorCode: '632099002000' }
    expect(await withdraw(ctx, gone, { ...withdrawal, reason: '短' })).toMatchObject({ ok: false })
    expect(await withdraw(ctx, gone, { ...withdrawal, successorCode: gone })).toEqual({
      ok: false,
      refusal: 'unknown-successor',
    })
    expect(await withdraw(ctx, gone, withdrawal)).toMatchObject({ ok: true })
    expect(await find('残疾人证核发')).not.toContain('残疾人证核发')
    const { matter } = (await currentMatter(db, gone)) ?? {}
    expect(matter).toMatchObject({ status: 'withdrawn', withdrawnReason: '并入综合服务' })
    expect(await withdraw(ctx, gone, withdrawal)).toEqual({ ok: false, refusal: 'withdrawn' })
  })
})
