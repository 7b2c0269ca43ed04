// 转办: an application that came to the wrong department goes to the right one with its clock running.
import { documentsOf, documentsToldOf } from '../../src/documents/index.ts'
import { beforeAll, expect, test } from 'vitest'
import type { Express } from 'express'
import { runTimers, stepsOf } from '../../src/applications/index.ts'
import { system } from '../../src/kernel/actor.ts'
import type { Actor } from '../../src/kernel/actor.ts'
import { testApp } from '../support/app.ts'
import { anApplication } from '../support/builders/application.ts'
import type { FiledApplication } from '../support/builders/filed-application.ts'
import { contextFor } from '../support/context.ts'
import { useDatabase } from '../support/database.ts'
import type { TestDatabase } from '../support/database.ts'
import { postForm, signedIn } from '../support/sign-in.ts'
import { holder, stepBy } from './acting.ts'

const food = '630131001000'
let database: TestDatabase
let app: Express
beforeAll(async () => {
  database = await useDatabase()
  app = testApp(database.resources).app
})

const filedBy = (username: string) => anApplication(database.resources).of(food).filedBy(username)

/** The offering of food licences in a region. */
async function offeringIn(regionCode: string): Promise<string> {
  const row = await database
    .db('offerings as o')
    .join('matters as m', 'm.id', 'o.matterId')
    .where({ 'm.code': food, 'o.regionCode': regionCode, 'o.active': true })
    .first<{ id: string }>('o.id')
  if (row === undefined) throw new Error(`nobody offers it in ${regionCode}`)
  return row.id
}

async function clerkOf(
  filed: FiledApplication,
  post = 'acceptance-clerk' as const,
): Promise<Actor> {
  return holder(database.db, (await filed.row()).handlingDepartmentId, post)
}

const propose = async (filed: FiledApplication, regionCode: string) =>
  filed.attempt('propose-transfer', {
    comment: '经营场所在另一个地方',
    details: { transferTo: await offeringIn(regionCode) },
  })

test('the other department takes it: it owns it from then on, the days run on, and the applicant is told', async () => {
  const filed = await filedBy('zhaxiduojie').submitted()
  const before = await filed.row()
  expect(await propose(filed, '632801')).toBeNull()
  const waiting = await filed.row()
  expect([waiting.status, waiting.dueOn, waiting.offeringId]).toEqual([
    'submitted',
    before.dueOn,
    before.offeringId,
  ])
  expect(waiting.handlingDepartmentId).not.toBe(before.handlingDepartmentId)
  expect(await filed.attempt('accept')).toBe('no-transfer-pending')
  const [slip] = (await documentsOf(database.db, filed.id)).filter(
    ({ kind }) => kind === 'transfer-slip',
  )
  expect(slip?.organDepartmentId).toBe(before.handlingDepartmentId)
  expect(slip?.recipientName).toContain('格尔木')
  expect((await documentsToldOf(database.db, filed.id)).map(({ kind }) => kind)).not.toContain(
    'transfer-slip',
  )
  await filed.step('accept-transfer')
  const taken = await filed.row()
  expect(taken).toMatchObject({
    regionCode: '632801',
    offeringId: await offeringIn('632801'),
    acceptanceDepartmentId: waiting.handlingDepartmentId,
    dueOn: before.dueOn,
    receivedOn: before.receivedOn,
    number: before.number,
  })
  const told = await database
    .db('notifications')
    .where({ applicationId: filed.id })
    .orderBy('id', 'desc')
    .first('title')
  expect(told?.title).toContain('转由格尔木市市场监督管理局办理')
  await filed.step('accept')
  expect((await filed.row()).handlingPath).toBe(taken.handlingPath)
  await filed.step('pass', { comment: '审查通过', details: { staffNames: ['甲', '乙'] } })
  const [, second] = await Promise.all([filed.row(), propose(filed, '632722')])
  expect(['first-transfer', 'not-now']).toContain(second)
})

test('sent back with a reason, it is with the first department again, which asks nobody twice', async () => {
  const filed = await filedBy('zhuoma').submitted()
  const before = await filed.row()
  expect(await propose(filed, '632801')).toBeNull()
  expect(await filed.attempt('return-transfer', { comment: ' ' })).toBe('comment-missing')
  await filed.step('return-transfer', { comment: '申请表上的地址在杂多县' })
  const back = await filed.row()
  expect([back.handlingDepartmentId, back.offeringId, back.regionPath, back.dueOn]).toEqual([
    before.handlingDepartmentId,
    before.offeringId,
    before.regionPath,
    before.dueOn,
  ])
  expect(await propose(filed, '632801')).toBe('transfer-sent-back')
  expect(await propose(filed, '632722')).toBe('transfer-same')
  expect(
    await filed.attempt('propose-transfer', { comment: '不归我办', details: { transferTo: '0' } }),
  ).toBe('transfer-nowhere')
  await filed.step('accept')
})

test('two at once: taken or sent back, one of them', async () => {
  const filed = await filedBy('lina').submitted()
  expect(await propose(filed, '632801')).toBeNull()
  const clerk = await clerkOf(filed)
  const now = filed.now
  const answers = await Promise.all(
    (['accept-transfer', 'return-transfer', 'accept-transfer'] as const).map((action) =>
      stepBy(database.resources, clerk, now, filed.id, action, { comment: '这样办' }),
    ),
  )
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  const steps = await stepsOf(database.db, filed.id)
  expect(steps.filter(({ action }) => action.endsWith('-transfer'))).toHaveLength(2)
})

test('nobody answers in five working days: the law accepts it, with the department it came to', async () => {
  const filed = await filedBy('wangjianguo').submitted()
  const before = await filed.row()
  expect(await propose(filed, '632801')).toBeNull()
  filed.wait(14)
  await runTimers(contextFor(database.resources, system, filed.now))
  expect(await filed.row()).toMatchObject({
    status: 'examining',
    offeringId: before.offeringId,
    handlingDepartmentId: before.handlingDepartmentId,
    acceptedOn: before.receivedOn,
  })
})

test('an examined case goes over at the stage where it is', async () => {
  const filed = await filedBy('zhangwei').accepted()
  const before = await filed.row()
  expect(await propose(filed, '632801')).toBeNull()
  await filed.step('accept-transfer')
  const after = await filed.row()
  expect([after.status, after.stageNumber, after.dueOn, after.acceptedOn]).toEqual([
    before.status,
    before.stageNumber,
    before.dueOn,
    before.acceptedOn,
  ])
  expect(after.regionCode).toBe('632801')
})

test('the clerk chooses on a page, reads who would handle it, and confirms; the receiver reads why', async () => {
  const filed = await filedBy('chenzhiqiang').submitted()
  const agent = await signedIn(app, 'zaduo-scj-shouli', 'desk')
  const form = `/desk/applications/${filed.id}/steps/propose-transfer`
  const page = await agent.get(form)
  expect(page.text).toContain('格尔木市市场监督管理局')
  const { revision } = await filed.row()
  const typed = { action: 'propose-transfer', revision: String(revision) }
  const target = `/desk/applications/${filed.id}/steps`
  const missing = await postForm(agent, form, target, { ...typed, comment: '不归我办' })
  expect([missing.status, missing.text.includes('请选择转到哪个部门')]).toEqual([422, true])
  const chosen = { ...typed, comment: '门店在格尔木', transferTo: await offeringIn('632801') }
  const ahead = await postForm(agent, form, target, { ...chosen, preview: 'yes' })
  expect(ahead.text).toContain('由格尔木市市场监督管理局办理')
  expect((await postForm(agent, form, target, chosen)).status).toBe(303)
  const receiver = await signedIn(app, 'geermu-scj-shouli', 'desk')
  const file = await receiver.get(`/desk/applications/${filed.id}`)
  expect(file.text).toContain('转来，理由见')
  expect(file.text).toContain('门店在格尔木')
  expect(file.text).toContain('接收转办')
})
