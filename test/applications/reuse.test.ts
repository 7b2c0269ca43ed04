// What a person filled in before is offered with its source, and taken over only with his consent.
import type { Express } from 'express'
import { beforeAll, expect, test } from 'vitest'
import { applicationById, saveDraft } from '../../src/applications/index.ts'
import { anApplication } from '../support/builders/application.ts'
import { testApp } from '../support/app.ts'
import { useDatabase } from '../support/database.ts'
import type { TestDatabase } from '../support/database.ts'
import { postForm, signedIn } from '../support/sign-in.ts'
import type { Agent } from '../support/sign-in.ts'
import { startPage, subsistence } from './pages/public/filing.ts'

/** 特困人员认定: asks for the bank account like 最低生活保障 does. */
const destitute = '630511002000'
const reuse = '/my/earlier-answers'
let database: TestDatabase
let app: Express
let zhaxi: Agent
let earlier: string

beforeAll(async () => {
  database = await useDatabase()
  app = testApp(database.resources).app
  zhaxi = await signedIn(app, 'zhaxiduojie')
  earlier = (await anApplication(database.resources).of(subsistence).submitted()).id
})

async function begin(agent: Agent, matter: string, fields: Record<string, string> = {}) {
  const page = startPage(matter)
  const all = { matter, region: '632722', ...fields }
  const answer = await postForm(agent, page, '/applications/drafts', all)
  const id = /\/applications\/(\d+)\//.exec(answer.headers['location'] ?? '')?.[1] ?? ''
  const draft = await applicationById(database.db, id)
  if (draft === null) throw new Error(`no draft: ${answer.status}`)
  return draft
}

async function discard(id: string) {
  await postForm(zhaxi, `/applications/${id}/discard`, `/applications/${id}/discard`, {})
}

const consents = () => database.db('reuseConsents').orderBy('id').select('givenAt', 'withdrawnAt')
const entries = () =>
  database
    .db('auditEntries')
    .whereIn('action', ['applications.consent-to-reuse', 'applications.withdraw-reuse'])
    .orderBy('id')
    .select('action')

test('the page before a draft shows each earlier answer, masked, with where it comes from', async () => {
  const { text } = await zhaxi.get(startPage(destitute))
  expect(text).toContain('银行账号')
  expect(text).toContain('来自您 2026年3月12日 的办件“最低生活保障对象认定、保障金给付”')
  expect(text).not.toContain('6222021234567890128')
  expect(text).toContain('name="reuse"')
})

test('without the tick nothing is taken over, and no consent is kept', async () => {
  const draft = await begin(zhaxi, destitute)
  expect(draft.answers).not.toHaveProperty('bankAccount')
  expect(draft.sourced).toEqual({})
  expect(await consents()).toEqual([])
  await discard(draft.id)
})

test('what the account answers says so beside the question, until it is changed', async () => {
  const draft = await begin(zhaxi, destitute)
  const page = `/applications/${draft.id}/sections/1`
  const said = '来自账号里登记的'
  const before = (await zhaxi.get(page)).text.split(said).length - 1
  expect(before).toBeGreaterThanOrEqual(5)
  const ctx = (await anApplicantContext()).ctx
  await saveDraft(ctx, draft.id, { phone: ['19912345678'] })
  expect((await zhaxi.get(page)).text.split(said)).toHaveLength(1)
  await discard(draft.id)
})

test('with the tick the draft begins with them, says so until they are changed, and the consent is kept', async () => {
  const draft = await begin(zhaxi, destitute, { reuse: 'yes' })
  expect(draft.answers).toMatchObject({ bankAccount: '6222021234567890128' })
  expect(draft.sourced['bankAccount']).toMatchObject({ applicationId: earlier, day: '2026-03-12' })
  expect(await consents()).toEqual([expect.objectContaining({ withdrawnAt: null })])
  expect(await entries()).toEqual([{ action: 'applications.consent-to-reuse' }])
  const { definition } = await sectionsOf(draft.id)
  const at = definition.findIndex((keys) => keys.includes('bankAccount')) + 1
  const page = `/applications/${draft.id}/sections/${at}`
  expect((await zhaxi.get(page)).text).toContain('来自您 2026年3月12日 的办件')
  const ctx = (await anApplicantContext()).ctx
  const names = definition.flat().filter((key) => draft.sourced[key] !== undefined)
  const changed = Object.fromEntries(names.map((key) => [key, ['6217001234567890123']]))
  await saveDraft(ctx, draft.id, changed)
  expect((await zhaxi.get(page)).text).not.toContain('来自您 2026年3月12日 的办件')
  await discard(draft.id)
})

test('a consent in force needs no second tick; withdrawn, nothing is taken over any more', async () => {
  const start = await zhaxi.get(startPage(destitute))
  expect(start.text).not.toContain('name="reuse"')
  expect(start.text).toContain('同意过使用以前填过的内容')
  const draft = await begin(zhaxi, destitute)
  expect(draft.answers).toHaveProperty('bankAccount')
  await discard(draft.id)
  const done = await postForm(zhaxi, reuse, reuse, { wanted: 'no' })
  expect([done.status, done.headers['location']]).toEqual([303, reuse])
  expect((await zhaxi.get(reuse)).text).toContain('撤回了同意')
  expect(await entries()).toHaveLength(2)
  expect((await begin(zhaxi, destitute)).sourced).toEqual({})
})

test('somebody else is offered nothing of it', async () => {
  const lina = await signedIn(app, 'lina')
  const { text } = await lina.get(startPage(destitute, '630103'))
  expect(text).not.toContain('来自您')
})

async function sectionsOf(id: string) {
  const row = await database
    .db('applications as a')
    .join('matterVersions as v', 'v.id', 'a.matterVersionId')
    .join('formVersions as f', 'f.id', 'v.formVersionId')
    .where('a.id', id)
    .first('f.definition')
  const { sections } = row?.definition as { sections: { fields: { key: string }[] }[] }
  return { definition: sections.map(({ fields }) => fields.map(({ key }) => key)) }
}

async function anApplicantContext() {
  const filed = await anApplication(database.resources).of('632011001000').drafted()
  return { ctx: filed.applicantContext() }
}
