// 办事指南: what a county's guide says of its own, what really happened there, and its papers.
import type { Express } from 'express'
import pg from 'pg'
import supertest from 'supertest'
import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { measureDurations } from '../../../../src/applications/measure-durations.ts'
import { fillCases } from '../../../../src/commands/bench/fill.ts'
import { system } from '../../../../src/kernel/actor.ts'
import { durationFor } from '../../../../src/matters/durations-store.ts'
import { testApp } from '../../../support/app.ts'
import { contextFor } from '../../../support/context.ts'
import type { TestDatabase } from '../../../support/database.ts'
import { useDatabase } from '../../../support/database.ts'

const code = '630131001000'
let database: TestDatabase
let app: Express

beforeAll(async () => {
  database = await useDatabase()
  app = testApp(database.resources).app
})
const guide = async (query: Readonly<Record<string, string>> = {}) =>
  (await supertest(app).get(`/matters/${code}`).query(query)).text

test('the seven questions come first, in the order in which people ask', async () => {
  const text = await guide({ region: '630103' })
  const asked = ['谁能办？', '在哪里办？', '要带什么？', '多久办好？', '收不收费？', '怎么办？', '没办成怎么办？']
  const places = asked.map((question) => text.indexOf(question))
  expect(places.every((place) => place > 0)).toBe(true)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  expect(text).toContain('还可能要办')
})

test('two counties differ in who and where, not in what the law fixes', async () => {
  const [one, other] = [await guide({ region: '630103' }), await guide({ region: '632722' })]
  expect(one).toContain('城中区')
  expect(other).toContain('杂多县')
  const lawOf = (text: string) => text.slice(text.indexOf('法律依据'), text.indexOf('不同意结果怎么办'))
  const conditionsOf = (text: string) =>
    text.slice(text.indexOf('符合这些条件'), text.indexOf('要准备的材料'))
  expect(lawOf(one)).toBe(lawOf(other))
  expect(conditionsOf(one)).toBe(conditionsOf(other))
})

test('the guide is small on the wire', async () => {
  expect(gzipSync(await guide({ region: '630103' })).length).toBeLessThan(14_000)
})

describe('papers', () => {
  test.each(['guide.pdf?region=630103', 'form.pdf'])('%s is a PDF to download', async (file) => {
    const answer = await supertest(app).get(`/matters/${code}/${file}`).buffer(true)
    expect(answer.status).toBe(200)
    expect(answer.headers['content-type']).toBe('application/pdf')
    expect((answer.body as Buffer).subarray(0, 5).toString()).toBe('%PDF-')
  })

  test('every matter has a form that can be printed', async () => {
    const matters = await database.db('matters').select('code').orderBy('code')
    for (const { code: each } of matters.filter((_, at) => at % 12 === 0)) {
      expect((await supertest(app).get(`/matters/${each}/form.pdf`)).status).toBe(200)
    }
  })

  test('of an unknown matter there is none', async () => {
    expect((await supertest(app).get('/matters/999999999999/form.pdf')).status).toBe(404)
    expect((await supertest(app).get('/matters/999999999999/guide.pdf')).status).toBe(404)
  })
})

describe('how long it really took', () => {
  test('is measured from concluded applications and shown from five on', async () => {
    const client = new pg.Client(database.connection)
    await client.connect()
    const today = '2026-03-12'
    await fillCases(client, { from: 1, to: 3000, today, usernames: [], clerk: null })
    await client.end()
    const ctx = { ...contextFor(database.resources, system), today } as const
    expect(await measureDurations(ctx)).toBeGreaterThan(0)
    const rows = await database.db.raw<{
      rows: { matter_id: string; matterId: string; regionCode: string; cases: number; code: string }[]
    }>(
      `select d.*, m.code from matter_durations d join matters m on m.id = d.matter_id
      order by d.cases`,
    )
    const many = rows.rows.findLast(({ regionCode }) => regionCode !== '630000')
    const few = rows.rows.find(({ cases }) => cases < 5)
    if (many === undefined || few === undefined) throw new Error('nothing was measured')
    expect(many.cases).toBeGreaterThanOrEqual(5)
    expect(await durationFor(database.db, few.matterId, [few.regionCode])).toBeNull()
    const shown = await durationFor(database.db, many.matterId, ['630000', many.regionCode])
    expect(shown).toMatchObject({ regionCode: many.regionCode, cases: many.cases })
    const { text } = await supertest(app)
      .get(`/matters/${many.code}`)
      .query({ region: many.regionCode })
    expect(text).toContain('九成的人实际用')
    expect(text).toContain(`最近一年办结的 ${many.cases} 件`)
    // Measured anew, not added to.
    await measureDurations(ctx)
    expect(await durationFor(database.db, many.matterId, ['630000', many.regionCode])).toEqual(shown)
  })
})
