// The read interface: regions and matters as JSON, as its description says.
import type { Express } from 'express'
import supertest from 'supertest'
import { beforeAll, expect, test } from 'vitest'
import { publishedSchema } from '../../src/matters/sheets/matter-json.ts'
import { testApp } from '../support/app.ts'
import { useDatabase } from '../support/database.ts'

let app: Express
beforeAll(async () => {
  const { resources } = await useDatabase()
  app = testApp(resources).app
})
const get = (path: string) => supertest(app).get(path)

interface List {
  readonly total: number
  readonly matters: readonly Readonly<Record<string, unknown>>[]
  readonly next: string | null
}
interface Schemas {
  readonly components: {
    readonly schemas: Readonly<Record<string, { readonly required: readonly string[] }>>
  }
}

test('the regions are given flat, each with its parent', async () => {
  const { body, headers } = await get('/api/v1/regions')
  const { regions } = body as { regions: { code: string; parent: string | null }[] }
  expect(regions.filter(({ parent }) => parent === '630000')).toHaveLength(8)
  expect(regions.find(({ code }) => code === '632722')).toMatchObject({
    name: '杂多县',
    level: 'county',
  })
  expect(headers['access-control-allow-origin']).toBe('*')
})

test('all matters can be walked through page by page, none twice', async () => {
  const first = (await get('/api/v1/matters')).body as List
  const seen: unknown[] = []
  let address: string | null = '/api/v1/matters'
  while (address !== null) {
    const { matters, next } = (await get(address)).body as List
    seen.push(...matters.map(({ code }) => code))
    address = next === null ? null : next.slice(next.indexOf('/api/'))
  }
  expect(seen).toHaveLength(first.total)
  expect(new Set(seen).size).toBe(first.total)
})

test('a search finds what the catalogue finds, and a region narrows it', async () => {
  const { matters } = (await get('/api/v1/matters?q=%E4%BD%8E%E4%BF%9D')).body as List
  expect(matters[0]?.['name']).toContain('最低生活保障')
  const all = (await get('/api/v1/matters')).body as List
  const own = (await get('/api/v1/matters?region=630000')).body as List
  expect(own.total).toBeGreaterThan(0)
  expect(own.total).toBeLessThan(all.total)
})

test('one matter has the fields that the description names, and a guide', async () => {
  const { matters } = (await get('/api/v1/matters')).body as List
  const code = String(matters[0]?.['code'])
  const { body, status } = await get(`/api/v1/matters/${code}`)
  expect(status).toBe(200)
  const { components } = (await get('/api/v1/openapi.json')).body as Schemas
  expect(Object.keys(body as object).sort()).toEqual(
    [...(components.schemas['Matter']?.required ?? [])].sort(),
  )
  expect(Object.keys(matters[0] ?? {}).sort()).toEqual(
    [...(components.schemas['MatterLine']?.required ?? [])].sort(),
  )
  expect((await get(`/matters/${code}`)).status).toBe(200)
})

test('one matter keeps the published schema, with its questions, rights and remedies', async () => {
  const { body } = await get('/api/v1/matters/630131001000')
  expect(publishedSchema.safeParse(body).error?.issues ?? []).toEqual([])
  const { elements } = (body as { content: { elements: Record<string, unknown[]> } }).content
  for (const name of ['faq', 'rights', 'remedies']) expect(elements[name]).not.toEqual([])
})

test('whoever keeps a copy reads what changed, to its end, and is told when nothing has', async () => {
  const first = await get('/api/v1/changes')
  const seen: string[] = []
  let address: string | null = '/api/v1/changes'
  while (address !== null) {
    const { matters, next } = (await get(address)).body as List
    seen.push(...matters.map(({ code }) => String(code)))
    address = next === null ? null : next.slice(next.indexOf('/api/'))
  }
  const all = (await get('/api/v1/matters')).body as List
  expect(new Set(seen).size).toBe(all.total)
  const { components } = (await get('/api/v1/openapi.json')).body as Schemas
  const [one] = (first.body as List).matters
  expect(Object.keys(one ?? {}).sort()).toEqual(
    [...(components.schemas['MatterChange']?.required ?? [])].sort(),
  )
  const again = await get('/api/v1/changes').set('If-None-Match', first.headers['etag'] ?? '')
  expect(again.status).toBe(304)
  expect((await get('/api/v1/changes?since=2999-01-01')).body).toMatchObject({
    matters: [],
    next: null,
  })
})

test('the list and one matter answer 304 to whoever has them', async () => {
  for (const path of ['/api/v1/matters', '/api/v1/matters/630131001000']) {
    const first = await get(path)
    expect((await get(path).set('If-None-Match', first.headers['etag'] ?? '')).status).toBe(304)
  }
})

test.each([
  ['/api/v1/changes?since=yesterday', 400, 'bad-day'],
  ['/api/v1/changes?after=%27', 400, 'bad-cursor'],
  ['/api/v1/matters/000000000000', 404, 'not-found'],
  ['/api/v1/matters/x', 404, 'not-found'],
  ['/api/v1/matters?region=999999', 400, 'unknown-region'],
  ['/api/v1/matters?after=x', 400, 'bad-cursor'],
])('%s is refused in JSON', async (path, status, code) => {
  const answer = await get(path)
  expect(answer.status).toBe(status)
  expect(answer.body).toMatchObject({ error: { code } })
})
