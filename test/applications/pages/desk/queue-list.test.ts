// 导出清单: the view as a file, of what the clerk may see alone, on record.
import type { Express } from 'express'
import { setTimeout } from 'node:timers/promises'
import { beforeAll, expect, test } from 'vitest'
import { grouped } from '../../../../src/applications/index.ts'
import { testApp } from '../../../support/app.ts'
import { anApplication } from '../../../support/builders/application.ts'
import type { FiledApplication } from '../../../support/builders/filed-application.ts'
import { useDatabase } from '../../../support/database.ts'
import type { TestDatabase } from '../../../support/database.ts'
import { signedIn } from '../../../support/sign-in.ts'
import type { Agent } from '../../../support/sign-in.ts'

let app: Express
let database: TestDatabase
let filed: FiledApplication
let clerk: Agent

beforeAll(async () => {
  database = await useDatabase()
  ;({ app } = testApp(database.resources))
  filed = await anApplication(database.resources).filedBy('zhaxiduojie').in('632722').submitted()
  const { handlingDepartmentId } = await filed.row()
  const account = await database
    .db('staffPosts as p')
    .join('accounts as a', 'a.id', 'p.accountId')
    .where({ 'p.departmentId': handlingDepartmentId ?? '', 'p.post': 'acceptance-clerk' })
    .first<{ username: string }>('a.username')
  clerk = await signedIn(app, account?.username ?? '', 'desk')
})

/** As the pages write it, so that it is found again. */
const number = async () => grouped((await filed.row()).queryNumber ?? '')

test('the file holds what the view shows, the same filters narrowing it, and is on record', async () => {
  const answer = await clerk.get('/desk/list.csv?view=department')
  expect(answer.status).toBe(200)
  expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8')
  expect(answer.headers['content-disposition']).toContain('attachment')
  expect(answer.headers['cache-control']).toBe('no-store')
  const lines = answer.text.trimEnd().split('\r\n')
  expect(lines[0]).toMatch(/^\uFEFF?"查询号","事项",/)
  const start = `"${await number()}"`
  expect(lines.filter((line) => line.startsWith(start))).toHaveLength(1)
  const none = await clerk.get('/desk/list.csv?view=department&kind=company&q=没有这样的词')
  expect(none.text.trimEnd().split('\r\n')).toHaveLength(1)
  const entry = await database
    .db('auditEntries')
    .where('action', 'desk.export')
    .orderBy('id')
    .first<{ after: unknown }>('after')
  expect(entry?.after).toEqual({ view: { view: 'department' } })
})

test('another county finds nothing of it, and who is no clerk gets no file', async () => {
  const other = await signedIn(app, 'chengzhong-rst-shouli', 'desk')
  for (const view of ['mine', 'department', 'others', 'done']) {
    const { text } = await other.get(`/desk/list.csv?view=${view}`)
    expect(text).not.toContain(await number())
  }
  const citizen = await signedIn(app, 'lina')
  expect((await citizen.get('/desk/list.csv')).status).not.toBe(200)
})

test('two lists at once for one clerk: the second waits, the first is whole', async () => {
  const holding = await database.resources.ownerPool.connect()
  try {
    await holding.query('begin; lock table application_labels in access exclusive mode')
    // Both are under way before anything may be read.
    const both = Promise.all([
      clerk.get('/desk/list.csv?view=department'),
      clerk.get('/desk/list.csv?view=department'),
    ])
    await setTimeout(500)
    await holding.query('commit')
    const statuses = (await both).map(({ status }) => status)
    expect(statuses.toSorted((a, b) => a - b)).toEqual([200, 429])
  } finally {
    holding.release()
  }
  expect((await clerk.get('/desk/list.csv?view=department')).status).toBe(200)
})
