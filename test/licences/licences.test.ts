// The life of a licence: had by a grant, changed, renewed, renewed by silence, revoked after a hearing of its holder.
import type { Express } from 'express'
import supertest from 'supertest'
import { beforeAll, expect, test } from 'vitest'
import { runTimers } from '../../src/applications/timers.ts'
import { documentsOf } from '../../src/documents/index.ts'
import { system } from '../../src/kernel/actor.ts'
import { addDays, dayOf, startOf } from '../../src/kernel/day.ts'
import type { Day } from '../../src/kernel/day.ts'
import { remindOfEnds } from '../../src/licences/remind.ts'
import { eventsOf } from '../../src/licences/store.ts'
import type { Licence } from '../../src/licences/types.ts'
import { longDay } from '../../src/platform/i18n/zh-format.ts'
import { testApp } from '../support/app.ts'
import { anApplication } from '../support/builders/application.ts'
import type { FiledApplication } from '../support/builders/filed-application.ts'
import { contextFor } from '../support/context.ts'
import { useDatabase } from '../support/database.ts'
import { postForm, signedIn } from '../support/sign-in.ts'
import { amended } from './amending.ts'

const { db, resources } = await useDatabase()
let app: Express
let granted: FiledApplication

beforeAll(async () => {
  app = testApp(resources).app
  granted = await anApplication(resources).of('630131001000').in('632722').granted()
})

const licenceOf = async (applicationId: string): Promise<Licence> => {
  const licence = await db('licences').where({ applicationId }).first('*')
  if (licence === undefined) throw new Error('no licence')
  return licence
}
const verified = async (documentId: string) => {
  const row = await db('documents').where({ id: documentId }).first('verificationCode')
  return (await supertest(app).get(`/verify/${row?.verificationCode ?? ''}`)).text
}
/** The licence as if it ended on this day. */
const endingOn = async (id: string, validUntil: Day) => {
  await db('licences').where({ id }).update({ validUntil })
}
const at = (day: Day) => new Date(startOf(day).getTime() + 3_600_000)

test('a grant issues a certificate, and the holder finds it under 我的证照', async () => {
  const licence = await licenceOf(granted.id)
  expect(licence).toMatchObject({
    state: 'active',
    holderAccountId: (await granted.row()).applicantAccountId,
  })
  const holder = await signedIn(app, 'zhaxiduojie', 'public')
  expect((await holder.get('/my/licences')).text).toContain(licence.number)
  expect((await holder.get(`/my/licences/${licence.id}`)).text).toContain('申请变更')
  const file = await holder.get(`/my/licences/${licence.id}/certificate`)
  expect(file.headers['content-type']).toContain('application/pdf')
  const stranger = await signedIn(app, 'mashi-mianguan', 'public')
  expect((await stranger.get(`/my/licences/${licence.id}`)).status).toBe(404)
  const desk = await signedIn(app, 'zaduo-scj-chengban', 'desk')
  expect(
    (await desk.get(`/desk/licences?q=${encodeURIComponent(licence.holderName)}`)).text,
  ).toContain(licence.number)
  const other = await signedIn(app, 'chengzhong-scj-shouli', 'desk')
  expect((await other.get(`/desk/licences/${licence.id}`)).status).toBe(404)
  const supervisor = await signedIn(app, 'yushuzhou-jiancha', 'desk')
  expect((await supervisor.get('/desk/licences')).text).toContain(licence.number)
})

test('renewal by silence happens once, late or not, with decision, certificate and log', async () => {
  const licence = await licenceOf(granted.id)
  const today = dayOf(granted.now)
  const until = addDays(today, 40)
  await endingOn(licence.id, until)
  const filed = await amended(resources, granted.applicant, {
    licence,
    purpose: 'renew',
    now: granted.now,
  })
  const timers = (day: Day) => runTimers(contextFor(resources, system, at(day)))
  expect((await filed.row()).licenceId).toBe(licence.id)
  await timers(addDays(until, 8))
  await timers(addDays(until, 9))
  expect((await filed.row()).status).toBe('granted')
  const after = await licenceOf(granted.id)
  expect(after.state).toBe('active')
  expect((after.validUntil ?? '') > until).toBe(true)
  const events = (await eventsOf(db, licence.id)).map(({ event }) => event)
  expect(events.filter((event) => event === 'deemed-renewed')).toHaveLength(1)
  const letters = await documentsOf(db, filed.id)
  expect(letters.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['renewal-decision', 'licence']),
  )
  expect(await verified(licence.documentId)).toContain('已被取代')
  const log = await db('auditEntries').where({
    applicationId: filed.id,
    action: 'applications.deem-renewed',
    outcome: 'done',
  })
  expect(log).toHaveLength(1)
})

test('reminders go out once for each term', async () => {
  const licence = await licenceOf(granted.id)
  const day = dayOf(granted.now)
  await endingOn(licence.id, addDays(day, 50))
  const remind = (on: Day) => remindOfEnds(contextFor(resources, system, at(on)))
  expect([await remind(day), await remind(day), await remind(addDays(day, 25))]).toEqual([1, 0, 1])
  const told = await db('notifications')
    .where('title', 'like', '%快到期了')
    .orderBy('id', 'desc')
    .first('body')
  expect(told?.body).toContain(`有效期至${longDay(addDays(day, 50))}。`)
})

test('a revocation waits for the holder, needs a second person, and is shown to whoever verifies', async () => {
  const licence = await licenceOf(granted.id)
  const page = `/desk/licences/${licence.id}`
  const clerk = await signedIn(app, 'zaduo-scj-chengban', 'desk')
  const approver = await signedIn(app, 'zaduo-scj-pizhun', 'desk')
  const propose = (ground: string, reasons: string) =>
    postForm(clerk, page, page, { ground, reasons })
  expect((await propose('revoke:nothing', '事实')).text).toContain('请选择法定情形')
  expect((await propose('revoke:fraud', ' ')).text).toContain('请写明事实和理由')
  expect((await propose('revoke:fraud', '租赁合同是假的')).status).toBe(303)
  const decide = (considered: string) =>
    postForm(approver, page, `${page}/decision`, { decision: 'confirm', considered })
  expect((await decide('')).text).toContain('期限还没有过')
  const holder = await signedIn(app, 'zhaxiduojie', 'public')
  const mine = `/my/licences/${licence.id}`
  const answered = await postForm(holder, mine, `${mine}/answer`, {
    answer: '合同是真的',
    hearing: 'yes',
  })
  expect(answered.status).toBe(303)
  expect((await decide('')).text).toContain('持有人已经答复')
  expect((await decide('听证以后不采纳')).status).toBe(303)
  expect((await licenceOf(granted.id)).state).toBe('revoked')
  const text = await verified(licence.documentId)
  expect(text).toContain('已撤销')
  expect(text).toContain('以欺骗、贿赂等不正当手段取得')
})

test('a withdrawal is for the public good: the holder is told, heard, made good, and whoever verifies sees it', async () => {
  const other = await anApplication(resources).of('630131001000').in('632722').granted()
  const licence = await licenceOf(other.id)
  const page = `/desk/licences/${licence.id}`
  const clerk = await signedIn(app, 'zaduo-scj-chengban', 'desk')
  const approver = await signedIn(app, 'zaduo-scj-pizhun', 'desk')
  const propose = (ground: string) =>
    postForm(clerk, page, page, { ground, reasons: '这一片划入水源保护区' })
  expect((await propose('withdraw:fraud')).text).toContain('请选择法定情形')
  expect((await propose('withdraw:facts-changed')).status).toBe(303)
  const decide = () =>
    postForm(approver, page, `${page}/decision`, {
      decision: 'confirm',
      considered: '听证以后维持',
    })
  expect((await decide()).text).toContain('期限还没有过')
  const holder = await signedIn(app, 'zhaxiduojie', 'public')
  const mine = `/my/licences/${licence.id}`
  expect((await holder.get(mine)).text).toContain('依法给予补偿')
  await postForm(holder, mine, `${mine}/answer`, { answer: '装修花了五万元' })
  expect((await decide()).status).toBe(303)
  expect((await licenceOf(other.id)).state).toBe('withdrawn')
  const letters = await documentsOf(db, other.id)
  expect(letters.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['withdrawal-notice', 'withdrawal-decision']),
  )
  const text = await verified(licence.documentId)
  expect(text).toContain('已撤回')
  expect(text).toContain('客观情况发生重大变化')
  expect((await clerk.get('/desk/licences?state=withdrawn')).text).toContain(licence.number)
  expect((await propose('withdraw:facts-changed')).text).toContain('已经撤销、撤回或者注销')
})

test('what was revoked is struck off the register afterwards, on that ground alone and once', async () => {
  const licence = await licenceOf(granted.id)
  expect(licence.state).toBe('revoked')
  const page = `/desk/licences/${licence.id}`
  const clerk = await signedIn(app, 'zaduo-scj-chengban', 'desk')
  const approver = await signedIn(app, 'zaduo-scj-pizhun', 'desk')
  const shown = await clerk.get(page)
  expect(shown.text).toContain('依法被撤销、撤回或者被吊销')
  expect(shown.text).not.toContain('公民死亡或者丧失行为能力')
  const propose = (ground: string) =>
    postForm(clerk, page, page, { ground, reasons: '撤销决定已经生效' })
  expect((await propose('cancel:death')).text).toContain('请选择法定情形')
  expect((await propose('cancel:withdrawn')).status).toBe(303)
  const decided = await postForm(approver, page, `${page}/decision`, { decision: 'confirm' })
  expect(decided.status).toBe(303)
  expect((await licenceOf(granted.id)).state).toBe('cancelled')
  const letters = await documentsOf(db, granted.id)
  expect(letters.map(({ kind }) => kind)).toContain('cancellation-decision')
  // Whoever verifies the certificate still reads that it was revoked, and why.
  const text = await verified(licence.documentId)
  expect(text).toContain('已撤销')
  expect(text).toContain('以欺骗、贿赂等不正当手段取得')
  expect((await propose('cancel:withdrawn')).text).toContain('已经撤销、撤回或者注销')
})
