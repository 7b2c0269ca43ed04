// 变更, 延续 and 注销 as people do them: asked for on the page of the licence, decided by the department, shown to
// whoever verifies the old certificate.
import type { Express } from 'express'
import supertest from 'supertest'
import { beforeAll, expect, test } from 'vitest'
import { runTimers } from '../../src/applications/index.ts'
import { documentsOf, findDocument } from '../../src/documents/index.ts'
import { system } from '../../src/kernel/actor.ts'
import { addDays, dayOf, startOf } from '../../src/kernel/day.ts'
import { licenceById } from '../../src/licences/index.ts'
import type { Licence } from '../../src/licences/index.ts'
import { eventsOf } from '../../src/licences/store.ts'
import { testApp } from '../support/app.ts'
import { anApplication } from '../support/builders/application.ts'
import type { FiledApplication } from '../support/builders/filed-application.ts'
import { contextFor } from '../support/context.ts'
import { useDatabase } from '../support/database.ts'
import { postForm, signedIn } from '../support/sign-in.ts'
import { amended, filedWithPapers } from './amending.ts'

const { db, resources } = await useDatabase()
const { app }: { app: Express } = testApp(resources)
let granted: FiledApplication
let id: string

beforeAll(async () => {
  granted = await anApplication(resources).of('630131001000').in('632722').granted()
  const row = await db('licences').where({ applicationId: granted.id }).first('id')
  id = row?.id ?? ''
})

async function licenceNow(): Promise<Licence> {
  const licence = await licenceById(db, id)
  if (licence === null) throw new Error('no licence')
  return licence
}
async function verified({ documentId }: Licence): Promise<string> {
  const document = await findDocument(db, documentId)
  return (await supertest(app).get(`/verify/${document?.verificationCode ?? ''}`)).text
}
const happened = async () => (await eventsOf(db, id)).map(({ event }) => event)

test('变更 begins on the page of the licence and ends with another certificate for the same term', async () => {
  const until = addDays(dayOf(granted.now), 400)
  await db('licences').where({ id }).update({ validUntil: until })
  const before = await licenceNow()
  const holder = await signedIn(app, 'zhaxiduojie')
  const page = `/my/licences/${id}`
  const begin = (purpose: string) => postForm(holder, page, `${page}/amendment`, { purpose })
  const stranger = await signedIn(app, 'mashi-mianguan')
  const own = '/my/licences'
  expect((await postForm(stranger, own, `${page}/amendment`, { purpose: 'change' })).status).toBe(
    404,
  )
  const begun = await begin('change')
  expect(begun.status).toBe(303)
  const draftId = /\/(\d+)\//u.exec(begun.headers['location'] ?? '')?.[1] ?? ''
  expect((await begin('change')).headers['location']).toBe(begun.headers['location'])
  const filed = await filedWithPapers(resources, granted.applicant, draftId, granted.now)
  expect(await filed.row()).toMatchObject({ licenceId: id, licencePurpose: 'change' })
  expect((await begin('renew')).text).toContain('已经有一件变更或者延续正在办')
  const waiting = (await holder.get(page)).text
  expect(waiting).toContain('这本证照的变更正在办')
  expect(waiting).not.toContain('申请延续')

  await filed.step('accept')
  await filed.passUntilDecision()
  await filed.step('grant', { comment: '热食类食品制售' })
  const after = await licenceNow()
  const { number, validFrom, validUntil } = before
  expect(after).toMatchObject({ number, validFrom, validUntil, state: 'active' })
  expect(after.items).toEqual(['热食类食品制售'])
  expect(after.documentId).not.toBe(before.documentId)
  const letters = await documentsOf(db, filed.id)
  expect(letters.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['change-decision', 'licence']),
  )
  expect(await verified(before)).toContain('已被取代')
  expect(await verified(after)).toContain('现在有效')
  expect(await happened()).toEqual(['changed', 'issued'])
  const shown = (await holder.get(page)).text
  for (const words of ['热食类食品制售', number]) expect(shown).toContain(words)
})

test('延续 that is decided in time adds one more term, and silence has nothing left to do', async () => {
  const today = dayOf(granted.now)
  const until = addDays(today, 60)
  await db('licences').where({ id }).update({ validUntil: until })
  const before = await licenceNow()
  const renewal = { licence: before, purpose: 'renew' as const, now: granted.now }
  const filed = await amended(resources, granted.applicant, renewal)
  await filed.step('accept')
  await filed.passUntilDecision()
  expect((await licenceNow()).validUntil).toBe(until)
  await filed.step('grant')
  const after = await licenceNow()
  // From the day after its end, as long as the term before.
  expect(after.validUntil).toBe(addDays(until, 61))
  expect(after).toMatchObject({ number: before.number, validFrom: before.validFrom })
  expect(await verified(before)).toContain('已被取代')
  expect((await happened())[0]).toBe('renewed')
  const late = new Date(startOf(addDays(until, 9)).getTime() + 3_600_000)
  await runTimers(contextFor(resources, system, late))
  expect(await happened()).not.toContain('deemed-renewed')
  expect((await licenceNow()).validUntil).toBe(after.validUntil)
})

test('注销 needs a second person, and then the licence can neither be changed nor renewed', async () => {
  const page = `/desk/licences/${id}`
  const clerk = await signedIn(app, 'zaduo-scj-chengban', 'desk')
  const approver = await signedIn(app, 'zaduo-scj-pizhun', 'desk')
  const reasons = '持有人书面申请注销，已经停业'
  type Agent = typeof clerk
  const propose = (agent: Agent) => postForm(agent, page, page, { ground: 'cancel:other', reasons })
  const decide = (agent: Agent, decision: string) =>
    postForm(agent, page, `${page}/decision`, { decision, considered: '' })
  expect((await propose(approver)).status).toBe(303)
  expect((await decide(approver, 'confirm')).text).toContain('提出的人不能自己批准')
  expect((await decide(clerk, 'decline')).text).toContain('只有批准人能批准或者退回')
  expect((await licenceNow()).state).toBe('active')

  // The department has one approver: his own proposal makes room for one of a colleague's.
  await db('licenceEndings').where({ licenceId: id }).delete()
  expect((await propose(clerk)).status).toBe(303)
  expect((await decide(approver, 'confirm')).status).toBe(303)
  const after = await licenceNow()
  expect(after.state).toBe('cancelled')
  expect((await happened())[0]).toBe('cancelled')
  const told = await verified(after)
  expect(told).toContain('已注销')
  const letters = await documentsOf(db, granted.id)
  expect(letters.map(({ kind }) => kind)).toContain('cancellation-decision')
  const holder = await signedIn(app, 'zhaxiduojie')
  const own = `/my/licences/${id}`
  expect((await holder.get(own)).text).not.toContain('申请变更')
  const again = await postForm(holder, '/my/licences', `${own}/amendment`, { purpose: 'change' })
  expect(again.text).toContain('这本证照现在无效')
})
