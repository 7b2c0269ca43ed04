// Who may not open a page is told in plain words whose page it is and what to do; and a thing that is not his answers
// exactly as one that does not exist.
import type { Express } from 'express'
import { beforeAll, describe, expect, test } from 'vitest'
import { postsWith } from '../../src/accounts/rules/posts-with.ts'
import { testApp } from '../support/app.ts'
import { anApplication } from '../support/builders/application.ts'
import { useDatabase } from '../support/database.ts'
import { signedIn } from '../support/sign-in.ts'

describe('the posts of a right', () => {
  test.each([
    ['audit.read', [{ post: 'auditor', ofProvince: false }]],
    ['settings.edit', [{ post: 'administrator', ofProvince: true }]],
    ['own.account', []],
  ] as const)('%s', (right, posts) => {
    expect(postsWith(right)).toEqual(posts)
  })
})

let app: Express
let filed: { readonly id: string }
beforeAll(async () => {
  const { resources } = await useDatabase()
  app = testApp(resources).app
  filed = await anApplication(resources).filedBy('zhaxiduojie').in('632722').submitted()
})

test.each([
  [
    'zaduo-scj-shouli',
    '/admin/audit',
    '这一页由这些岗位使用：审计。您现在的岗位是：窗口受理。',
    '请找管理员加岗位',
  ],
  ['zaduo-guanli', '/admin/settings', '这一页由这些岗位使用：省级区域管理。', '区域管理'],
  ['zaduo-scj-shouli', '/my/account', '这一页是办事人用的', '再用您本人的账号登录'],
  ['zhaxiduojie', '/admin/audit', '这一页是工作人员用的', '请先退出'],
])('%s at %s', async (username, path, whose, what) => {
  const agent = await signedIn(app, username, username.includes('-') ? 'desk' : 'public')
  const { status, text } = await agent.get(path)
  expect(status).toBe(403)
  expect(text).toContain(whose)
  expect(text).toContain(what)
})

test.each([
  ['lina', '/applications/:id'],
  ['geermu-scj-shouli', '/desk/applications/:id'],
])('%s learns of no application of others (%s)', async (username, pattern) => {
  const agent = await signedIn(app, username, username.includes('-') ? 'desk' : 'public')
  const [foreign, none] = [filed.id, '999999999'].map((id) => pattern.replace(':id', id))
  const [one, other] = [await agent.get(foreign ?? ''), await agent.get(none ?? '')]
  expect(one.status).toBe(404)
  expect(bare(one.text, foreign)).toBe(bare(other.text, none))
})

/** Without what differs from request to request. */
const bare = (text: string, path = '') =>
  text
    .replaceAll(path, '')
    .replaceAll(encodeURIComponent(path), '')
    .replaceAll(/name="_csrf" value="[^"]*"/g, '')
    .replaceAll(/[\da-f]{8}-[\da-f-]{27}/g, '')
