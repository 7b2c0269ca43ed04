// A matter under an older code, with letters, goes the way of every other: claimed, found, read, delivered.
import request from 'supertest'
import type { Express } from 'express'
import { beforeAll, describe, expect, test } from 'vitest'
import { system } from '../../src/kernel/actor.ts'
import { applicationNumber } from '../../src/applications/rules/number.ts'
import { addMatter, claimRegion, contentOf, currentMatter } from '../../src/matters/index.ts'
import { implementationCode, levelDigits } from '../../src/matters/rules/codes.ts'
import { catalogueSheets } from '../../src/matters/sheets/catalogue-sheets.ts'
import { publishedSchema } from '../../src/matters/sheets/matter-json.ts'
import { readCatalogue } from '../../src/matters/sheets/read-catalogue.ts'
import { asRead } from '../../src/matters/sheets/write-workbook.ts'
import { transaction } from '../../src/platform/database/transaction.ts'
import { testApp } from '../support/app.ts'
import { contextFor } from '../support/context.ts'
import { useDatabase } from '../support/database.ts'

const food = '630131001000'
const code = 'XK31002000'
const county = '632722'

let app: Express
let offered: { code: string; uscc: string; regionCode: string; level: 'county' }

beforeAll(async () => {
  const { resources } = await useDatabase()
  const ctx = contextFor(resources, system)
  app = testApp(resources).app
  const template = await currentMatter(ctx.db, food)
  if (template === null) throw new Error('no matter to begin with')
  const { lineId } = template.matter
  const content = { ...contentOf(template.version), name: '小作坊登记（旧目录）' }
  await transaction(ctx.db, async (tx) => {
    await addMatter(tx, ctx, { code, lineId, content })
    await claimRegion(tx, ctx, { regionCode: county, lineId: null })
  })
  const found = await ctx.db.raw<{ rows: (typeof offered)[] }>(
    `select o.code, d.uscc, o.region_code, o.level from offerings o
    join matters m on m.id = o.matter_id join departments d on d.id = o.department_id
    where m.code = ? and o.region_code = ?`,
    [code, county],
  )
  const [row] = found.rows
  if (row === undefined) throw new Error('nobody claimed it')
  offered = row
})

describe('a matter under an older code', () => {
  test('is claimed under an implementation code of 24 signs, by the rule', () => {
    const { uscc, regionCode, level } = offered
    const parts = { uscc, regionCode, basicCode: code, levelDigit: levelDigits[level] }
    expect(offered.code).toBe(implementationCode(parts))
    expect(offered.code).toHaveLength(24)
    expect(applicationNumber(offered.code, '2026-11-22', 7)).toHaveLength(36)
  })

  test('is read by its address in small letters, and found by every kind of its codes', async () => {
    const guide = await request(app).get(`/matters/${code.toLowerCase()}?region=${county}`)
    expect(guide.status).toBe(200)
    expect(guide.text).toContain(offered.code)
    for (const typed of [code, code.toLowerCase(), offered.code, `${offered.code}202611220007`]) {
      const page = await request(app).get('/matters').query({ q: typed })
      expect(page.text).toContain('共 1 项')
      expect(page.text).toContain('就是这个编码')
    }
  })

  test('is delivered as the schema says, and a table of it is read without a fault', async () => {
    const answer = await request(app).get(`/api/v1/matters/${code}`)
    const published = publishedSchema.parse(answer.body)
    const read = readCatalogue(asRead(catalogueSheets([published])))
    expect(read.errors).toEqual([])
    expect(read.matters.map((matter) => matter.code)).toEqual([code])
  })
})
