import type { Express } from 'express'
import supertest from 'supertest'
import { beforeAll, describe, expect, test } from 'vitest'
import { testApp } from '../../../support/app.ts'
import { useDatabase } from '../../../support/database.ts'
import type { TestDatabase } from '../../../support/database.ts'
import { postForm, signedIn } from '../../../support/sign-in.ts'

let app: Express
let database: TestDatabase

beforeAll(async () => {
  database = await useDatabase()
  ;({ app } = testApp(database.resources))
})

async function idOf(username: string): Promise<string> {
  return (await database.db('accounts').where({ username }).first('id'))?.id ?? ''
}

describe('the list of staff', () => {
  test('a county sees its own, page by page, and finds by name', async () => {
    const agent = await signedIn(app, 'zaduo-guanli', 'desk')
    const { status, text } = await agent.get('/admin/staff')
    expect(status).toBe(200)
    expect(text).toContain('zaduo-mzt-shouli')
    expect(text).not.toContain('xining-mzt-shouli')
    expect((await agent.get('/admin/staff?q=zhaqing')).text).toContain('zhaqing-shouli')
    expect((await agent.get('/admin/staff?q=%25')).text).toContain('没有找到')
  })

  test('the province reads on by the next page', async () => {
    const agent = await signedIn(app, 'qinghai-guanli', 'desk')
    const next = /href="(\/admin\/staff\?after=[^"]+)"/.exec((await agent.get('/admin/staff')).text)
    expect((await agent.get(next?.[1] ?? '')).status).toBe(200)
  })

  test.each(['zaduo-mzt-pizhun', 'zaduo-jiancha', 'qinghai-shenji', 'qinghai-bianji'])(
    '%s is not let in',
    async (username) => {
      const agent = await signedIn(app, username, 'desk')
      expect((await agent.get('/admin/staff')).status).toBe(403)
    },
  )

  test('staff of another region are not found', async () => {
    const agent = await signedIn(app, 'zaduo-guanli', 'desk')
    expect((await agent.get(`/admin/staff/${await idOf('xining-mzt-shouli')}`)).status).toBe(404)
    expect((await agent.get('/admin/staff/999999999')).status).toBe(404)
    expect((await agent.get('/admin/staff/abc')).status).toBe(404)
  })
})

test('an administrator adds a clerk, hands over the link, and the clerk comes in by it', async () => {
  const agent = await signedIn(app, 'zaduo-guanli', 'desk')
  const department = await database
    .db('departments')
    .where({ regionCode: '632722', lineId: 'MZT' })
    .first('id')
  const fields = { name: '才仁拉毛', username: 'zaduo-cairen', post: 'examiner' }
  const wrong = await postForm(agent, '/admin/staff/new', '/admin/staff/new', fields)
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain('value="zaduo-cairen"')
  const done = await postForm(agent, '/admin/staff/new', '/admin/staff/new', {
    ...fields,
    departmentId: department?.id ?? '',
  })
  expect(done.status).toBe(303)
  const page = done.headers['location'] ?? ''
  const shown = await agent.get(page)
  const link = /\/desk\/first\/[\w-]+/.exec(shown.text)?.[0] ?? ''
  expect(link).not.toBe('')
  expect((await agent.get(page)).text).not.toContain(link)

  const clerk = supertest.agent(app)
  const weak = { password: 'zhengwu2026!!', passwordAgain: 'zhengwu2026!!' }
  expect((await postForm(clerk, link, link, weak)).status).toBe(422)
  const strong = { password: 'lake blue morning', passwordAgain: 'lake blue morning' }
  const entered = await postForm(clerk, link, link, strong)
  expect(entered.headers['location']).toBe('/desk')
  expect((await clerk.get('/desk/account')).text).toContain('才仁拉毛')
  expect((await clerk.get(link)).status).toBe(404)
})

test('posts are granted and ended, accounts closed, on the page of the person', async () => {
  const agent = await signedIn(app, 'zaduo-guanli', 'desk')
  const id = await idOf('zaduo-scj-shenhe')
  const page = `/admin/staff/${id}`
  const post = await database.db('staffPosts').where({ accountId: id }).first('id', 'departmentId')
  const departmentId = post?.departmentId ?? ''
  const excluded = { departmentId, post: 'auditor' }
  const refused = await postForm(agent, page, `${page}/posts`, excluded)
  expect(refused.status).toBe(422)
  const granted = { departmentId, post: 'approver' }
  expect((await postForm(agent, page, `${page}/posts`, granted)).status).toBe(303)
  expect((await agent.get(page)).text).toContain('批准')
  expect((await postForm(agent, page, `${page}/posts/${post?.id}/end`, {})).status).toBe(303)
  expect((await postForm(agent, page, `${page}/link`, {})).status).toBe(303)
  const left = await signedIn(app, 'zaduo-scj-shenhe', 'desk')
  const ended = await postForm(agent, page, `${page}/sessions/end`, {})
  expect(ended.headers['location']).toBe(`${page}?done=sessions`)
  expect((await agent.get(`${page}?done=sessions`)).text).toContain('他的登录都已经退出')
  expect((await left.get('/desk/account')).status).toBe(303)
  const clerk = await signedIn(app, 'zaduo-scj-shenhe', 'desk')
  expect((await clerk.get('/desk/account')).status).toBe(200)
  expect((await postForm(agent, page, `${page}/closure`, {})).status).toBe(303)
  expect((await clerk.get('/desk/account')).status).toBe(303)
})
