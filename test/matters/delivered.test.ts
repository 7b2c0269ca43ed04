// The delivered catalogue as people see it: 业务办理项 on list, guide, form and search; texts of articles where
// they are known and a plain word where they are not; and what is handled where.
import type { Express } from 'express'
import supertest from 'supertest'
import { beforeAll, expect, test } from 'vitest'
import { testApp } from '../support/app.ts'
import type { TestDatabase } from '../support/database.ts'
import { useDatabase } from '../support/database.ts'

let database: TestDatabase
let app: Express

beforeAll(async () => {
  database = await useDatabase()
  app = testApp(database.resources).app
})

const read = async (path: string, query: Readonly<Record<string, string>> = {}) =>
  (await supertest(app).get(path).query(query).expect(200)).text

test('a licence is split into its 业务办理项: in search, in the list and in the guide that asks which', async () => {
  const list = await read('/matters', { q: '护士延续注册' })
  expect(list).toContain('办理项：首次注册、延续注册、变更注册、重新注册')
  const guide = await read('/matters/630123004000', { region: '632722' })
  expect(guide).toContain('您要办哪一种：')
  const [, href = ''] = /<a href="([^"]+)">延续注册<\/a>/.exec(guide) ?? []
  const chosen = await read(href.replaceAll('&amp;', '&'))
  expect(chosen).toContain('<strong aria-current="true">延续注册</strong>')
  expect(guide).toContain('02 延续注册')
})

test('each 业务办理项 that is delivered leads to the guide for whoever wants it', async () => {
  const { rows } = await database.db.raw<{ rows: { code: string; items: number }[] }>(
    `select m.code, jsonb_array_length(v.elements -> 'handleItems') as items
       from matters m join matter_versions v on v.id = m.current_version_id
      where jsonb_array_length(v.elements -> 'handleItems') > 0`,
  )
  expect(rows.length).toBeGreaterThan(9)
  for (const { code, items } of rows) {
    const guide = await read(`/matters/${code}`)
    const [, line = ''] = /id="items">([^]*?)<\/p>/.exec(guide) ?? []
    const links = line.match(/<a href/g) ?? []
    expect([code, links.length >= items]).toEqual([code, true])
  }
})

test('situations of an item are answers of the form, and prune the materials', async () => {
  const guide = await read('/matters/630709006000')
  expect(guide).toMatch(/换领（ <a [^>]+>到期换领<\/a>/)
  const lost = await read('/matters/630709006000', { 's.kind': '首次申领' })
  expect(lost).toContain('这种情形不用交')
  const worn = await read('/matters/630709006000', { 's.kind': '损坏换领' })
  expect(worn).toMatch(/<strong aria-current="true">损坏换领<\/strong>/)
})

test('an article is quoted where its text is known, and said to be missing where it is not', async () => {
  const known = await read('/matters/630511001000')
  expect(known).toContain('申请最低生活保障，按照下列程序办理')
  expect(known).toContain('（录自 2019-03-02 公布或者修正的文本）')
  expect(known).not.toContain('条依据的条文原文待补')
  const unknown = await read('/matters/630131002000')
  expect(unknown).toContain('食品生产加工小作坊和食品摊贩等从事食品生产经营活动')
  expect(unknown).toMatch(/小作坊和食品摊贩管理办法[^<]*》 <span class="muted">（条文原文待补）/)
  expect(unknown).toContain('有 1 条依据的条文原文待补，请以公布的文本为准。')
  expect(unknown).toMatch(/有 \d+ 份材料的依据待补。/)
  expect(await read('/matters/630131002000/print')).toContain('（条文原文待补）')
})

test('a region counts what its own bodies handle, and says what comes from above', async () => {
  const list = await read('/matters', { region: '632722' })
  const [, own, above] = /其中 (\d+) 项由[^的]+的部门办，(\d+) 项由上级部门办/.exec(list) ?? []
  const [, total] = /找到 (\d+) 项/.exec(list) ?? []
  const { rows } = await database.db.raw<{ rows: { count: number }[] }>(
    `select count(distinct o.matter_id)::int as count from offerings o
    join matters m on m.id = o.matter_id and m.status = 'published'
    where o.active and left(o.region_code, 6) = '632722'`,
  )
  expect(Number(own)).toBe(rows[0]?.count)
  expect(Number(own) + Number(above)).toBe(Number(total))
  expect(list).toContain(`>杂多县<span>${own ?? ''}</span>`)
})
