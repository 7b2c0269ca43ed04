// The report of the province: regions add up, and changes show what they did to the burden.
import type { Express } from 'express'
import { beforeAll, expect, test } from 'vitest'
import { changedBurdens } from '../../src/matters/queries/changed-burdens.ts'
import { regionReport } from '../../src/matters/queries/region-report.ts'
import { system } from '../../src/kernel/actor.ts'
import { editList } from '../../src/matters/edit-list.ts'
import {
  keptHeaviest,
  keptLines,
  keptPages,
  keptState,
} from '../../src/matters/queries/kept-checks.ts'
import { recheckDue } from '../../src/matters/recheck.ts'
import { releaseList } from '../../src/matters/release-list.ts'
import { nothingOwn } from '../../src/matters/rules/implementation.ts'
import { testApp } from '../support/app.ts'
import { contextFor } from '../support/context.ts'
import type { TestDatabase } from '../support/database.ts'
import { useDatabase } from '../support/database.ts'
import { postForm, signedIn } from '../support/sign-in.ts'
import { checkedMatters, counted } from './whole-catalogue.ts'

const food = '/admin/matters/630131001000'

let database: TestDatabase
let app: Express

beforeAll(async () => {
  database = await useDatabase()
  app = testApp(database.resources).app
})

test('the report is kept as it was worked out, tells what changed since, and is worked out anew', async () => {
  const ctx = contextFor(database.resources, system)
  // The seed has worked it out.
  const live = await checkedMatters({ db: database.db, today: ctx.today })
  const kept = await keptLines(database.db)
  expect(kept).toHaveLength(counted(live).report().length)
  for (const line of counted(live).report()) {
    const same = kept.find(({ lineId }) => lineId === line.lineId)
    expect(same).toMatchObject({ matters: line.matters, errors: line.errors })
    expect(same).toMatchObject({ warnings: line.warnings })
    expect(same?.mean.fields).toBeCloseTo(line.mean.fields, 6)
    expect(same?.weight).toBeCloseTo(line.weight, 6)
  }
  const wanted = { lineId: null, order: 'weight', most: 5 } as const
  const heaviest = await keptHeaviest(database.db, wanted)
  const byHand = counted(live).heaviest().slice(0, 5)
  expect(heaviest.map(({ code }) => code)).toEqual(byHand.map(({ code }) => code))
  expect((await keptState(database.db)).due).toBe(0)

  const list = await database
    .db('offerings as o')
    .join('matters as m', 'm.id', 'o.matterId')
    .where({ 'm.code': '630131001000', 'o.regionCode': '632722' })
    .first<{ id: string }>('o.id')
  await releaseList(ctx, list.id, '机构改革，职责上划')
  expect((await keptState(database.db)).due).toBe(1)
  const editor = await signedIn(app, 'qinghai-bianji', 'desk')
  const page = '/admin/matters/report'
  expect((await editor.get(page)).text).toContain('有 1 个事项后来变过')
  expect(await recheckDue(ctx)).toBe(1)
  const [row] = await keptPagesOf('630131001000')
  expect(row?.findings.map((finding) => finding.code)).toContain('counties-uncovered')
  expect((await editor.get(page)).text).not.toContain('后来变过')

  await database.db('matterChecks').update({ rules: 'older' } as never)
  expect((await keptState(database.db)).due).toBe(live.length)
  const asked = await postForm(editor, page, page, {})
  expect(asked.headers['location']).toBe(`${page}?asked=yes`)
  expect((await editor.get(`${page}?asked=yes`)).text).toContain('正在后台重算')
})

test('every prefecture and every county has its line, and stale contacts are counted', async () => {
  const before = await regionReport({ db: database.db, today: '2026-11-22' })
  expect(before.filter(({ county }) => county === null)).toHaveLength(8)
  expect(before.filter(({ county }) => county !== null).length).toBeGreaterThanOrEqual(44)
  expect(before.every(({ stale }) => stale === 0)).toBe(true)
  expect(before.every(({ meanFields, meanMaterials }) => meanFields > 5 && meanMaterials > 1)).toBe(
    true,
  )
  expect(before.every(({ meanVisits }) => meanVisits > 0 && meanVisits < 3)).toBe(true)
  const zaduo = { regionCode: '632722' }
  await database.db('offerings').where(zaduo).update({ contactConfirmedOn: '2026-01-01' })
  const after = await regionReport({ db: database.db, today: '2026-11-22' })
  const line = (name: string | null) =>
    after.find((one) => one.prefecture === '玉树藏族自治州' && one.county === name)
  expect(line('杂多县')?.stale).toBeGreaterThan(50)
  expect(line(null)?.stale).toBe(line('杂多县')?.stale)
})

test('a draft shows its burden before and after', async () => {
  expect(await changedBurdens(database.db)).toEqual({ items: [], next: null })
  const editor = await signedIn(app, 'qinghai-bianji', 'desk')
  const { text } = await editor.get(`${food}/edit/materials`)
  const fields = Object.fromEntries(
    [...text.matchAll(/name="(currentVersionId|revision)" value="([^"]*)"/g)].map(
      ([, name, value]) => [name ?? '', value ?? ''],
    ),
  )
  const one = {
    ...{ 'r0.name': '布局图', 'r0.form': '原件', 'r0.copies': '1', 'r0.source': '申请人自备' },
    ...{ 'r0.grade': 'D', 'r0.required': 'yes', 'r0.freeSubmit': 'no', 'r0.generated': 'no' },
    ...{ 'r0.electronicAllowed': 'yes', 'r0.originals': '1', 'r0.photocopies': '0' },
    ...{ 'r0.kind': 'form', 'r0.filledOnSite': 'no' },
  }
  const page = `${food}/edit/materials`
  expect((await postForm(editor, page, page, { ...fields, ...one })).status).toBe(303)
  const [changed] = (await changedBurdens(database.db)).items
  expect(changed).toMatchObject({ code: '630131001000', isDraft: true, after: { materials: 1 } })
  expect(changed?.before.materials).toBeGreaterThan(1)
  const part = async (query: string) => (await editor.get(`/admin/matters/report${query}`)).text
  expect(await part('?part=changed')).toContain(`${String(changed?.before.materials)} → 1`)
  expect(await part('')).toContain('条文原文待补')
})

test('a county that promises less has the smaller mean, and the province’s figures are those of a count by hand', async () => {
  const row = await database
    .db('offerings as o')
    .join('matters as m', 'm.id', 'o.matterId')
    .where({ 'm.code': '630131001000', 'o.regionCode': '632521' })
    .first('o.id')
  const meanOf = async () => {
    const lines = await regionReport({ db: database.db, today: '2026-11-22' })
    const own = lines.find(({ county }) => county === '共和县')
    return (own?.meanDays ?? 0) * (own?.offerings ?? 0)
  }
  const before = await meanOf()
  const ctx = contextFor(database.resources, system)
  const own = { ...nothingOwn, promisedDays: 5 }
  await editList(ctx, row?.id ?? '0', { own, reason: '各县自己压缩时限', seenVersionId: '' })
  expect(before - (await meanOf())).toBeCloseTo(3, 6)
  const matters = await checkedMatters({ db: database.db, today: '2026-11-22' })
  const whole = counted(matters).report().at(-1)
  const { rows } = await database.db.raw<{ rows: Record<string, number>[] }>(
    `select count(*)::int as matters, avg(v.visits)::float as visits,
      avg(v.promised_days)::float as days,
      avg((select count(*) from jsonb_array_elements(v.elements->'materials') e
        where not (e->>'generated')::boolean and not (e->>'freeSubmit')::boolean))::float as materials,
      avg((select sum(case when q->>'type' = 'group' then jsonb_array_length(q->'fields') else 1 end)
        from jsonb_path_query(f.definition, '$.sections[*].fields[*]') q))::float as fields
    from matters m join matter_versions v on v.id = m.current_version_id
    join form_versions f on f.id = v.form_version_id where m.status = 'published'`,
  )
  expect(whole?.matters).toBe(rows[0]?.['matters'])
  for (const part of ['visits', 'days', 'materials', 'fields'] as const) {
    expect(whole?.mean[part], part).toBeCloseTo(rows[0]?.[part] ?? -1, 6)
  }
})

async function keptPagesOf(code: string) {
  const found = []
  for await (const page of keptPages(database.db)) found.push(...page)
  return found.filter((each) => each.code === code)
}

test('the report is read in as many statements, whatever the catalogue holds', async () => {
  const editor = await signedIn(app, 'qinghai-bianji', 'desk')
  const queries: string[] = []
  database.db.on('query', ({ sql }: { sql: string }) => queries.push(sql))
  await editor.get('/admin/matters/report')
  expect(queries.length).toBeLessThan(16)
})

test('the report is read part by part: prefectures lead to counties, departments to pages of matters', async () => {
  const editor = await signedIn(app, 'qinghai-bianji', 'desk')
  const part = async (path: string) =>
    (await editor.get(path.replaceAll('&amp;', '&')).expect(200)).text
  const rows = (html: string) => html.match(/<th scope="row">/g)?.length ?? 0
  const linkTo = (html: string, label: string) =>
    new RegExp(`href="([^"]+)"[^>]*>${label}`).exec(html)?.[1] ?? 'none'

  const regions = await part('/admin/matters/report?part=regions')
  expect(rows(regions)).toBe(8)
  expect(regions).not.toContain('杂多县')
  const yushu = await part(linkTo(regions, '玉树藏族自治州'))
  expect(yushu).toContain('杂多县')
  expect(yushu).not.toContain('格尔木市')
  expect(rows(await part('/admin/matters/report?part=regions&prefecture=火星'))).toBe(8)

  const first = await part('/admin/matters/report?part=matters')
  expect(rows(first)).toBe(25)
  const second = await part(linkTo(first, '下一页'))
  expect(rows(second)).toBe(25)
  expect(second).not.toContain(/<th scope="row"><a href="([^"]+)"/.exec(first)?.[1] ?? '')
  expect(rows(await part('/admin/matters/report?part=matters&page=8'))).toBe(5)
  const lines = await part('/admin/matters/report?part=lines')
  expect(rows(lines)).toBe(20)
  expect(await part('/admin/matters/report?part=lines&page=99')).toContain('全省')
  const health = await part(linkTo(lines, '省卫生健康委'))
  expect(health).toContain('护士执业注册')
  expect(health).not.toContain('食品经营许可')
  expect(await part('/admin/matters/report?part=x&page=-1&before=x')).toContain('各种检查结果')
})
