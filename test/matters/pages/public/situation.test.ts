// 情形引导 on the guide: asked without a script, kept in the address, on paper, and carried into the form.
import type { Express } from 'express'
import supertest from 'supertest'
import { beforeAll, describe, expect, test } from 'vitest'
import { draftForm, saveDraft } from '../../../../src/applications/index.ts'
import { anApplication } from '../../../support/builders/application.ts'
import { testApp } from '../../../support/app.ts'
import type { TestDatabase } from '../../../support/database.ts'
import { useDatabase } from '../../../support/database.ts'
import { postForm, signedIn } from '../../../support/sign-in.ts'

const house = '630715001000'
const fund = '632099003000'
let database: TestDatabase
let app: Express

beforeAll(async () => {
  database = await useDatabase()
  app = testApp(database.resources).app
})

const read = async (path: string) => (await supertest(app).get(encodeURI(path))).text
const materialsIn = (text: string) =>
  text.slice(text.indexOf('要准备的材料'), text.indexOf('办理用时</h2>'))

describe('the guide', () => {
  test('asks a few questions of the form before its materials', async () => {
    const text = await read(`/matters/${house}?region=630103`)
    expect(text).toContain('您是哪种情形')
    expect(text).toMatch(/name="s\.kind"[^>]*value="离婚分割"/)
    expect(text).toContain('name="s.mortgage"')
    expect(materialsIn(text)).toContain('“转移原因”选了“离婚分割”才要')
  })

  test('leaves out what a situation does not need, and says so', async () => {
    const sale = await read(`/matters/${house}?region=630103&s.kind=买卖&s.mortgage=no`)
    expect(materialsIn(sale)).toContain('购房合同')
    expect(materialsIn(sale)).not.toContain('离婚协议')
    expect(sale).toMatch(/这种情形不用交：[^<]*离婚协议或判决/)
    expect(sale).toContain('申请表里有 1 道题不用填。')
    const divorce = await read(`/matters/${house}?region=630103&s.kind=离婚分割`)
    expect(materialsIn(divorce)).toContain('离婚协议或判决')
    expect(materialsIn(divorce)).not.toContain('购房合同')
  })

  test('keeps the situation in the county picker, the paper and the start', async () => {
    const text = await read(`/matters/${house}?region=630103&s.kind=买卖`)
    expect(text).toMatch(/type="hidden" name="s\.kind" value="买卖"/)
    const chosen = encodeURIComponent('买卖')
    for (const path of [`/matters/${house}/checklist?region=630103&amp;s.kind=${chosen}`,
      `/matters/${house}/print?region=630103&amp;s.kind=${chosen}`,
      `/matters/${house}/guide.pdf?region=630103&amp;s.kind=${chosen}`,
      `/applications/new?matter=${house}&amp;region=630103&amp;s.kind=${chosen}`]) {
      expect(text).toContain(path)
    }
  })

  test.each(['s.kind=没有这个', 's.kind=' + 'x'.repeat(5000), 's.kind[a]=1', 's.__proto__=1'])(
    'takes %s for nothing chosen',
    async (query) => {
      const answer = await supertest(app).get(encodeURI(`/matters/${house}?region=630103&${query}`))
      expect(answer.status).toBe(200)
      expect(answer.text).not.toContain('按您的情形</strong>')
    },
  )

  test('is as before where a matter is the same for everybody', async () => {
    expect(await read('/matters/632011001000?region=632722')).not.toContain('您是哪种情形')
  })

  test('at least six matters of the catalogue ask for the situation', async () => {
    const { rows } = await database.db.raw<{ rows: { code: string }[] }>(
      `select m.code from matters m join matter_versions v on v.id = m.current_version_id
      where jsonb_array_length(coalesce(v.elements -> 'guiding', '[]')) > 0`,
    )
    expect(rows.length).toBeGreaterThanOrEqual(6)
    for (const { code } of rows) expect(await read(`/matters/${code}`)).toContain('您是哪种情形')
  })
})

describe('on paper', () => {
  test('the checklist has what this situation needs, with boxes, and the window', async () => {
    const text = await read(`/matters/${house}/checklist?region=630103&s.kind=离婚分割`)
    expect(text).toContain('转移原因：离婚分割')
    expect(text).toMatch(/<ul class="boxes">[\s\S]*离婚协议或判决/)
    expect(text).toContain('窗口在哪里')
  })

  test('the guide as a PDF differs by situation', async () => {
    const pdf = async (query: string) =>
      (await supertest(app).get(encodeURI(`/matters/${house}/guide.pdf?${query}`)).buffer(true)).body as Buffer
    const [all, sale] = [await pdf('region=630103'), await pdf('region=630103&s.kind=买卖')]
    expect(sale.equals(all)).toBe(false)
  })
})

describe('an application begun from a situation', () => {
  test('has the answers in its form, says where they come from, and asks only for its materials', async () => {
    const agent = await signedIn(app, 'zhaxiduojie')
    const page = `/applications/new?matter=${fund}&region=632722&s.reason=${encodeURIComponent('租房')}`
    const start = await agent.get(page)
    expect(start.text).toContain('您在办事指南里选的会带进表里')
    expect(start.text).toMatch(/type="hidden" name="s\.reason" value="租房"/)
    const begun = await postForm(agent, page, '/applications/drafts', {
      ...{ matter: fund, region: '632722', 's.reason': '租房' },
    })
    expect(begun.status).toBe(303)
    const id = /applications\/(\d+)/.exec(String(begun.headers['location']))?.[1] ?? ''
    const row = await database.db('applications').where({ id }).first('answers', 'guided')
    expect(row?.answers).toMatchObject({ reason: '租房' })
    expect(row?.guided).toEqual({ reason: '租房' })
    const form = (await agent.get(`/applications/${id}/sections/2`)).text
    expect(form).toContain('按您在办事指南里选的填好了，可以改。')
    expect(form).toMatch(/value="租房"[^>]*selected/)
  })

  test('must have what its situation needs, and is not asked for the rest', async () => {
    const draft = await anApplication(database.resources).of(fund).drafted()
    const agent = await signedIn(app, 'zhaxiduojie')
    const ctx = draft.applicantContext()
    const { raw } = await draftForm(database.db, await draft.row(), ctx.today)
    await saveDraft(ctx, draft.id, { ...raw, reason: ['购房'] })
    const bought = (await agent.get(`/applications/${draft.id}/materials`)).text
    expect(bought).toContain('购房合同或不动产权证')
    expect(bought).not.toContain('租赁备案或无房证明')
  })
})

test('the term of a situation that skips a stage is told on the guide and on the checklist', async () => {
  const moved = '/matters/630709002000'
  const chosen = "s.kind=购房落户"
  const sentence = '按您的情形不走“调查核实”，各环节一共 5 个工作日。'
  for (const page of [moved, `${moved}/checklist`, `${moved}/print`]) {
    expect(await read(`${page}?${chosen}`)).toContain(sentence)
  }
  const joining = await read(`${moved}?s.kind=夫妻投靠`)
  expect(joining).not.toContain('各环节一共')
  expect(joining).toContain('调查核实')
})
