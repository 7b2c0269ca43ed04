// 告知承诺办理: who chooses it signs, is not asked for the papers that it replaces, is decided sooner and
// checked afterwards; who does not is asked for everything.
import request from 'supertest'
import { beforeAll, expect, test } from 'vitest'
import { acceptedIncomplete } from '../../src/applications/accepted-incomplete.ts'
import { checkPromise } from '../../src/applications/check-promise.ts'
import { commit } from '../../src/applications/commit.ts'
import {
  draftForm,
  dropMaterial,
  filesOf,
  saveDraft,
  submit,
} from '../../src/applications/index.ts'
import { resubmit } from '../../src/applications/resubmit.ts'
import { attachFile } from '../../src/applications/materials-store.ts'
import { planOf } from '../../src/applications/plan-of.ts'
import { applicationById } from '../../src/applications/store.ts'
import { checksOf, commitmentsOf } from '../../src/commitments/index.ts'
import { filedVersion, promiseNumber } from '../../src/matters/index.ts'
import { transaction } from '../../src/platform/database/transaction.ts'
import { keepFile } from '../../src/attachments/index.ts'
import { anApplication } from '../support/builders/application.ts'
import type { FiledApplication } from '../support/builders/filed-application.ts'
import { samplePdf } from '../support/builders/sample-file.ts'
import { contextFor } from '../support/context.ts'
import { useDatabase } from '../support/database.ts'
import type { TestDatabase } from '../support/database.ts'
import { testApp } from '../support/app.ts'
import { signedIn } from '../support/sign-in.ts'
import { holder } from './acting.ts'
import { postParts } from './pages/public/filing.ts'

const agency = '630114001000'
let database: TestDatabase

beforeAll(async () => {
  database = await useDatabase()
})

/** The draft of the company at that place, complete but for the papers that the promise replaces. */
async function draftOf(place: number, choice: 'yes' | 'no'): Promise<FiledApplication> {
  const company = await database
    .db('companies as c')
    .join('accounts as a', 'a.id', 'c.accountId')
    .orderBy('a.id')
    .offset(place)
    .first('a.username')
  const draft = await anApplication(database.resources)
    .of(agency)
    .filedBy(company?.username ?? '')
    .drafted()
  const { raw, version, files } = await formOf(draft)
  const ctx = draft.applicantContext()
  expect((await saveDraft(ctx, draft.id, { ...raw, promise: [choice] })).ok).toBe(true)
  const { materials, onPromise } = version.elements
  for (const { attachmentId, materialNumber } of files) {
    const name = materials.find(({ number }) => number === materialNumber)?.name ?? ''
    if (onPromise?.instead.includes(name)) await dropMaterial(ctx, draft.id, attachmentId)
  }
  return draft
}

async function formOf(draft: FiledApplication) {
  const { today } = draft.applicantContext()
  return draftForm(database.db, await draft.row(), today)
}

async function sign(draft: FiledApplication) {
  const { applicantName: signedName } = await draft.row()
  const promise = { materialNumber: promiseNumber, kind: 'instead', agreed: true } as const
  return commit(draft.applicantContext(), draft.id, { ...promise, signedName })
}

async function missing(draft: FiledApplication): Promise<readonly string[]> {
  const tried = await submit(draft.applicantContext(), draft.id, true)
  if (tried.ok || tried.refusal.reason !== 'incomplete') throw new Error(JSON.stringify(tried))
  return tried.refusal.materials.map(({ name }) => name)
}

test('whoever chooses it has to sign, and no file stands in for the signature', async () => {
  const draft = await draftOf(0, 'yes')
  expect(await missing(draft)).toEqual(['告知承诺书'])
  const [file] = await filesOf(database.db, draft.id)
  await database
    .db('applicationMaterials')
    .where({ applicationId: draft.id, attachmentId: file?.attachmentId ?? '' })
    .update({ materialNumber: promiseNumber } as never)
  expect(await missing(draft)).toContain('告知承诺书')
})

test('whoever does not choose it is asked for every paper', async () => {
  const draft = await draftOf(1, 'no')
  expect(await missing(draft)).toEqual([
    expect.stringContaining('场所使用证明'),
    '专职人员名册及证明',
  ])
})

test('it is decided sooner, without the visit, and checked afterwards; a false one bars the next', async () => {
  const draft = await draftOf(2, 'yes')
  expect((await sign(draft)).ok).toBe(true)
  expect((await submit(draft.applicantContext(), draft.id, true)).ok).toBe(true)
  const filed = await draft.row()
  expect(filed.promisedDays).toBe(1)
  const application = await applicationById(database.db, draft.id)
  if (application === null) throw new Error('not filed')
  const version = await filedVersion(database.db, application)
  const { stages } = await planOf(database.db, application, version)
  expect(stages.map(({ name }) => name)).not.toContain('现场核查')
  await draft.step('accept')
  // 监察 does not take what a promise stands in for as a paper that was missing.
  expect(await acceptedIncomplete(database.db, '2020-01-01')).toEqual([])
  await draft.passUntilDecision()
  await draft.step('grant')
  const [promise] = await commitmentsOf(database.db, draft.id)
  expect(promise).toMatchObject({ materialName: '告知承诺书', kind: 'instead', termDays: 30 })
  expect(promise?.wording).toContain('承诺不实的后果：撤销')
  const listed = await checksOf(database.db, promise?.departmentId ?? '', null)
  expect(listed.items.map(({ applicationId }) => applicationId)).toContain(draft.id)

  const clerk = await holder(database.db, promise?.departmentId ?? null, 'examiner')
  const ctx = contextFor(database.resources, clerk, new Date('2026-05-06T02:00:00Z'))
  const checking = { applicationId: draft.id, commitmentId: promise?.id ?? '', outcome: 'false' }
  expect((await checkPromise(ctx, { ...checking, note: '没有三名专职人员' })).ok).toBe(true)
  const { applicantAccountId } = await draft.row()
  const owner = await database.db('accounts').where({ id: applicantAccountId }).first('username')
  const hall = await signedIn(testApp(database.resources).app, owner?.username ?? '')
  expect((await hall.get(`/applications/${draft.id}`)).text).toContain('签名；核查不实')
  const [change] = await database.db('documentChanges').select('change', 'reason')
  expect(change).toMatchObject({ change: 'revoke', reason: '承诺核查不实：没有三名专职人员' })

  const next = await draftOf(2, 'yes')
  expect(await sign(next)).toEqual({ ok: false, refusal: 'broken' })
})

test('whoever signed and then chose otherwise is bound by nothing', async () => {
  const draft = await draftOf(3, 'yes')
  expect((await sign(draft)).ok).toBe(true)
  const { raw } = await formOf(draft)
  await saveDraft(draft.applicantContext(), draft.id, { ...raw, promise: ['no'] })
  expect(await missing(draft)).toHaveLength(2)
  const { version } = await formOf(draft)
  const { materials, onPromise } = version.elements
  const replaced = materials.filter(({ name }) => onPromise?.instead.includes(name))
  for (const { number: materialNumber } of replaced) {
    const sent = { name: '样例.pdf', mediaType: 'application/pdf', bytes: samplePdf }
    await transaction(database.db, async (tx) => {
      const ctx = draft.applicantContext()
      const prepared = { ...sent, scanState: 'not-scanned' } as const
      const kept = await keepFile(tx, ctx, (await draft.row()).applicantAccountId, prepared)
      const place = { materialNumber, fieldPath: null, createdAt: ctx.now }
      await attachFile(tx, { applicationId: draft.id, attachmentId: kept.id, ...place })
    })
  }
  expect((await submit(draft.applicantContext(), draft.id, true)).ok).toBe(true)
  expect(await commitmentsOf(database.db, draft.id)).toEqual([])
  expect((await draft.row()).promisedDays).toBeGreaterThan(1)
})

test('a correction does not change how it was chosen, and the desk is told why', async () => {
  const draft = await draftOf(1, 'yes')
  expect((await sign(draft)).ok).toBe(true)
  expect((await submit(draft.applicantContext(), draft.id, true)).ok).toBe(true)
  const { handlingDepartmentId } = await draft.row()
  const clerk = await holder(database.db, handlingDepartmentId, 'acceptance-clerk')
  const hall = testApp(database.resources)
  hall.setNow(draft.now)
  if (clerk.kind !== 'staff') throw new Error('not of the staff')
  const account = await database.db('accounts').where({ id: clerk.accountId }).first('username')
  const desk = await signedIn(hall.app, account?.username ?? '', 'desk')
  const form = await desk.get(`/desk/applications/${draft.id}/steps/request-correction`)
  expect(form.text).toContain('不能用补正改：要交的材料和办理时限都随它')
  expect(form.text).not.toContain('value="promise"')
  const told = { label: '是否选择告知承诺', why: '不适用', how: '改成否' }
  await draft.askToCorrect([{ target: 'promise', ...told }])
  expect((await resubmit(draft.applicantContext(), draft.id, { promise: ['no'] })).ok).toBe(true)
  const filed = await draft.row()
  expect(filed.answers['promise']).toBe(true)
  expect(filed.promisedDays).toBe(1)
})

test('what has to be signed stands open, with the name to write, and what is said of it belongs to it', async () => {
  const draft = await draftOf(5, 'yes')
  const { applicantAccountId, applicantName } = await draft.row()
  const account = await database.db('accounts').where({ id: applicantAccountId }).first('username')
  const agent = await signedIn(testApp(database.resources).app, account?.username ?? '')
  const page = `/applications/${draft.id}/materials`
  const { text } = await agent.get(page)
  expect(text).toMatch(/<details open><summary>承诺书/)
  expect(text).toContain(`签名，请写：${applicantName}`)
  const next = await postParts(agent, page, {})
  expect(next.status).toBe(422)
  expect(next.text).toContain('aria-invalid="true" aria-describedby="m-100-e"')
})

test('the progress tells the promise among the materials and no longer time than is promised', async () => {
  const draft = await draftOf(6, 'yes')
  expect((await sign(draft)).ok).toBe(true)
  expect((await submit(draft.applicantContext(), draft.id, true)).ok).toBe(true)
  const { applicantAccountId, applicantName } = await draft.row()
  const account = await database.db('accounts').where({ id: applicantAccountId }).first('username')
  const hall = testApp(database.resources)
  hall.setNow(draft.now)
  const agent = await signedIn(hall.app, account?.username ?? '')
  const { text } = await agent.get(`/applications/${draft.id}`)
  expect(text).toContain('告知承诺书')
  expect(text).toMatch(new RegExp(`${applicantName}于 .*签名；决定以后 30 个工作日内核查`))
  expect(text).toContain('算在承诺的 1 个工作日里')
  expect(text).not.toMatch(/一般 [2-9] 个工作日/)
})

test('the guide says which step and what time the promise spares, until one chose otherwise', async () => {
  const hall = testApp(database.resources).app
  const { text } = await request(hall).get(`/matters/${agency}?region=630103`)
  expect(text).toContain('选告知承诺的 1 个工作日办结')
  expect(text).toContain('选告知承诺的，决定以前不走这一步')
  expect(text).toContain('选告知承诺，还要等“现场核查”吗？')
})

test('a promise that is not taken is shown again as it was ticked and typed', async () => {
  const draft = await draftOf(4, 'yes')
  const { applicantAccountId } = await draft.row()
  const account = await database.db('accounts').where({ id: applicantAccountId }).first('username')
  const agent = await signedIn(testApp(database.resources).app, account?.username ?? '')
  const page = `/applications/${draft.id}/materials`
  const typed = { 'agree.100.instead': 'yes', 'sign.100.instead': '别人', _promise: '100-instead' }
  const answer = await postParts(agent, page, typed)
  expect(answer.status).toBe(422)
  expect(answer.text).toContain('签名要和申请人的名字一样')
  expect(answer.text).toMatch(/<details open><summary>承诺书/)
  expect(answer.text).toContain('name="agree.100.instead" value="yes" checked')
  expect(answer.text).toContain('name="sign.100.instead" value="别人"')
})
