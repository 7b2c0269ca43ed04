// 出件: the window that took an application in hands over what another county's department decided.
import type { Express } from 'express'
import { beforeAll, expect, test } from 'vitest'
import { loadActor } from '../../src/accounts/index.ts'
import { filesOf } from '../../src/applications/index.ts'
import { filedVersion } from '../../src/matters/index.ts'
import { testApp } from '../support/app.ts'
import { anApplication } from '../support/builders/application.ts'
import { useDatabase } from '../support/database.ts'
import type { TestDatabase } from '../support/database.ts'
import { postForm, signedIn, tokenOf } from '../support/sign-in.ts'

let database: TestDatabase
let app: Express

beforeAll(async () => {
  database = await useDatabase()
  app = testApp(database.resources).app
})

test('a window elsewhere follows, hands over to the applicant and sees nothing else', async () => {
  const granted = await anApplication(database.resources).of('630131001000').granted()
  const account = await database.db('accounts').where({ username: 'geermu-chuangkou' }).first('id')
  const actor = await loadActor(database.db, account?.id ?? '')
  if (actor.kind !== 'staff') throw new Error('no clerk')
  const { departmentId } = actor.seat
  await database
    .db('applications')
    .where({ id: granted.id })
    .update({ intakeDepartmentId: departmentId, helperAccountId: actor.accountId })
  const desk = await signedIn(app, 'geermu-chuangkou', 'desk')
  const filing = `/desk/counter/filings/${granted.id}`
  const page = (await desk.get(filing)).text
  expect(page).toContain('（跨区域）')
  expect((await desk.get(`/desk/applications/${granted.id}`)).status).toBe(403)
  const form = await desk.get(`${filing}/handover`)
  const paper = /\/desk\/counter\/filings\/\d+\/documents\/\d+/.exec(form.text)?.[0] ?? ''
  expect((await desk.get(paper)).headers['content-type']).toBe('application/pdf')
  const other = await signedIn(app, 'chengzhong-chuangkou', 'desk')
  expect((await other.get(`${filing}/handover`)).status).toBe(404)
  expect((await other.get(paper)).status).toBe(404)

  const token = await tokenOf(desk, `${filing}/handover`)
  const send = (fields: Readonly<Record<string, string>>) => {
    const sent = desk.post(`${filing}/handover`).field('_csrf', token)
    for (const [name, value] of Object.entries(fields)) void sent.field(name, value)
    return sent
  }
  const wrong = await send({ taker: 'applicant', number: '0000', signed: 'yes' })
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain('末四位不一样')
  const row = await granted.row()
  const person = await database
    .db('persons')
    .where({ accountId: row.applicantAccountId })
    .first('idNumberSealed')
  const number = database.resources.vault.open(person?.idNumberSealed ?? '')
  // What was uploaded is B once its original was seen over the counter.
  const { elements } = await filedVersion(database.db, row)
  const graded = elements.materials.filter(({ grade }) => grade !== 'D').map(({ number }) => number)
  const files = await filesOf(database.db, granted.id)
  const checked = files.filter(({ materialNumber }) => graded.includes(materialNumber))
  expect(checked.length).toBeGreaterThan(0)
  const ticked = graded.map((one) => [`seen.${one}`, 'yes'] as const)
  await postForm(desk, filing, `${filing}/papers`, Object.fromEntries(ticked))
  for (const { attachmentId, grade, checkedBy } of await filesOf(database.db, granted.id)) {
    const seen = checked.some((one) => one.attachmentId === attachmentId)
    expect([grade, checkedBy !== null]).toEqual(seen ? ['B', true] : [null, false])
  }
  const handed = await send({ taker: 'applicant', number: number.slice(-4), signed: 'yes' })
  expect(handed.headers['location']).toBe(`${filing}?done=handed`)
  expect((await granted.row()).status).toBe('concluded')
  const kept = await database.db('counterHandovers').where({ applicationId: granted.id }).first('*')
  expect(kept).toMatchObject({ taker: 'applicant', signature: 'typed', departmentId })
  // Back in the browser, and a page that a colleague left open: both learn what became of it, and nothing is done twice.
  expect((await desk.get(`${filing}/handover`)).headers['location']).toBe(filing)
  const late = await send({ taker: 'applicant', number: number.slice(-4), signed: 'yes' })
  expect([late.status, late.text.includes('已经交出去，或者刚刚变了')]).toEqual([422, true])
  const books = await database.db('counterHandovers').where({ applicationId: granted.id })
  expect(books).toHaveLength(1)
  expect((await other.get(`${filing}/handover`)).status).toBe(404)
  const again = await postForm(desk, filing, `${filing}/papers`, { 'seen.1': 'yes' })
  expect(again.status).toBe(303)
})
