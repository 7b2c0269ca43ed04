// 拆分、合并、取消、新增 and a suspension in one county: reviewed, in effect on their day, and followed
// by the guide, the search, drafts and those who read the catalogue by machine.
import type { Express } from 'express'
import supertest from 'supertest'
import { beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '../../src/kernel/day.ts'
import { system } from '../../src/kernel/actor.ts'
import { currentMatter, searchMatters, noFilters, readQuery } from '../../src/matters/index.ts'
import { applyOperations } from '../../src/matters/operate.ts'
import { operationFaults } from '../../src/matters/rules/operations.ts'
import type { Named, OperationKind } from '../../src/matters/rules/operations.ts'
import { publishPlanned } from '../../src/matters/publish-planned.ts'
import { endRegionalSuspensions } from '../../src/matters/suspend-region.ts'
import type { Context } from '../../src/platform/context.ts'
import { testApp } from '../support/app.ts'
import { contextFor } from '../support/context.ts'
import { useDatabase } from '../support/database.ts'
import type { Agent } from '../support/sign-in.ts'
import { postForm, signedIn } from '../support/sign-in.ts'

const reason = '职责调整，分开办理'
const form = '/admin/matters/operations/new'
let app: Express
let ctx: Context
let editor: Agent
let officer: Agent
let lawyer: Agent

beforeAll(async () => {
  const database = await useDatabase()
  app = testApp(database.resources).app
  ctx = contextFor(database.resources, system)
  editor = await signedIn(app, 'qinghai-bianji', 'desk')
  officer = await signedIn(app, 'qinghai-bianzhi', 'desk')
  lawyer = await signedIn(app, 'qinghai-fazhi', 'desk')
})

describe('how many go in and come out', () => {
  const inUse = (code: string): Named => ({ code, status: 'published', leaving: false })
  const count = (kind: OperationKind, origins: number, successors: number): string[] => {
    const of = (prefix: string, length: number) =>
      Array.from({ length }, (_, at) => inUse(`${prefix}${at}`))
    const proposal = { kind, origins: of('a', origins), successors: of('b', successors) }
    const rest = { reason, basis: '', effectiveOn: '2026-03-12' as const }
    return operationFaults({ ...proposal, ...rest }, '2026-03-12').map(({ field }) => field)
  }

  test.each([
    ['split', 1, 2, []],
    ['split', 1, 1, ['successors']],
    ['split', 2, 2, ['origins']],
    ['merge', 2, 1, []],
    ['merge', 1, 1, ['origins']],
    ['merge', 2, 2, ['successors']],
    ['withdraw', 1, 0, []],
    ['withdraw', 0, 0, ['origins']],
  ] as const)('%s of %i into %i', (kind, origins, successors, fields) => {
    expect(count(kind, origins, successors)).toEqual(fields)
  })

  test.each([
    ['unknown', { status: null }, '没有编码为'],
    ['never published', { status: 'draft' }, '还没有发布过'],
    ['withdrawn', { status: 'withdrawn' }, '已经取消'],
    ['leaving', { leaving: true }, '另一次'],
  ] as const)('a matter that is %s cannot be withdrawn', (_what, change, sentence) => {
    const origins = [{ ...inUse('630000000000'), ...change }]
    const rest = { kind: 'withdraw', successors: [], reason, basis: '' } as const
    const faults = operationFaults({ ...rest, origins, effectiveOn: '2026-03-12' }, '2026-03-12')
    expect(faults.map((fault) => fault.sentence).join()).toContain(sentence)
  })
})

const old = '630511001000'
const [one, other] = ['630511002000', '630511999000']

test('a new entry is written in the hall and reviewed; nobody sees it before its day', async () => {
  const typed = {
    ...{ code: other, name: '流动服务站点备案', lineId: '', templateCode: one, type: '行政给付' },
    ...{ levels: 'county', acceptLevel: 'county', objects: 'person', statutoryDays: '' },
    ...{ promisedDays: '5', visits: '0', online: 'yes' },
  }
  const page = '/admin/matters/new'
  const wrong = await postForm(editor, page, page, typed)
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain('请选主管部门')
  const { matter } = (await currentMatter(ctx.db, one)) ?? {}
  const entered = await postForm(editor, page, page, { ...typed, lineId: matter?.lineId ?? '' })
  expect(entered.headers['location']).toBe(`/admin/matters/${other}/edit`)
  expect((await editor.get(`/admin/matters/${other}/edit`)).status).toBe(200)
  expect((await editor.get('/admin/matters?status=draft')).text).toContain('流动服务站点备案')
  expect((await supertest(app).get(`/matters/${other}`)).status).toBe(404)
  const at = `/admin/matters/${other}`
  const shown = await editor.get(at)
  const [, currentVersionId = ''] = /name="currentVersionId" value="(\d+)"/.exec(shown.text) ?? []
  const basics = {
    ...{ currentVersionId, revision: '1', promisedDays: '5', visits: '0', aliases: '流动点备案' },
    ...{ conditions: '有固定的站点', crossRegion: 'local', charged: 'no' },
  }
  const saved = await postForm(editor, `${at}/edit`, `${at}/edit`, {
    ...{ ...basics, changeReason: '补上群众的叫法' },
  })
  expect(saved.status).toBe(303)
  const entry = await ctx
    .db<{ id: string; action: string; after: unknown }>('auditEntries')
    .where({ action: 'matters.save-draft' })
    .orderBy('id', 'desc')
    .first()
  expect(entry?.after).toMatchObject({ code: other, reason: '补上群众的叫法' })
  const seen = { currentVersionId, revision: '2' }
  const day = addDays(ctx.today, 3)
  const sent = await postForm(editor, at, `${at}/submissions`, {
    ...{ ...seen, reason: '新增备案事项', effectiveOn: day },
  })
  expect(sent.status).toBe(303)
  const verdict = { ...seen, verdict: 'approve', reason: '' }
  expect((await postForm(officer, at, `${at}/reviews`, verdict)).status).toBe(303)
  expect((await postForm(lawyer, at, `${at}/reviews`, verdict)).status).toBe(303)
  expect(await currentMatter(ctx.db, other)).toBeNull()
})

test('a new entry’s code is refused when it names another type, and corrected until it is published', async () => {
  const { matter } = (await currentMatter(ctx.db, one)) ?? {}
  const wrong = '630711998000'
  const [name, right] = ['流动服务站点注销', '630511998000']
  const typed = {
    ...{ code: wrong, name, lineId: matter?.lineId ?? '', templateCode: one },
    ...{ type: '行政给付', levels: 'county', acceptLevel: 'county', objects: 'person' },
    ...{ statutoryDays: '', promisedDays: '5', visits: '0', online: 'yes' },
  }
  const page = '/admin/matters/new'
  const refused = await postForm(editor, page, page, typed)
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('第 3、4 位要是事项类型的代码')
  const first = '630511997000'
  const entered = await postForm(editor, page, page, { ...typed, code: first })
  expect(entered.status).toBe(303)
  const at = `/admin/matters/${first}/entry`
  const shown = await editor.get(at)
  expect(shown.text).toContain(`value="${first}"`)
  const [, currentVersionId = ''] = /name="currentVersionId" value="(\d+)"/.exec(shown.text) ?? []
  const seen = { currentVersionId, revision: '1' }
  expect((await postForm(editor, at, at, { ...typed, ...seen, code: one })).text).toContain(
    '已经有这个编码的事项',
  )
  const moved = await postForm(editor, at, at, { ...typed, ...seen, code: right })
  expect(moved.headers['location']).toBe(`/admin/matters/${right}`)
  expect((await editor.get(`/admin/matters/${first}`)).status).toBe(404)
  const plan = await ctx.db('stagePlans').where({ key: right }).first('title')
  expect(plan?.title).toBe('流动服务站点注销办理流程')
  const log = await ctx
    .db<{ id: string; action: string; after: unknown }>('auditEntries')
    .where({ action: 'matters.correct-entry' })
    .first()
  expect(log?.after).toMatchObject({ code: right })
  const twin = { ...typed, code: '630511996000', name: `${name} ` }
  await postForm(editor, page, page, twin)
  expect((await editor.get('/admin/matters/630511996000')).text).toContain('已经有同名的事项')
})

test('a split waits for its day and for its successors, then leads everybody on', async () => {
  const successors = `${one}\n${other}`
  const slip = await postForm(editor, form, form, {
    kind: 'split',
    origins: old,
    successors,
    reason,
  })
  expect(slip.status).toBe(422)
  expect(slip.text).toContain('和原事项没有隶属关系')
  expect(slip.text).toContain(`（${one}）`)
  const origins = (await currentMatter(ctx.db, old))?.version.name ?? ''
  const typed = { kind: 'split', origins, successors, confirmed: one, reason }
  const day = addDays(ctx.today, 2)
  const few = await postForm(editor, form, form, { ...typed, successors: one, effectiveOn: day })
  expect(few.status).toBe(422)
  expect(few.text).toContain('至少要写 2 个')
  const proposed = await postForm(editor, form, form, { ...typed, effectiveOn: day })
  const at = proposed.headers['location'] ?? ''
  expect(at).toMatch(/operations\/\d+$/)
  const twice = await postForm(editor, form, form, { ...typed, effectiveOn: day })
  expect(twice.text).toContain('已经在另一次')
  const verdict = { verdict: 'approve', reason: '' }
  const early = await postForm(lawyer, at, `${at}/reviews`, verdict)
  expect(early.text).toContain('这一步不由您审核')
  expect((await postForm(officer, at, `${at}/reviews`, verdict)).status).toBe(303)
  expect((await postForm(lawyer, at, `${at}/reviews`, verdict)).status).toBe(303)
  expect(await applyOperations({ ...ctx, today: addDays(ctx.today, 1) })).toBe(0)
  expect(await applyOperations({ ...ctx, today: day })).toBe(0)
  expect((await currentMatter(ctx.db, old))?.matter.status).toBe('published')
  const later = { ...ctx, today: addDays(ctx.today, 3) }
  expect(await publishPlanned(later)).toBe(1)
  const counts = await Promise.all([applyOperations(later), applyOperations(later)])
  expect(counts.toSorted()).toEqual([0, 1])
  const guide = await supertest(app).get(`/matters/${old}`)
  expect(guide.status).toBe(200)
  expect(guide.text).toContain('已经拆分')
  expect(guide.text).toContain('停用前的最后一版指南')
  expect(guide.text).toContain(`href="/matters/${one}"`)
  expect(guide.text).toContain(`href="/matters/${other}"`)
  const record = await supertest(app).get('/matters/changes')
  expect(record.text).toContain('流动服务站点备案接替')
  const name = (await currentMatter(ctx.db, old))?.version.name ?? ''
  const found = await searchMatters(ctx.db, readQuery(name), noFilters, null)
  expect(found.page.items.map(({ code }) => code)).toEqual(expect.arrayContaining([one, other]))
  const stamp = await ctx.db('matterSearch').max('stamp as newest').first<{ newest: string }>()
  const after = `${Number(stamp.newest) - 3}-0`
  const feed = await supertest(app).get('/api/v1/changes').query({ after })
  const { matters } = feed.body as { matters: { code: string }[] }
  expect(matters.find(({ code }) => code === old)).toMatchObject({
    ...{ status: 'withdrawn', ending: 'split', successors: [one, other] },
  })
})

test('a suspension in one county is told there alone, and ends by itself', async () => {
  const at = `/admin/matters/${one}`
  const typed = { reason: '窗口搬迁，暂停办理', region: '630104' }
  const endless = await postForm(editor, at, `${at}/suspensions`, typed)
  expect(endless.text).toContain('要写明停到哪一天')
  const until = addDays(ctx.today, 2)
  expect((await postForm(editor, at, `${at}/suspensions`, { ...typed, until })).status).toBe(303)
  const here = await supertest(app).get(`/matters/${one}?region=630104`)
  expect(here.text).toContain('窗口搬迁')
  expect(here.text).toContain('暂停办理，停到')
  expect((await supertest(app).get(`/matters/${one}?region=630105`)).text).not.toContain('窗口搬迁')
  expect((await supertest(app).get('/matters/changes')).text).toContain('只在')
  expect(await endRegionalSuspensions({ ...ctx, today: until })).toBe(0)
  expect(await endRegionalSuspensions({ ...ctx, today: addDays(until, 1) })).toBe(1)
  const again = await supertest(app).get(`/matters/${one}?region=630104`)
  expect(again.text).not.toContain('窗口搬迁')
})
