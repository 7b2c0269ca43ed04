// 我要办: the list on the page: filters with counts, why a result stands where it stands, suggestions,
// and whatever may be typed into its address.
import type { Express } from 'express'
import supertest from 'supertest'
import { beforeAll, describe, expect, test } from 'vitest'
import { searchMatters } from '../../../../src/matters/index.ts'
import { noFilters } from '../../../../src/matters/rules/search/filters.ts'
import { readQuery } from '../../../../src/matters/rules/search-query.ts'
import { testApp } from '../../../support/app.ts'
import type { TestDatabase } from '../../../support/database.ts'
import { useDatabase } from '../../../support/database.ts'
import { statementsOf } from '../../../plans/plans.ts'

let database: TestDatabase
let app: Express
beforeAll(async () => {
  database = await useDatabase()
  app = testApp(database.resources).app
})
const page = (query: Readonly<Record<string, string>>) =>
  supertest(app).get('/matters').query(query)

test('each result says why it was found, and the order is explained', async () => {
  const { text } = await page({ q: '生娃' })
  expect(text).toContain('“生娃”说的就是它')
  expect(text).toContain('为什么这样排')
  expect((await page({})).text).not.toContain('为什么这样排')
})

test('how far it goes online is a filter with counts', async () => {
  const { facets, total } = await searchMatters(database.db, readQuery(''), noFilters, null)
  const depths = facets.filter(({ facet }) => facet === 'depth')
  expect(depths.reduce((sum, { count }) => sum + count, 0)).toBe(total)
  const whole = depths.find(({ value }) => value === 'whole')
  const { text } = await page({ depth: 'whole' })
  expect(text).toContain(`找到 ${whole?.count ?? 0} 项`)
  expect(text).toContain('全程网上办')
})

test('a list is three short questions to the database, with a region as well', async () => {
  const region = { ...noFilters, regionCodes: ['630000', '632700', '632722'] }
  await searchMatters(database.db, readQuery('登记'), noFilters, null)
  for (const filters of [noFilters, region]) {
    const sent = await statementsOf(database.db, () =>
      searchMatters(database.db, readQuery('登记'), filters, null),
    )
    expect(sent.length).toBeLessThanOrEqual(3)
  }
})

test('each region says how many it has: prefectures, then the counties of the chosen one', async () => {
  const linked = (html: string, name: string) =>
    new RegExp(`href="([^"]*)"( aria-current="true")?>${name}<span>(\\d+)</span>`).exec(html)
  const whole = (await page({ q: '登记' })).text
  expect(linked(whole, '杂多县')).toBeNull()
  const [, href = '', , count] = linked(whole, '玉树藏族自治州') ?? []
  const yushu = (await supertest(app).get(href.replaceAll('&amp;', '&'))).text
  expect(handledIn(yushu)).toBe(Number(count))
  const [, down = '', , ofCounty] = linked(yushu, '杂多县') ?? []
  const zaduo = (await supertest(app).get(down.replaceAll('&amp;', '&'))).text
  expect(handledIn(zaduo)).toBe(Number(ofCounty))
  expect(Number(ofCounty)).toBeLessThanOrEqual(Number(count))
  const [, up = ''] = linked(zaduo, '杂多县') ?? []
  expect(up).toContain('region=632700')
  expect(linked(zaduo, '西宁市')?.[3]).toBe(linked(whole, '西宁市')?.[3])
})

/** What a list says that bodies of the chosen region handle themselves. */
function handledIn(html: string): number {
  const [, own] = /其中 (\d+) 项由/.exec(html) ?? /找到 (\d+) 项/.exec(html) ?? []
  return Number(own)
}

test('the page is small on the wire', async () => {
  const answer = await page({ q: '登记' }).set('Accept-Encoding', 'identity')
  const { gzipSync } = await import('node:zlib')
  expect(gzipSync(answer.text).length).toBeLessThan(14_000)
})

describe('suggestions', () => {
  const suggested = async (q: string) => {
    const { body } = await supertest(app).get('/matters/suggestions').query({ q })
    return (body as { suggestions: { name: string; href: string }[] }).suggestions
  }

  test.each([
    ['身份', '居民身份证申领、换领、补领'],
    ['sfz', '居民身份证申领、换领、补领'],
    ['开饭', '食品经营许可'],
    ['shipinjy', '食品经营许可'],
  ])('%s suggests %s', async (typed, name) => {
    expect((await suggested(typed)).map((one) => one.name)).toContain(name)
  })

  test('there are at most eight, each leading to a guide, and none for nothing', async () => {
    const found = await suggested('证')
    expect(found).toHaveLength(8)
    expect((await supertest(app).get(found[0]?.href ?? '')).status).toBe(200)
    expect(await suggested('')).toEqual([])
  })
})

describe('whatever stands in the address is answered', () => {
  test.each([
    ['a script', { q: '<script>alert(1)</script>' }],
    ['ten thousand characters', { q: 'a'.repeat(10_000) }],
    ['unknown values', { object: 'x', level: 'moon', depth: '∞', theme: '<b>', line: "';", visit: '9' }],
    ['an unknown theme', { theme: '没有的主题' }],
    ['an unknown region', { region: '999999' }],
    ['a place that is none', { after: '1e9-x' }],
    ['wildcards', { q: '%_*\\' }],
  ])('%s', async (_what, query) => {
    const answer = await page(query)
    expect(answer.status).toBe(200)
    expect(answer.text).not.toContain('<script>alert')
  })

  test('lists where one value belongs', async () => {
    expect((await supertest(app).get('/matters?q=a&q=b&theme[x]=1&depth[]=whole')).status).toBe(200)
  })

  test('a zero byte is no address', async () => {
    const { status } = await supertest(app).get('/matters?q=%00')
    expect(status).toBe(404)
    expect((await supertest(app).get('/matters/suggestions?q=%00')).status).toBe(404)
  })
})
