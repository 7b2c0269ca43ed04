import type { Express } from 'express'
import supertest from 'supertest'
import { beforeAll, expect, test } from 'vitest'
import { system } from '../../../../src/kernel/actor.ts'
import { routes } from '../../../../src/organizations/routes.ts'
import { contextFor } from '../../../support/context.ts'
import { useDatabase } from '../../../support/database.ts'
import { pageApp } from '../../page-app.ts'

let app: Express
beforeAll(async () => {
  const { resources } = await useDatabase()
  app = pageApp(routes, () => contextFor(resources, system))
})

async function page(query: Record<string, string>): Promise<string> {
  const answer = await supertest(app).get('/admin/organizations').query(query)
  expect(answer.status).toBe(200)
  return answer.text
}

test('the page begins with the province and its departments', async () => {
  const text = await page({})
  expect(text).toContain('<h1>青海省</h1>')
  expect(text).toContain('青海省民政厅')
  expect(text).toContain('/admin/organizations?region=632722')
})

test('a county shows its departments and townships', async () => {
  const text = await page({ region: '632722' })
  expect(text).toContain('<h1>玉树藏族自治州杂多县</h1>')
  expect(text).toContain('玉树杂市监')
  expect(text).toContain('扎青乡')
})

test('a retired code shows its successor', async () => {
  expect(await page({ region: '632321' })).toContain('<h1>黄南藏族自治州同仁市</h1>')
})

test('a unit that is no division by law says so', async () => {
  const text = await page({ region: '632857' })
  expect(text).toContain('不是法定政区')
})

test('departments are found by words of their names', async () => {
  const text = await page({ q: '杂多 民政局' })
  expect(text).toContain('找到 0 个地区、1 个部门')
  expect(text).toContain('玉树杂民')
})

test('regions are found by name and by the first letters of their pinyin', async () => {
  expect(await page({ q: '扎青' })).toContain('玉树藏族自治州杂多县扎青乡')
  expect(await page({ q: 'zdx' })).toContain('玉树藏族自治州杂多县')
})

test.each(['%', '_', '\\', '没有这个地方', '<script>'])('%s finds nothing', async (q) => {
  const text = await page({ q })
  expect(text).toContain('没有找到')
  expect(text).not.toContain('<script>')
})

test('a region that does not exist shows the province', async () => {
  expect(await page({ region: '999999' })).toContain('<h1>青海省</h1>')
})
