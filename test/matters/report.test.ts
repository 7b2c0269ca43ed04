// The report of the province: regions add up, and changes show what they did to the burden.
import type { Express } from 'express'
import { beforeAll, expect, test } from 'vitest'
import { changedBurdens } from '../../src/matters/queries/changed-burdens.ts'
import { regionReport } from '../../src/matters/queries/region-report.ts'
import { testApp } from '../support/app.ts'
import type { TestDatabase } from '../support/database.ts'
import { useDatabase } from '../support/database.ts'
import { postForm, signedIn } from '../support/sign-in.ts'

const food = '/admin/matters/630131001000'

let database: TestDatabase
let app: Express

beforeAll(async () => {
  database = await useDatabase()
  app = testApp(database.resources).app
})

test('every prefecture and every county has its line, and stale contacts are counted', async () => {
  const before = await regionReport({ db: database.db, today: '2026-11-22' })
  expect(before.filter(({ county }) => county === null)).toHaveLength(8)
  expect(before.filter(({ county }) => county !== null).length).toBeGreaterThanOrEqual(44)
  expect(before.every(({ stale }) => stale === 0)).toBe(true)
  const zaduo = { regionCode: '632722' }
  await database.db('offerings').where(zaduo).update({ contactConfirmedOn: '2026-01-01' })
  const after = await regionReport({ db: database.db, today: '2026-11-22' })
  const line = (name: string | null) =>
    after.find((one) => one.prefecture === '玉树藏族自治州' && one.county === name)
  expect(line('杂多县')?.stale).toBeGreaterThan(50)
  expect(line(null)?.stale).toBe(line('杂多县')?.stale)
})

test('a draft shows its burden before and after', async () => {
  expect(await changedBurdens(database.db)).toEqual([])
  const editor = await signedIn(app, 'qinghai-bianji', 'desk')
  const { text } = await editor.get(`${food}/edit/materials`)
  const fields = Object.fromEntries(
    [...text.matchAll(/name="(currentVersionId|revision)" value="([^"]*)"/g)].map(
      ([, name, value]) => [name ?? '', value ?? ''],
    ),
  )
  const one = {
    ...{ 'r0.name': '布局图', 'r0.form': '原件', 'r0.copies': '1', 'r0.source': '申请人自备' },
    ...{ 'r0.grade': 'D', 'r0.required': 'yes', 'r0.freeSubmit': 'no', 'r0.generated': 'no' },
    ...{ 'r0.electronicAllowed': 'yes', 'r0.originals': '1', 'r0.photocopies': '0' },
  }
  const page = `${food}/edit/materials`
  expect((await postForm(editor, page, page, { ...fields, ...one })).status).toBe(303)
  const [changed] = await changedBurdens(database.db)
  expect(changed).toMatchObject({ code: '630131001000', isDraft: true, after: { materials: 1 } })
  expect(changed?.before.materials).toBeGreaterThan(1)
  const report = await editor.get('/admin/matters/report')
  expect(report.text).toContain(`${String(changed?.before.materials)} → 1`)
  expect(report.text).toContain('杂多县')
})
