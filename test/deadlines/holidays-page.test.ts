import type { Express } from 'express'
import supertest from 'supertest'
import { beforeAll, expect, test } from 'vitest'
import type { Staff } from '../../src/kernel/actor.ts'
import { routes } from '../../src/deadlines/routes.ts'
import { departmentsOf } from '../../src/organizations/index.ts'
import { pageApp } from '../organizations/page-app.ts'
import { contextFor } from '../support/context.ts'
import { useDatabase } from '../support/database.ts'

let app: Express
beforeAll(async () => {
  const { db, resources } = await useDatabase()
  const [department] = await departmentsOf(db, '632700')
  const clerk: Staff = {
    kind: 'staff',
    accountId: '1',
    name: '才仁',
    permissions: new Set(['deadlines.edit']),
    seat: {
      departmentId: department?.id ?? '',
      departmentName: department?.name ?? '',
      level: 'prefecture',
      regionCode: '632700',
      regionPath: '630000/632700',
      posts: ['administrator'],
    },
  }
  app = pageApp(routes, () => contextFor(resources, clerk))
})

const festival = {
  regionCode: '632722',
  from: '2026-08-03',
  days: '2',
  name: '赛马节',
  basis: '县人民政府通知',
}
const post = (path: string, fields: Readonly<Record<string, string>>) =>
  supertest(app).post(path).type('form').send(fields)

test('the year shows its notice and its days', async () => {
  const { status, text } = await supertest(app).get('/admin/holidays?year=2026')
  expect(status).toBe(200)
  expect(text).toContain('<h1>2026 年节假日</h1>')
  expect(text).toContain('国务院办公厅关于2026年部分节假日安排的通知')
  expect(text).toContain('10月1日（周四）')
  expect(text).toContain('调休上班')
})

test('a year without a notice says that it is reckoned by the week', async () => {
  const { text } = await supertest(app).get('/admin/holidays?year=2027')
  expect(text).toContain('这一年的放假通知还没有录入')
})

test('only the regions within reach can be chosen', async () => {
  const { text } = await supertest(app).get('/admin/holidays')
  expect(text).toContain('value="632722"')
  expect(text).toContain('value="632700"')
  expect(text).not.toContain('value="632600"')
  expect(text).not.toContain('value="630000"')
})

test('a holiday is entered, shown, and taken back', async () => {
  const entered = await post('/admin/holidays', festival)
  expect(entered.status).toBe(303)
  expect(entered.headers['location']).toBe('/admin/holidays?year=2026')
  const { text } = await supertest(app).get('/admin/holidays?year=2026')
  expect(text).toContain('8月4日（周二） 赛马节')
  expect(text).toContain('依据：县人民政府通知')
  for (const date of ['2026-08-03', '2026-08-04']) {
    const removed = await post('/admin/holidays/removals', { regionCode: '632722', date })
    expect(removed.status).toBe(303)
  }
  const after = await supertest(app).get('/admin/holidays?year=2026')
  expect(after.text).toContain('这一年没有地区另外放假')
})

test.each([
  ['regionCode', '', '请选地区'],
  ['regionCode', '632600', '您的部门不管这个地区'],
  ['from', '2026-02-30', '请填放假第一天'],
  ['from', '2025-05-01', '已经过去的日子不能改'],
  ['from', '2026-08-01', '这几天本来就不上班'],
  ['days', '8', '请填放假天数'],
  ['name', '', '请填节日名称'],
  ['basis', '法'.repeat(201), '请填放假依据'],
])('%s “%s” is answered with a sentence, and what was typed is kept', async (name, value, says) => {
  const { status, text } = await post('/admin/holidays', { ...festival, [name]: value })
  expect(status).toBe(422)
  expect(text).toContain(says)
  expect(text).toContain(`href="#${name}"`)
  expect(text).toContain(name === 'name' ? festival.basis : festival.name)
})

test('a removal of what is not there is refused', async () => {
  const fields = { regionCode: '632722', date: '2026-09-01' }
  const { status, text } = await post('/admin/holidays/removals', fields)
  expect(status).toBe(422)
  expect(text).toContain('这一天没有登记过')
})
