// The machine and the plans as the administration sees them.
import type { Express } from 'express'
import supertest from 'supertest'
import { beforeAll, expect, test } from 'vitest'
import { actionNames } from '../../../src/workflow/index.ts'
import { testApp } from '../../support/app.ts'
import { useDatabase } from '../../support/database.ts'
import { signedIn } from '../../support/sign-in.ts'
import type { Agent } from '../../support/sign-in.ts'

let app: Express
let agent: Agent
beforeAll(async () => {
  const { resources } = await useDatabase()
  app = testApp(resources).app
  agent = await signedIn(app, 'qinghai-guanli', 'desk')
})

test('every lawful move stands in the drawing and in the table', async () => {
  const { status, text } = await agent.get('/admin/workflow')
  expect(status).toBe(200)
  expect(text).toContain('<svg class="machine"')
  for (const name of Object.values(actionNames))
    expect(text.split(name).length, name).toBeGreaterThan(2)
})

test('the plans go on page by page and are found by their title', async () => {
  const first = (await agent.get('/admin/workflow')).text
  const next = /href="(\/admin\/workflow\?[^"#]*after=[^"#]*)#plans"/.exec(first)?.[1] ?? ''
  const [plan = ''] = /\/admin\/workflow\/plans\/\d+/.exec(first) ?? []
  const second = await agent.get(next.replaceAll('&amp;', '&'))
  expect(second.status).toBe(200)
  expect(second.text).not.toContain(`"${plan}"`)
  const found = await agent.get(`/admin/workflow?q=${encodeURIComponent('食品经营许可')}`)
  expect(found.text).toContain('食品经营许可')
  const none = await agent.get(`/admin/workflow?q=${encodeURIComponent('没有这种事')}`)
  expect(none.text).toContain('没有找到这样的方案')
  expect((await agent.get('/admin/workflow?q=%01&after=%01')).status).toBe(200)
})

test('a plan shows its stages, an unknown one is not found', async () => {
  const { text: list } = await agent.get('/admin/workflow')
  const [path = ''] = /\/admin\/workflow\/plans\/\d+/.exec(list) ?? []
  const { status, text } = await agent.get(path)
  expect(status).toBe(200)
  expect(text).toContain('受理人员')
  expect(text).toContain('第 1 版')
  expect((await agent.get('/admin/workflow/plans/999999999')).status).toBe(404)
  expect((await agent.get('/admin/workflow/plans/x')).status).toBe(404)
})

test('a visitor is led to the desk’s door', async () => {
  const answer = await supertest(app).get('/admin/workflow')
  expect(answer.headers['location']).toContain('/desk/login')
})
