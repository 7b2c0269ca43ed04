// 综合窗口: a clerk files for whoever stands before him, on the applicant's own pages.
import type { Express } from 'express'
import { beforeAll, describe, expect, test } from 'vitest'
import { loadActor } from '../../src/accounts/index.ts'
import {
  applicationById,
  draftForm,
  mayFollow,
  saveDraft,
  stepsOf,
  submit,
  takenInBy,
} from '../../src/applications/index.ts'
import { helperOf } from '../../src/applications/queries/helper-of.ts'
import { missingMaterials } from '../../src/applications/rules/completeness.ts'
import { documentContent, documentsOf } from '../../src/documents/index.ts'
import { parseRaw } from '../../src/forms/index.ts'
import { testApp } from '../support/app.ts'
import { anApplication } from '../support/builders/application.ts'
import { sampleRaw } from '../support/builders/sample-answers.ts'
import { uploadSample } from '../support/builders/sample-file.ts'
import { contextFor, ordinaryMorning } from '../support/context.ts'
import { useDatabase } from '../support/database.ts'
import type { TestDatabase } from '../support/database.ts'
import { postForm, signedIn } from '../support/sign-in.ts'
import type { Agent } from '../support/sign-in.ts'

let database: TestDatabase
let app: Express

beforeAll(async () => {
  database = await useDatabase()
  app = testApp(database.resources).app
})

const home = '/desk/counter'
/** Somebody whom the hall does not know; the digits are checked. */
const stranger = '632722199003075515'
const socialCard = '632014006000'

async function contextOf(username: string) {
  const row = await database.db('accounts').where({ username }).first('id')
  const actor = await loadActor(database.db, row?.id ?? '')
  return contextFor(database.resources, actor, ordinaryMorning)
}

async function receive(desk: Agent, number: string): Promise<string> {
  const found = await postForm(desk, home, `${home}/visits`, { number, seen: 'yes' })
  if (found.status === 303) return found.headers['location'] ?? ''
  const details = {
    name: '才仁措',
    phone: '13897001234',
    region: '632722',
    address: '萨呼腾镇一村',
    consent: 'yes',
  }
  const opened = await postForm(desk, home, `${home}/parties`, { number, ...details })
  expect(opened.status).toBe(303)
  return opened.headers['location'] ?? ''
}

/** Fills the draft in as the clerk would, and gives its id. */
async function fill(username: string, id: string): Promise<void> {
  const ctx = await contextOf(username)
  const application = await applicationById(database.db, id)
  if (application === null) throw new Error('no draft')
  const { definition, env, raw, version } = await draftForm(database.db, application, ctx.today)
  expect((await saveDraft(ctx, id, sampleRaw(definition, env, raw))).ok).toBe(true)
  const filled = await applicationById(database.db, id)
  if (filled === null) throw new Error('no draft')
  const now = await draftForm(database.db, filled, ctx.today)
  const { answers } = parseRaw(definition, now.raw, env, 'draft')
  const missing = missingMaterials(version.elements.materials, [], { answers, facts: env })
  for (const { number } of missing) {
    await uploadSample(ctx, id, { materialNumber: number, fieldPath: null })
  }
  for (const { type, key } of definition.sections.flatMap(({ fields }) => fields)) {
    if (type === 'file') await uploadSample(ctx, id, { materialNumber: 0, fieldPath: key })
  }
}

async function begin(desk: Agent, visit: string, matter: string, region: string): Promise<string> {
  const begun = await postForm(desk, visit, `${visit}/filings`, { matter, region, q: '卡' })
  expect(begun.status).toBe(303)
  return /\/applications\/(\d+)\//.exec(begun.headers['location'] ?? '')?.[1] ?? ''
}

/** As the applicant himself would be told at his draft. */
async function helperSeenByOwner(id: string) {
  const draft = await applicationById(database.db, id)
  if (draft === null) throw new Error('no draft')
  const owner = await loadActor(database.db, draft.applicantAccountId)
  return helperOf(contextFor(database.resources, owner, ordinaryMorning), draft)
}

describe('a window files for somebody', () => {
  test('who is written down, on the pages of filing, and follows it without its content', async () => {
    const desk = await signedIn(app, 'zaduo-chuangkou', 'desk')
    const unknown = await postForm(desk, home, `${home}/visits`, { number: stranger, seen: 'yes' })
    expect(unknown.status).toBe(422)
    expect(unknown.text).toContain('照证件登记')
    const visit = await receive(desk, stranger)
    expect((await desk.get(visit)).text).toContain('才仁措')
    const id = await begin(desk, visit, socialCard, '632722')
    expect((await desk.get(`/applications/${id}/sections/1`)).text).toContain('您在替才仁措填')
    expect(await helperSeenByOwner(id)).toMatchObject({ kind: 'window', until: null })
    await fill('zaduo-chuangkou', id)
    const check = `/applications/${id}/check`
    const filed = await postForm(desk, check, `/applications/${id}/submission`, { declared: 'yes' })
    expect(filed.text).not.toContain('还差')
    expect(filed.headers['location']).toBe(`${home}/filings/${id}`)
    const row = await applicationById(database.db, id)
    expect(row).toMatchObject({ status: 'submitted', channel: 'counter', helpedUntil: null })
    const [step] = await stepsOf(database.db, id)
    expect(step).toMatchObject({ actorKind: 'staff', details: { filedFor: '才仁措' } })
    const again = await submit(await contextOf('zaduo-chuangkou'), id, true)
    expect(again).toMatchObject({ ok: true, value: { again: true } })

    const filing = `${home}/filings/${id}`
    const number = /name="seen\.(\d+)"/.exec((await desk.get(filing)).text)?.[1] ?? ''
    const noted = await postForm(desk, filing, `${filing}/papers`, {
      [`seen.${number}`]: 'yes',
      [`copies.${number}`]: '2',
    })
    expect(noted.status).toBe(303)
    const receipt = (await desk.get(`${filing}/receipt`)).text
    expect(receipt).toContain('看过原件，当场退还，收下 2 份')
    expect(receipt).toContain('忘了密码')
    await receipted(desk, filing, number, id)
    expect((await desk.get(`/desk/applications/${id}`)).status).toBe(403)
    expect((await desk.get(`/applications/${id}/check`)).status).toBe(404)
    const other = await signedIn(app, 'chengzhong-chuangkou', 'desk')
    expect((await other.get(filing)).status).toBe(404)
    const handler = await signedIn(app, 'zaduo-rst-shouli', 'desk')
    expect((await handler.get(`/desk/applications/${id}`)).text).toContain('帮才仁措办')
  })

  test('who finds it among his own, is told, and whose own draft needs his consent', async () => {
    const desk = await signedIn(app, 'sahuteng-bangban', 'desk')
    const draft = await anApplication(database.resources).of(socialCard).drafted()
    const row = await draft.row()
    const { idNumberSealed } = (await database
      .db('persons')
      .where({ accountId: row.applicantAccountId })
      .first('idNumberSealed')) ?? { idNumberSealed: '' }
    const visit = await receive(desk, database.resources.vault.open(idNumberSealed))
    const want = { matter: socialCard, region: '632722', q: '卡' }
    const refused = await postForm(desk, visit, `${visit}/filings`, want)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('同意窗口接着填')
    const agreed = await postForm(desk, visit, `${visit}/filings`, { ...want, agreed: 'yes' })
    expect(agreed.headers['location']).toBe(`/applications/${draft.id}/sections/1`)
    const check = `/applications/${draft.id}/check`
    await postForm(desk, check, `/applications/${draft.id}/submission`, { declared: 'yes' })
    const own = await signedIn(app, 'zhaxiduojie')
    expect((await own.get('/my')).text).toContain('窗口人员在接着填您的草稿')
    expect((await own.get(`/applications/${draft.id}`)).text).toContain('窗口帮办')
  })

  test('who has not agreed to the notice of today is told it at the window, which is kept', async () => {
    const desk = await signedIn(app, 'zaduo-chuangkou', 'desk')
    const visit = await receive(desk, stranger)
    const { db } = database
    const [visitRow] = await db('counterVisits').orderBy('id', 'desc').limit(1).select('*')
    const accountId = visitRow?.applicantAccountId ?? ''
    await db('privacyConsents').where({ accountId }).update({ withdrawnAt: ordinaryMorning })
    const fresh = '632009001000'
    expect((await desk.get(`${visit}?q=无犯罪`)).text).toContain('隐私说明已向本人告知并取得同意')
    const want = { matter: fresh, region: '632722', q: '无犯罪' }
    const refused = await postForm(desk, visit, `${visit}/filings`, want)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('他还没有同意现在的隐私说明')
    const told = { ...want, told: 'yes', notice: '1' }
    expect((await postForm(desk, visit, `${visit}/filings`, told)).status).toBe(303)
    const entry = await db('auditEntries').where({
      action: 'consents.agreed',
      subjectId: accountId,
    })
    expect(entry).toHaveLength(1)
  })

  test('what is done locally is taken by no window of another county', async () => {
    const desk = await signedIn(app, 'chengzhong-chuangkou', 'desk')
    const visit = await receive(desk, stranger)
    const { rows } = await database.db.raw<{ rows: { code: string; scope: string }[] }>(
      `select m.code, v.elements ->> 'crossRegion' as scope from matters m
       join matter_versions v on v.id = m.current_version_id
       where v.online and 'person' = any(v.objects) and m.status = 'published'`,
    )
    const local = rows.find(({ scope }) => scope === 'local')?.code ?? ''
    const refused = await postForm(desk, visit, `${visit}/filings`, {
      ...{ matter: local, region: '632722', q: '' },
    })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('只在属地办')
  })
})

test('what a window follows is the same in the policy and in SQL', async () => {
  const all = await database.db('applications').limit(300).select('*')
  for (const username of ['zaduo-chuangkou', 'chengzhong-chuangkou', 'sahuteng-bangban', 'lina']) {
    const { actor } = await contextOf(username)
    const told = all.filter((one) => mayFollow(actor, one)).map(({ id }) => id)
    const found: { id: string }[] = await database
      .db('applications')
      .modify(takenInBy(actor))
      .select('id')
    expect(found.map(({ id }) => id).sort()).toEqual(told.sort())
  }
})

/** 申请材料接收凭证: one for what was taken in, a new one in its place when more was. */
async function receipted(desk: Agent, filing: string, number: string, id: string): Promise<void> {
  const letters = async () =>
    (await documentsOf(database.db, id)).filter(({ kind }) => kind === 'material-receipt')
  const issue = () => postForm(desk, filing, `${filing}/material-receipt`, {})
  expect((await desk.get(`${filing}/material-receipt`)).status).toBe(404)
  await Promise.all([issue(), issue()])
  expect((await letters()).map(({ status }) => status)).toEqual(['in-force'])
  expect((await issue()).headers['location']).toContain('done=unchanged')
  expect((await desk.get(`${filing}/material-receipt`)).headers['content-type']).toContain('pdf')
  const later = testApp(database.resources, new Date(ordinaryMorning.getTime() + 7_200_000)).app
  const again = await signedIn(later, 'zaduo-chuangkou', 'desk')
  await postForm(again, filing, `${filing}/papers`, { [`copies.${number}`]: '3' })
  await postForm(again, filing, `${filing}/material-receipt`, {})
  const both = await letters()
  expect(both.map(({ status }) => status)).toEqual(['replaced', 'in-force'])
  const content = await documentContent(database.db, both[1]?.id ?? '')
  expect(JSON.stringify(content?.table)).toContain('3份')
  const other = await signedIn(app, 'chengzhong-chuangkou', 'desk')
  const page = await postForm(other, '/desk/counter', `${filing}/material-receipt`, {})
  expect(page.status).toBe(404)
}
