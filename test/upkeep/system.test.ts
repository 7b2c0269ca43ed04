// 运行状况: what the hall stands on, jobs that gave up, and the switch that closes the hall for everybody
// but whoever operates it.
import type { Express } from 'express'
import request from 'supertest'
import { beforeAll, expect, test } from 'vitest'
import { testApp } from '../support/app.ts'
import { useDatabase } from '../support/database.ts'
import type { TestDatabase } from '../support/database.ts'
import { postForm, signedIn } from '../support/sign-in.ts'
import type { Agent } from '../support/sign-in.ts'

const page = '/admin/system'
const change = '/admin/system/maintenance'

let database: TestDatabase
let app: Express
let operator: Agent
let herder: Agent

beforeAll(async () => {
  database = await useDatabase()
  app = testApp(database.resources).app
  operator = await signedIn(app, 'qinghai-guanli', 'desk')
  herder = await signedIn(app, 'zhaxiduojie', 'public')
})

const set = (mode: string, message = '') => postForm(operator, page, change, { mode, message })

test('each part is tried and named', async () => {
  const { status, text } = await operator.get(page)
  expect(status).toBe(200)
  for (const name of ['数据库', '后台任务', '文件存储', '磁盘', '查毒', '日志封存', '工作日历']) {
    expect(text).toContain(name)
  }
  expect(text).toContain('能写、能读、能删')
  expect(text).toContain('PostgreSQL 1')
})

test('a county administrator does not operate the hall', async () => {
  const county = await signedIn(app, 'zaduo-guanli', 'desk')
  expect((await county.get(page)).status).toBe(403)
})

test('a job that gave up is shown, tried again, and taken out', async () => {
  const { ownerPool } = database.resources
  const giveUp = () =>
    ownerPool.query<{ id: string }>(
      `with made as (select id from graphile_worker.add_job('nothing-such'))
       select (graphile_worker.permanently_fail_jobs(array[id], 'gone wrong' || E'\\n' || 'secret line')).id from made`,
    )
  const [first] = (await giveUp()).rows
  const shown = await operator.get(page)
  expect(shown.text).toContain('nothing-such')
  expect(shown.text).toContain('gone wrong')
  expect(shown.text).not.toContain('secret line')
  expect((await postForm(operator, page, `${page}/jobs/${first?.id}/retry`, {})).status).toBe(303)
  expect((await operator.get(page)).text).not.toContain('gone wrong')
  const [second] = (await giveUp()).rows
  expect((await postForm(operator, page, `${page}/jobs/${second?.id}/drop`, {})).status).toBe(303)
  expect((await postForm(operator, page, `${page}/jobs/${second?.id}/drop`, {})).status).toBe(404)
  expect((await postForm(operator, page, `${page}/jobs/x/drop`, {})).status).toBe(404)
  const left = await ownerPool.query('select 1 from graphile_worker.jobs where id = $1', [
    second?.id,
  ])
  expect(left.rowCount).toBe(0)
})

test('read-only: everybody may look, nobody may send, and the notice is on each page', async () => {
  const before = await request(app).get('/help')
  expect(before.text).not.toContain('升级到六点')
  expect((await set('read-only', '升级到六点，只能查看。')).status).toBe(303)
  const looked = await request(app).get('/help')
  expect(looked.status).toBe(200)
  expect(looked.text).toContain('升级到六点')
  const sent = await postForm(herder, '/my/settings/notifications', '/applications', {
    matter: 'x',
  }).catch(() => herder.post('/applications').type('form').send({}))
  expect(sent.status).toBe(503)
  expect(sent.text).toContain('您填的还在')
  expect(sent.headers['retry-after']).toBe('600')
  const saved = await herder
    .post('/applications/1/draft')
    .set('Accept', 'application/json')
    .send('a=1')
  expect(saved.status).toBe(503)
  expect(saved.body).toEqual({ maintenance: '升级到六点，只能查看。' })
})

test('closed: a page that says so, and only the operator goes on', async () => {
  expect((await set('closed')).status).toBe(303)
  expect((await request(app).get('/')).status).toBe(503)
  expect((await herder.get('/my')).text).toContain('暂停服务')
  expect((await request(app).get('/desk/login')).status).toBe(200)
  expect((await operator.get(page)).status).toBe(200)
  expect((await set('open')).status).toBe(303)
  expect((await request(app).get('/')).status).toBe(200)
  const entries = await database
    .db('auditEntries')
    .where({ action: 'upkeep.set-maintenance' })
    .orderBy('id')
    .pluck('after')
  expect(entries.map((after) => (after as { mode: string }).mode)).toEqual([
    'read-only',
    'closed',
    'open',
  ])
})

test('a wrong choice and a long message are refused, what was typed stays', async () => {
  const wrong = await set('sometimes')
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain('请选一种')
  const long = await set('read-only', '长'.repeat(201))
  expect(long.status).toBe(422)
  expect(long.text).toContain('长长长')
  expect((await request(app).get('/')).text).not.toContain('长长长')
})
