// 容缺受理 and 告知承诺: a paper may come later, or a promise stands in its place; nothing is granted before
// what was promised has come, and what does not come ends the application.
import type { Express } from 'express'
import { beforeAll, expect, test } from 'vitest'
import { dropMaterial, filesOf, runTimers, submit } from '../../src/applications/index.ts'
import { commit } from '../../src/applications/commit.ts'
import { refuseLater } from '../../src/applications/refuse-later.ts'
import { remindPapers } from '../../src/applications/remind-papers.ts'
import { commitmentsOf, hasBroken } from '../../src/commitments/index.ts'
import { systemContext } from '../../src/system-context.ts'
import { testApp } from '../support/app.ts'
import type { Actor } from '../../src/kernel/actor.ts'
import { anApplication } from '../support/builders/application.ts'
import type { FiledApplication } from '../support/builders/filed-application.ts'
import { contextFor } from '../support/context.ts'
import { useDatabase } from '../support/database.ts'
import type { TestDatabase } from '../support/database.ts'
import { signedIn } from '../support/sign-in.ts'
import { holder } from './acting.ts'
import { picture, postParts, socialCard } from './pages/public/filing.ts'

let database: TestDatabase
let app: Express
let photo: number

beforeAll(async () => {
  database = await useDatabase()
  app = testApp(database.resources).app
  const row = await database
    .db('matters as m')
    .join('matterVersions as v', 'v.id', 'm.currentVersionId')
    .where({ 'm.code': socialCard })
    .first('v.elements')
  const { materials } = row?.elements as { materials: { number: number; name: string }[] }
  photo = materials.find(({ name }) => name.includes('证件照'))?.number ?? 0
})

/** A draft without the photo. */
async function withoutPhoto(username = 'zhaxiduojie'): Promise<FiledApplication> {
  const draft = await anApplication(database.resources).of(socialCard).filedBy(username).drafted()
  const files = await filesOf(database.db, draft.id)
  for (const { attachmentId, materialNumber } of files) {
    if (materialNumber === photo)
      await dropMaterial(draft.applicantContext(), draft.id, attachmentId)
  }
  return draft
}

async function promise(draft: FiledApplication, signed?: string) {
  const ctx = draft.applicantContext()
  const name = 'name' in ctx.actor ? ctx.actor.name : ''
  return commit(ctx, draft.id, {
    ...{ materialNumber: photo, kind: 'later', agreed: true, signedName: signed ?? name },
  })
}

async function promised(username = 'zhaxiduojie'): Promise<FiledApplication> {
  const draft = await withoutPhoto(username)
  expect((await promise(draft)).ok).toBe(true)
  expect((await submit(draft.applicantContext(), draft.id, true)).ok).toBe(true)
  return draft
}

async function deskOf(clerk: Actor, now: Date) {
  const hall = testApp(database.resources)
  hall.setNow(now)
  const accountId = 'accountId' in clerk ? clerk.accountId : ''
  const account = await database.db('accounts').where({ id: accountId }).first('username')
  return signedIn(hall.app, account?.username ?? '', 'desk')
}

const at = (filed: FiledApplication, days: number) =>
  new Date(filed.applicantContext().now.getTime() + days * 86_400_000)

test('a promise needs the tick and the applicant’s own name; without it the paper is missing', async () => {
  const draft = await withoutPhoto()
  expect(await promise(draft, '别人')).toEqual({ ok: false, refusal: 'other-name' })
  const sent = await submit(draft.applicantContext(), draft.id, true)
  expect(sent.ok).toBe(false)
  expect((await promise(draft)).ok).toBe(true)
  expect((await submit(draft.applicantContext(), draft.id, true)).ok).toBe(true)
  const zhaxi = await signedIn(app, 'zhaxiduojie')
  const waiting = (await zhaxi.get(`/applications/${draft.id}`)).text
  expect(waiting).toContain('还有 1 份材料等您补交')
  expect(waiting).toContain('您承诺以后交的，上面写着怎么交')
  expect(waiting).not.toContain('现在不用您做什么')
  await draft.step('accept')
  const notice = await database
    .db('documents')
    .where({ applicationId: draft.id, kind: 'acceptance-notice' })
    .first('content')
  expect(JSON.stringify(notice?.content)).toContain('容缺，承诺受理后 5 个工作日内补交')
  const [one] = await commitmentsOf(database.db, draft.id)
  expect(one).toMatchObject({ outcome: null, dueOn: '2026-03-19' })
  expect(await draft.row()).toMatchObject({ papersAwaited: 1, papersDueOn: '2026-03-19' })

  // Nothing is granted before it came; then it is handed in without a correction.
  const inWork = (await zhaxi.get(`/applications/${draft.id}`)).text
  expect(inWork).toContain('承诺补交的材料没有交齐以前，不能作决定')
  expect(inWork).not.toContain('现在不用您做什么')
  await draft.passUntilDecision()
  await expect(draft.step('grant')).rejects.toThrow('papers-in')
  const page = `/applications/${draft.id}/later`
  expect((await postParts(zhaxi, page, {})).status).toBe(422)
  const file = { field: `files.${photo}`, name: '照片.png', bytes: await picture() }
  const received = await postParts(zhaxi, page, {}, [file])
  expect(received.headers['location']).toBe(`/applications/${draft.id}?done=papers`)
  expect((await zhaxi.get(received.headers['location'] ?? '')).text).toContain('补交的材料收到了')
  expect(await draft.row()).toMatchObject({ papersAwaited: 0, papersDueOn: null })
  await draft.step('grant')
})

test('the person is reminded once, and what does not come ends the application', async () => {
  const filed = await promised()
  await filed.step('accept')
  const near = {
    ...systemContext(database.resources),
    now: at(filed, 5),
    today: '2026-03-17' as const,
  }
  expect(await remindPapers(near)).toBe(1)
  expect(await remindPapers(near)).toBe(0)
  const late = { ...near, now: at(filed, 10), today: '2026-03-20' as const }
  const hall = testApp(database.resources)
  hall.setNow(at(filed, 8))
  const zhaxi = await signedIn(hall.app, 'zhaxiduojie')
  const own = `/applications/${filed.id}`
  for (const page of [own, `${own}/later`]) {
    const { text } = await zhaxi.get(page)
    expect(text, page).toContain('已经过了，请马上交。还没有终止的，现在交仍然算数')
    expect(text, page).not.toContain('过了这一天没有交，视为撤回')
  }
  const { handlingDepartmentId } = await filed.row()
  const desk = await deskOf(
    await holder(database.db, handlingDepartmentId, 'examiner'),
    at(filed, 8),
  )
  expect((await desk.get(`/desk${own}`)).text).toContain('容缺，过期还没有补交')
  await runTimers(late)
  const told = (await zhaxi.get(own)).text
  expect(told).toContain('到期没有交，按撤回处理')
  expect((await desk.get(`/desk${own}`)).text).toContain('容缺，逾期没有补交')
  expect(await filed.row()).toMatchObject({ status: 'terminated', papersAwaited: 0 })
  expect((await commitmentsOf(database.db, filed.id))[0]?.outcome).toBe('overdue')
  // Whoever broke a promise is not trusted with another one.
  const { applicantAccountId } = await filed.row()
  expect(await hasBroken(database.db, applicantAccountId)).toBe(true)
  const next = await withoutPhoto()
  expect(await promise(next)).toEqual({ ok: false, refusal: 'broken' })
  // Nor is he shown one to read and sign for nothing.
  const offered = (await zhaxi.get(`/applications/${next.id}/materials`)).text
  expect(offered).toContain('您以前有承诺没有做到，现在不能再用承诺，请上传这份材料。')
  expect(offered).not.toContain('name="_promise"')
})

test('the clerk may refuse it with a reason before acceptance', async () => {
  const draft = await withoutPhoto('lina')
  expect((await promise(draft)).ok).toBe(true)
  expect((await submit(draft.applicantContext(), draft.id, true)).ok).toBe(true)
  const { handlingDepartmentId } = await draft.row()
  const clerk = await holder(database.db, handlingDepartmentId, 'acceptance-clerk')
  const ctx = contextFor(database.resources, clerk, at(draft, 0))
  const desk = await deskOf(clerk, at(draft, 0))
  const file = `/desk/applications/${draft.id}`
  expect((await desk.get(`${file}/steps/accept`)).text).toContain(
    '受理后 5 个工作日内补交，受理当天起算',
  )
  expect((await desk.get(file)).text).toContain('容缺，见下面的承诺')
  expect(await refuseLater(ctx, draft.id, photo, ' ')).toEqual({
    ok: false,
    refusal: 'reason-missing',
  })
  expect((await refuseLater(ctx, draft.id, photo, '制卡要用照片')).ok).toBe(true)
  expect(await draft.row()).toMatchObject({ papersAwaited: 0 })
  const before = (await desk.get(`${file}/steps/accept`)).text
  expect(before).not.toContain('申请人承诺（容缺受理）')
  expect(before).toMatch(/“[^”]*证件照”没有交，容缺没有同意：请先一次告知补正，不要受理/)
  expect((await desk.get(file)).text).not.toContain('容缺，见下面的承诺')
  const correction = (await desk.get(`${file}/steps/request-correction`)).text
  expect(correction).toMatch(new RegExp(`<input[^>]*value="material:${photo}"[^>]* checked`))
  expect(correction).toContain('没有交，容缺没有同意：制卡要用照片')
  const told = await database.db('notifications').where({ applicationId: draft.id }).select('body')
  expect(JSON.stringify(told)).toContain('制卡要用照片')
  const hall = testApp(database.resources)
  hall.setNow(at(draft, 0))
  const lina = await signedIn(hall.app, 'lina')
  const { text } = await lina.get(`/applications/${draft.id}`)
  expect(text).toMatch(/“[^”]*证件照”不能以后再交/)
  expect(text).toContain('没有同意容缺。理由：制卡要用照片。请先备好')
})

test('what ends for another reason breaks no promise, and nobody is reminded of it any more', async () => {
  const [uncorrected, withdrawn] = [await promised('lina'), await promised('zhuoma')]
  await uncorrected.askToCorrect([{ target: 'm3', label: '户口簿', why: '看不清', how: '重新拍' }])
  await withdrawn.step('accept')
  await withdrawn.withdraw()
  const near = { ...systemContext(database.resources), now: at(withdrawn, 5) }
  expect(await remindPapers({ ...near, today: '2026-03-17' })).toBe(0)
  await runTimers({ ...near, now: at(uncorrected, 30), today: '2026-04-11' })
  expect(await uncorrected.row()).toMatchObject({ status: 'terminated', papersAwaited: 0 })
  expect((await commitmentsOf(database.db, uncorrected.id))[0]?.outcome).toBeNull()
  const { applicantAccountId, handlingDepartmentId } = await uncorrected.row()
  expect(await hasBroken(database.db, applicantAccountId)).toBe(false)

  const lina = await signedIn(testApp(database.resources).app, 'lina')
  const own = `/applications/${uncorrected.id}`
  expect((await lina.get(own)).text).not.toContain('按撤回处理。需要时可以重新申请，要先备齐材料')
  const clerk = await holder(database.db, handlingDepartmentId, 'acceptance-clerk')
  const desk = (await (await deskOf(clerk, at(uncorrected, 30))).get(`/desk${own}`)).text
  expect(desk).toContain('容缺，办件已经结束')
  expect(desk).toContain('已经结束，不再计时')
  expect(desk).not.toContain('等补交')
})
