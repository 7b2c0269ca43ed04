// 听证 binds the decision: nothing is decided before the term to ask has run or the record is there; the twenty days
// are watched by the timer and by supervision; what was granted is made public with the name covered.
import { beforeAll, describe, expect, test } from 'vitest'
import { documentContent, documentPaths, documentsOf } from '../../src/documents/index.ts'
import {
  announceHearing,
  askForHearing,
  callHearing,
  dropRequest,
  hearingActs,
  offerHearing,
  recordHearing,
  refuseHearing,
  runHearingTimers,
} from '../../src/hearings/index.ts'
import { instantOf } from '../../src/hearings/rules/hearing.ts'
import { system } from '../../src/kernel/actor.ts'
import type { Actor } from '../../src/kernel/actor.ts'
import { addDays, dayOf } from '../../src/kernel/day.ts'
import type { Resources } from '../../src/platform/resources.ts'
import { watch } from '../../src/supervision/index.ts'
import { holder } from '../applications/acting.ts'
import { testApp } from '../support/app.ts'
import { anApplication } from '../support/builders/application.ts'
import type { FiledApplication } from '../support/builders/filed-application.ts'
import { contextFor } from '../support/context.ts'
import { useDatabase } from '../support/database.ts'
import supertest from 'supertest'

let resources: Resources
beforeAll(async () => {
  resources = (await useDatabase()).resources
})

async function examined(username: string) {
  const filed = await anApplication(resources).of('630131001000').filedBy(username).accepted()
  const { handlingDepartmentId } = await filed.row()
  const examiner = await holder(resources.db, handlingDepartmentId, 'examiner')
  const clerk = (one: Actor = examiner) => contextFor(resources, one, filed.now)
  return { filed, clerk }
}

function calling(filed: FiledApplication, days: number) {
  const day = addDays(dayOf(filed.now), days)
  return { heldAt: instantOf(day, '9:30'), place: '二楼听证室', chair: '尕松样例' }
}

const recording = { recorder: '李样例', present: '双方', record: '申辩、质证' }

describe('a decision', () => {
  test('waits for the term to ask, then for the record, and is made public once it is made', async () => {
    const { filed, clerk } = await examined('zhaxiduojie')
    const { id } = filed
    expect((await offerHearing(clerk(), id, '拟不予许可')).ok).toBe(true)
    await filed.passUntilDecision()
    expect(await filed.attempt('grant')).toBe('hearing-term-run')
    expect(await filed.attempt('deny', { comment: '不符合条件' })).toBe('hearing-term-run')
    expect((await askForHearing(filed.applicantContext(), id, '量错了')).ok).toBe(true)
    filed.wait(8)
    expect(await filed.attempt('grant')).toBe('hearing-held')

    const { handlingDepartmentId } = await filed.row()
    const approver = await holder(resources.db, handlingDepartmentId, 'approver')
    expect((await callHearing(clerk(approver), id, calling(filed, 14))).ok).toBe(true)
    expect((await announceHearing(clerk(approver), id)).ok).toBe(true)
    expect(await filed.attempt('grant')).toBe('hearing-held')
    filed.wait(15)
    expect((await recordHearing(clerk(approver), id, recording)).ok).toBe(true)
    await filed.step('grant', { comment: '住在民主路8号，经营面积 40 平方米' })

    const letters = await documentsOf(resources.db, id)
    const request = letters.find(({ kind }) => kind === 'hearing-request')
    const asked = await documentContent(resources.db, request?.id ?? '')
    expect(asked?.paragraphs.join('')).toContain('量错了')
    expect([asked?.sealText, request?.number.includes('听申字')]).toEqual(['', true])
    const told = letters.find(({ kind }) => kind === 'decision-publication')
    const content = await documentContent(resources.db, told?.id ?? '')
    expect(content?.paragraphs.join('')).toContain('扎**杰')
    expect(content?.paragraphs.join('')).not.toMatch(/民主路|扎西多杰/)
    const app = supertest(testApp(resources, filed.now).app)
    const list = await app.get(documentPaths.publications({ q: told?.number ?? '' }))
    expect(list.text).toContain(documentPaths.publication(told?.id ?? ''))
    const page = await app.get(documentPaths.publication(told?.id ?? ''))
    expect([page.status, page.text.includes('公众有权查阅')]).toEqual([200, true])
    const announced = letters.find(({ kind }) => kind === 'hearing-announcement')
    const hearings = await app.get(documentPaths.publications({ kind: 'hearing-announcement' }))
    expect(hearings.text).toContain(announced?.number)
    const offer = letters.find(({ kind }) => kind === 'hearing-offer')
    expect((await app.get(documentPaths.publication(offer?.id ?? ''))).status).toBe(404)
  })

  test('is free again when the request is taken back, or the term runs out unused', async () => {
    const { filed, clerk } = await examined('zhuoma')
    await offerHearing(clerk(), filed.id, '拟不予许可')
    await askForHearing(filed.applicantContext(), filed.id, '')
    expect(
      await refuseHearing(clerk(), filed.id, { reasons: '不需要', party: '', isCompany: false }),
    ).toEqual(expect.objectContaining({ ok: false, refusal: 'must-be-held' }))
    expect((await dropRequest(filed.applicantContext(), filed.id)).ok).toBe(true)
    await filed.passUntilDecision()
    expect(await filed.attempt('grant')).toBeNull()
    const other = await examined('dawa')
    await offerHearing(other.clerk(), other.filed.id, '拟不予许可')
    await other.filed.passUntilDecision()
    other.filed.wait(8)
    expect(await other.filed.attempt('deny', { comment: '不符合条件' })).toBeNull()
  })
})

describe('twenty working days', () => {
  test('are reminded of once, however late, and shown as a red card when they are lost', async () => {
    const { filed, clerk } = await examined('lamaocuo')
    const { id } = filed
    await offerHearing(clerk(), id, '拟不予许可')
    await askForHearing(filed.applicantContext(), id, '量错了')
    const time = () => contextFor(resources, system, filed.now)
    expect(await runHearingTimers(time())).toBe(0)
    filed.wait(21)
    const both = await Promise.all([runHearingTimers(time()), runHearingTimers(time())])
    expect(both[0] + both[1]).toBe(1)
    expect(await runHearingTimers(time())).toBe(0)
    expect(
      (await hearingActs(resources.db, id)).filter(({ act }) => act === 'reminded'),
    ).toHaveLength(1)

    filed.wait(14)
    await watch(time(), 'due-or-changed')
    await watch(time(), 'due-or-changed')
    const alerts = await resources
      .db('supervisionAlerts')
      .where({ applicationId: id, rule: 'R-HEARING' })
      .select('card')
    expect(alerts).toEqual([{ card: 'red' }])
  })
})
