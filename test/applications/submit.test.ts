// Filing: once, complete, declared, under the guide of today.
import { beforeAll, describe, expect, test } from 'vitest'
import { applicationById, draftForm, saveDraft, submit } from '../../src/applications/index.ts'
import { system } from '../../src/kernel/actor.ts'
import { currentMatter, publish, withdraw } from '../../src/matters/index.ts'
import { saveBasics } from '../../src/matters/save-basics.ts'
import { documentsOf } from '../../src/documents/index.ts'
import type { Db } from '../../src/platform/database/transaction.ts'
import { anApplication } from '../support/builders/application.ts'
import type { FiledApplication } from '../support/builders/filed-application.ts'
import { contextFor } from '../support/context.ts'
import { useDatabase } from '../support/database.ts'
import type { TestDatabase } from '../support/database.ts'
import { person, rowCounts } from './acting.ts'

let database: TestDatabase
let db: Db
beforeAll(async () => {
  database = await useDatabase()
  db = database.db
})

const draft = (username: string, matter = '632011001000') =>
  anApplication(database.resources).of(matter).filedBy(username).drafted()

const file = (one: FiledApplication, declared = true) =>
  submit(one.applicantContext(), one.id, declared)

async function traces(id: string) {
  const steps = await db('applicationSteps').where({ applicationId: id }).select('action')
  const papers = await documentsOf(db, id)
  const told = await db('notifications').where({ applicationId: id }).select('id')
  return { steps: steps.length, papers: papers.map(({ kind }) => kind), told: told.length }
}

const once = { steps: 1, papers: ['submission-receipt'], told: 1 }

describe('an application', () => {
  test('that is filed has its numbers, its owner, its clock, its receipt and one message', async () => {
    const one = await draft('zhaxiduojie')
    expect(await file(one)).toEqual({ ok: true, value: { applicationId: one.id, again: false } })
    const row = await one.row()
    expect(row).toMatchObject({
      ...{ status: 'submitted', stageNumber: 1, receivedOn: '2026-03-12', dueOn: '2026-03-19' },
      ...{ handlingPost: 'acceptance-clerk', typed: null },
    })
    expect(row.number).toMatch(/^[0-9A-Z]{31}202603120001$/)
    expect(row.queryNumber).toMatch(/^260312\d{7}$/)
    expect((await one.codes()).code).toMatch(/^\d{6}$/)
    expect(row.queryCode).not.toContain((await one.codes()).code)
    expect(row.handlingDepartmentId).toBe(row.acceptanceDepartmentId)
    expect(await traces(one.id)).toEqual(once)
  })

  test('sent twice is filed once', async () => {
    const one = await draft('wangjianguo')
    await file(one)
    const first = await one.row()
    expect(await file(one)).toEqual({ ok: true, value: { applicationId: one.id, again: true } })
    expect(await one.row()).toEqual(first)
    expect(await traces(one.id)).toEqual(once)
  })

  test('sent ten times at once is filed once', async () => {
    const one = await draft('lina')
    const sent = await Promise.all(Array.from({ length: 10 }, () => file(one)))
    expect(sent.every((answer) => answer.ok)).toBe(true)
    expect(sent.filter((answer) => answer.ok && !answer.value.again)).toHaveLength(1)
    expect(await traces(one.id)).toEqual(once)
  })

  test('never has the number of another filed at the same moment', async () => {
    const people = ['zhangwei', 'chenzhiqiang', 'zhaoyumei', 'liuyang']
    const drafts: FiledApplication[] = []
    for (const name of people) drafts.push(await draft(name))
    await Promise.all(drafts.map((one) => file(one)))
    const rows = await Promise.all(drafts.map((one) => one.row()))
    expect(new Set(rows.map(({ number }) => number)).size).toBe(people.length)
    expect(new Set(rows.map(({ queryNumber }) => queryNumber)).size).toBe(people.length)
  })
})

describe('nothing is filed', () => {
  test('that is incomplete: nothing is written, all that was typed stays', async () => {
    const one = await draft('yangjie')
    const ctx = one.applicantContext()
    const { raw } = await draftForm(db, await one.row(), ctx.today)
    await saveDraft(ctx, one.id, { ...raw, phone: ['12'], deadName: [''] })
    const [before, counts] = [await one.row(), await rowCounts(db)]
    const answer = await file(one)
    if (answer.ok || answer.refusal.reason !== 'incomplete') throw new Error('filed')
    expect(answer.refusal.errors.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['phone', 'deadName']),
    )
    expect(await one.row()).toEqual(before)
    expect(await rowCounts(db)).toEqual(counts)
  })

  test('without a material that must be there', async () => {
    const one = await draft('wanggu', '630131001000')
    const ctx = one.applicantContext()
    await db('applicationMaterials').where({ applicationId: one.id }).delete()
    const answer = await submit(ctx, one.id, true)
    if (answer.ok || answer.refusal.reason !== 'incomplete') throw new Error('filed')
    expect(answer.refusal.materials.length).toBeGreaterThan(0)
  })

  test('without the declaration', async () => {
    const one = await draft('gongyan')
    const counts = await rowCounts(db)
    expect(await file(one, false)).toEqual({ ok: false, refusal: { reason: 'not-declared' } })
    expect(await rowCounts(db)).toEqual(counts)
    expect((await one.row()).number).toBeNull()
  })

  test('of somebody else', async () => {
    const one = await draft('xiawenbin')
    const stranger = contextFor(database.resources, await person(db, 'zhanghong'))
    for (const id of [one.id, '123456789', 'x']) {
      expect(await submit(stranger, id, true)).toEqual({
        ok: false,
        refusal: { reason: 'not-found' },
      })
    }
    expect((await one.row()).status).toBe('draft')
  })
})

describe('a matter that changes', () => {
  const code = '630131001000'
  const reason = '流程优化，压缩承诺时限'

  test('while a draft is written: the draft is shown again, then filed under the new guide', async () => {
    const running = await anApplication(database.resources).of(code).filedBy('dawa').submitted()
    const waiting = await draft('mahailong', code)
    await publishPromise(6)
    expect(await file(waiting)).toEqual({ ok: false, refusal: { reason: 'matter-changed' } })
    expect((await waiting.row()).status).toBe('draft')
    expect(await file(waiting)).toMatchObject({ ok: true })
    await running.step('accept')
    await waiting.step('accept')
    const [old, fresh] = [await running.row(), await waiting.row()]
    expect(old.matterVersionId).not.toBe(fresh.matterVersionId)
    expect([old.promisedDueOn, fresh.promisedDueOn]).toEqual(['2026-03-24', '2026-03-20'])
  })

  async function publishPromise(promisedDays: number): Promise<void> {
    const ctx = contextFor(database.resources, system)
    const current = await currentMatter(db, code)
    if (current === null) throw new Error('no matter')
    const { visits, elements, id } = current.version
    const { aliases, conditions, crossRegion, fee, phone, opening } = elements
    const edit = { promisedDays, visits, aliases, conditions, crossRegion, fee, phone, opening }
    const seen = { currentVersionId: id, revision: 0 }
    const page = { seen, marks: null }
    expect(await saveBasics(ctx, code, { edit, reason, ...page })).toMatchObject({ ok: true })
    expect(await publish(ctx, code, reason, { ...seen, revision: 1 })).toMatchObject({ ok: true })
  }

  test('and is withdrawn takes no more, and finishes what it has', async () => {
    const running = await anApplication(database.resources).filedBy('maxiulan').submitted()
    const waiting = await draft('yeshengfu')
    const ctx = contextFor(database.resources, system)
    const { ok } = await withdraw(ctx, '632011001000', { reason, basis: '', successorCode: '' })
    expect(ok).toBe(true)
    const before = await waiting.row()
    expect(await file(waiting)).toEqual({ ok: false, refusal: { reason: 'matter-closed' } })
    expect(await waiting.row()).toEqual(before)
    await running.step('accept')
    await running.passUntilDecision()
    expect((await applicationById(db, running.id))?.status).toBe('approving')
  })
})
