// A provincial change is followed down to two counties, through the pages of those who work there.
import type { Express } from 'express'
import request from 'supertest'
import { beforeAll, expect, test } from 'vitest'
import { changeEntryTo } from '../../change-entry.ts'
import { testApp } from '../../../support/app.ts'
import type { TestDatabase } from '../../../support/database.ts'
import { useDatabase } from '../../../support/database.ts'
import type { Agent } from '../../../support/sign-in.ts'
import { postForm, signedIn } from '../../../support/sign-in.ts'

const food = '630131001000'
const lists = '/admin/matters/lists'

let database: TestDatabase
let app: Express
let zaduo: Agent
let gonghe: Agent

beforeAll(async () => {
  database = await useDatabase()
  app = testApp(database.resources).app
  zaduo = await signedIn(app, 'zaduo-bianji', 'desk')
  gonghe = await signedIn(app, 'gonghe-bianji', 'desk')
})

async function listOf(regionCode: string): Promise<string> {
  const row = await database
    .db('offerings as o')
    .join('matters as m', 'm.id', 'o.matterId')
    .where({ 'm.code': food, 'o.regionCode': regionCode })
    .first<{ id: string }>('o.id')
  return row.id
}

/** The fields of a form as its page shows them, hidden ones with their values. */
async function hiddenOf(agent: Agent, page: string): Promise<Record<string, string>> {
  const { text } = await agent.get(page)
  const found = [...text.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)]
  const named = found.map(([, name = '', value = '']) => [name, value] as const)
  return Object.fromEntries(named.filter(([name]) => name !== '_csrf'))
}

test('a county writes its own elements, and only its guide shows them', async () => {
  const id = await listOf('632722')
  const page = `${lists}/${id}/edit`
  const hidden = await hiddenOf(zaduo, page)
  const own = {
    promisedDays: '6',
    address: '新大厅 3 楼',
    window: '12 号窗口',
    phone: '0976-8880000',
  }
  const typed = { ...hidden, servicesBy: 'province', ...own }
  const short = await postForm(zaduo, page, page, {
    ...typed,
    promisedDays: '9',
    reason: '窗口搬到新大厅',
  })
  expect(short.status).toBe(422)
  expect(short.text).toContain('不能长于省级的承诺时限')
  expect(short.text).toContain('value="12 号窗口"')
  const both = await postForm(zaduo, page, page, { ...typed, promisedDays: '9', reason: '搬' })
  expect(both.text).toContain('不能长于省级的承诺时限')
  expect(both.text).toContain('请写修改原因')
  const script = { ...typed, address: '<script>alert(1)</script>', reason: '窗口搬到新大厅' }
  expect((await postForm(zaduo, page, page, script)).text).toContain('不能写网页代码')
  const saved = await postForm(zaduo, page, page, { ...typed, reason: '窗口搬到新大厅' })
  expect(saved.status).toBe(303)
  const stale = await postForm(zaduo, page, page, {
    ...typed,
    note: '迟到的',
    reason: '晚了一步的',
  })
  expect(stale.status).toBe(422)
  expect(stale.text).toContain('别人改过这份清单')
  const guide = await zaduo.get(`/matters/${food}?region=632722`)
  expect(guide.text).toContain('新大厅 3 楼')
  expect(guide.text).toContain('6 个工作日')
  const other = await zaduo.get(`/matters/${food}?region=632521`)
  expect(other.text).not.toContain('新大厅 3 楼')
  expect(other.text).toContain('8 个工作日')
})

test('another county’s list does not exist for an editor', async () => {
  const id = await listOf('632722')
  expect((await gonghe.get(`${lists}/${id}`)).status).toBe(404)
  expect((await gonghe.get(`${lists}/${id}/edit`)).status).toBe(404)
  const release = await postForm(gonghe, lists, `${lists}/${id}/release`, {
    reason: '不办了不办了',
  })
  expect(release.status).toBe(404)
})

test('the two counties see the same difference and confirm it each for itself', async () => {
  const [one, two] = [await listOf('632722'), await listOf('632521')]
  await changeEntry()
  for (const [agent, id] of [
    [zaduo, one],
    [gonghe, two],
  ] as const) {
    expect((await agent.get('/admin')).text).toContain('项省级变更等您确认')
    expect((await agent.get(`${lists}?show=pending`)).text).toContain('待确认变更（1）')
    const shown = await agent.get(`${lists}/${id}`)
    expect(shown.text).toContain('省级改了这个事项，请确认')
    expect(shown.text).toContain('<ins>周三下午不收件</ins>')
  }
  // What is locked has followed; what is open waits.
  const before = await zaduo.get(`/matters/${food}?region=632722`)
  expect(before.text).not.toContain('周三下午不收件')
  expect(before.text).toContain('先到先办')
  const hidden = await hiddenOf(zaduo, `${lists}/${one}`)
  const accepted = await postForm(zaduo, `${lists}/${one}`, '/admin/matters/acceptances', hidden)
  expect(accepted.status).toBe(303)
  const after = await zaduo.get(`/matters/${food}?region=632722`)
  expect(after.text).toContain('周三下午不收件')
  expect(after.text).toContain('新大厅 3 楼')
  expect((await zaduo.get(`${lists}?show=pending`)).text).toContain('待确认变更（0）')
  expect((await gonghe.get(`${lists}?show=pending`)).text).toContain('待确认变更（1）')
  expect((await gonghe.get(`/matters/${food}?region=632521`)).text).not.toContain('周三下午不收件')
})

/** The province publishes a version with another note (open) and another condition (locked). */
async function changeEntry(): Promise<void> {
  await changeEntryTo(database, food, ({ elements, ...same }) => ({
    ...same,
    elements: {
      ...elements,
      note: '周三下午不收件',
      conditions: [...elements.conditions, '先到先办'],
    },
  }))
}

test('what is typed is kept before it is published, for its writer alone, and can be thrown away', async () => {
  const id = await listOf('632722')
  const page = `${lists}/${id}/edit`
  const hidden = await hiddenOf(zaduo, page)
  const typed = { ...hidden, servicesBy: 'province', address: '还没想好的地址', promisedDays: 'x' }
  const token = /name="_csrf" value="([^"]+)"/.exec((await zaduo.get(page)).text)?.[1] ?? ''
  const stored = await zaduo
    .post(page)
    .set('Accept', 'application/json')
    .type('form')
    .send({ ...typed, background: 'yes', _csrf: token })
  expect(stored.status).toBe(200)
  expect((stored.body as { sentence: string }).sentence).toContain('还没有发布')
  const again = await zaduo.get(page)
  expect(again.text).toContain('还没想好的地址')
  expect(again.text).toContain('填的，还没有发布')
  const guide = await request(app).get(`/matters/${food}?region=632722`)
  expect(guide.text).not.toContain('还没想好的地址')
  expect((await gonghe.get(page)).status).toBe(404)
  const kept = await postForm(zaduo, page, page, { ...typed, address: '先存着的地址', keep: 'yes' })
  expect(kept.status).toBe(303)
  expect((await zaduo.get(page)).text).toContain('先存着的地址')
  const dropped = await postForm(zaduo, page, `${lists}/${id}/draft/removal`, {})
  expect(dropped.status).toBe(303)
  expect((await zaduo.get(page)).text).not.toContain('先存着的地址')
})

test('publishing clears the draft; a draft on an older version is refused with the reason', async () => {
  const id = await listOf('632722')
  const page = `${lists}/${id}/edit`
  const hidden = await hiddenOf(zaduo, page)
  const typed = { ...hidden, servicesBy: 'province', note: '周三下午学习不对外' }
  expect((await postForm(zaduo, page, page, { ...typed, keep: 'yes' })).status).toBe(303)
  const published = await postForm(zaduo, page, page, { ...typed, reason: '公布学习时间' })
  expect(published.status).toBe(303)
  expect((await zaduo.get(page)).text).toContain('还没有改')
  const late = await postForm(zaduo, page, page, { ...typed, keep: 'yes' })
  expect(late.status).toBe(422)
})
