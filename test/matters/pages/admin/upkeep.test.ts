// What the checks find, editors can clear: stale contacts of their departments, and the licence list.
import type { Express } from 'express'
import { beforeAll, expect, test } from 'vitest'
import { testApp } from '../../../support/app.ts'
import type { TestDatabase } from '../../../support/database.ts'
import { useDatabase } from '../../../support/database.ts'
import { postForm, signedIn } from '../../../support/sign-in.ts'

const contacts = '/admin/matters/contacts'
const licences = '/admin/matters/licences'

let database: TestDatabase
let app: Express

beforeAll(async () => {
  database = await useDatabase()
  app = testApp(database.resources).app
})

async function staleIn(regionCode: string): Promise<number> {
  const rows = await database.db('offerings').where({
    ...{ regionCode, active: true, contactConfirmedOn: '2020-01-01' },
  })
  return rows.length
}

test('an editor confirms the contacts of a department of the own county, and of no other', async () => {
  const stale = { contactConfirmedOn: '2020-01-01' as const }
  await database.db('offerings').whereIn('regionCode', ['632722', '632521']).update(stale)
  const editor = await signedIn(app, 'zaduo-bianji', 'desk')
  const { text } = await editor.get(contacts)
  expect(text).toContain('上次核对 2020年1月1日')
  const department = /name="department" value="(\d+)"/.exec(text)?.[1] ?? ''
  const before = await staleIn('632722')
  expect((await postForm(editor, contacts, contacts, { department })).status).toBe(303)
  expect(await staleIn('632722')).toBeLessThan(before)
  expect((await editor.get(contacts)).text).not.toContain(`value="${department}"`)
  const theirs = await database.db('offerings').where({ regionCode: '632521' }).first()
  const other = { department: theirs?.departmentId ?? '' }
  const untouched = await staleIn('632521')
  expect((await postForm(editor, contacts, contacts, other)).status).toBe(403)
  expect(await staleIn('632521')).toBe(untouched)
})

test('the province adds a licence to the list and takes it off with a reason; a county only reads', async () => {
  const editor = await signedIn(app, 'qinghai-bianji', 'desk')
  const county = await signedIn(app, 'zaduo-bianji', 'desk')
  const line = await database.db('departmentLines').first('id')
  const licence = {
    ...{ code: '000199001', name: '冬虫夏草采集许可', lineId: line?.id ?? '' },
    ...{ basis: '草原法第四十九条', source: '省级清单（2026年版）' },
  }
  expect((await editor.get('/admin/matters')).text).toContain(`href="${licences}"`)
  const wrong = await postForm(editor, licences, licences, { ...licence, code: '12' })
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain('value="冬虫夏草采集许可"')
  expect((await postForm(editor, licences, licences, licence)).status).toBe(303)
  const listed = `${licences}?q=000199001`
  expect((await county.get(listed)).text).toContain('冬虫夏草采集许可')
  expect((await county.get(licences)).text).not.toContain('去掉一项')
  const gone = { gone: '000199001', reason: '国务院决定取消' }
  const removals = `${licences}/removals`
  expect((await postForm(editor, licences, removals, { ...gone, reason: '' })).status).toBe(422)
  expect((await postForm(editor, licences, removals, gone)).status).toBe(303)
  expect((await county.get(listed)).text).not.toContain('冬虫夏草采集许可')
})
