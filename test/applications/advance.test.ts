// Steps: each by the right person, from the page he saw, once; refused ones are on record.
import { beforeAll, describe, expect, test } from 'vitest'
import { stepsOf } from '../../src/applications/index.ts'
import { openFile } from '../../src/applications/open-file.ts'
import { documentsOf } from '../../src/documents/index.ts'
import type { Db } from '../../src/platform/database/transaction.ts'
import { anApplication } from '../support/builders/application.ts'
import { contextFor } from '../support/context.ts'
import { useDatabase } from '../support/database.ts'
import type { TestDatabase } from '../support/database.ts'
import { departmentOf, holder, morning, person, refusals, rowCounts, stepBy } from './acting.ts'

const food = '630131001000'
const now = morning('2026-03-12')
let database: TestDatabase
let db: Db
beforeAll(async () => {
  database = await useDatabase()
  db = database.db
})

const application = () => anApplication(database.resources).of(food)
const kinds = async (id: string) => (await documentsOf(db, id)).map(({ kind }) => kind)

describe('two at once', () => {
  test('who accept: one does, one is told that it is done, and one notice goes out', async () => {
    const filed = await application().filedBy('zhaxiduojie').submitted()
    const clerk = await holder(db, (await filed.row()).handlingDepartmentId, 'acceptance-clerk')
    const { revision } = await filed.row()
    const accept = (seen?: number) =>
      stepBy(
        database.resources,
        clerk,
        now,
        filed.id,
        'accept',
        seen === undefined ? {} : { revision: seen },
      )
    const answers = await Promise.all([accept(revision), accept(revision), accept()])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    for (const answer of answers) {
      if (!answer.ok) expect(['stale', 'not-now']).toContain(answer.refusal)
    }
    expect((await kinds(filed.id)).filter((kind) => kind === 'acceptance-notice')).toHaveLength(1)
    const accepted = (await stepsOf(db, filed.id)).filter(({ action }) => action === 'accept')
    expect(accepted).toHaveLength(1)
    expect(await db('notifications').where({ applicationId: filed.id }).select('id')).toHaveLength(
      2,
    )
  })

  test('who grant and deny: the first decides', async () => {
    const filed = await application().filedBy('lina').approving()
    const approver = await holder(db, (await filed.row()).handlingDepartmentId, 'approver')
    const answers = await Promise.all(
      (['grant', 'deny'] as const).map((action) =>
        stepBy(database.resources, approver, filed.now, filed.id, action, { comment: '条件不符' }),
      ),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    const decisions = (await kinds(filed.id)).filter((kind) => /grant|denial/.test(kind))
    expect(decisions).toHaveLength(1)
  })
})

test('a page that is no longer true decides nothing', async () => {
  const filed = await application().filedBy('zhangwei').submitted()
  const clerk = await holder(db, (await filed.row()).handlingDepartmentId, 'acceptance-clerk')
  const { revision } = await filed.row()
  const counts = await rowCounts(db)
  const seen = { revision: revision - 1 }
  const answer = await stepBy(database.resources, clerk, now, filed.id, 'accept', seen)
  expect(answer).toEqual({ ok: false, refusal: 'stale' })
  expect(await rowCounts(db)).toEqual(counts)
})

describe('somebody whose business it is not', () => {
  test('of the wrong post, department or county moves nothing, and it is on record', async () => {
    const filed = await application().filedBy('liuyang').submitted()
    const before = await filed.row()
    const here = before.handlingDepartmentId
    const strangers = [
      await holder(db, here, 'examiner'),
      await holder(db, await departmentOf(db, 'MZT', '632722'), 'acceptance-clerk'),
      await holder(db, await departmentOf(db, 'SCJ', '630103'), 'acceptance-clerk'),
      await person(db, 'wuzhen'),
    ]
    for (const stranger of strangers) {
      const answer = await stepBy(database.resources, stranger, now, filed.id, 'accept')
      expect(answer).toEqual({ ok: false, refusal: 'not-yours' })
    }
    expect(await filed.row()).toEqual(before)
    const onRecord = await refusals(db, filed.id)
    expect(onRecord).toEqual(
      strangers.map((one) => ({
        action: 'applications.accept',
        accountId: one.kind === 'staff' || one.kind === 'applicant' ? one.accountId : null,
        why: 'not-yours',
      })),
    )
  })

  test('of another county cannot open it by guessing its id, and the attempt is on record', async () => {
    const filed = await application().filedBy('yangjie').submitted()
    const other = await holder(db, await departmentOf(db, 'SCJ', '630103'), 'acceptance-clerk')
    const ctx = contextFor(database.resources, other)
    expect(await openFile(ctx, filed.id, 'file')).toBeNull()
    expect(await refusals(db, filed.id)).toMatchObject([{ action: 'applications.read' }])
    for (const id of ['999999', '0', 'x', '../1'])
      expect(await openFile(ctx, id, 'file')).toBeNull()
    const own = await holder(db, (await filed.row()).handlingDepartmentId, 'acceptance-clerk')
    expect(await openFile(contextFor(database.resources, own), filed.id, 'file')).not.toBeNull()
  })

  test('who is an applicant cannot withdraw another’s application, or act as a clerk on his own', async () => {
    const filed = await application().filedBy('wanggu').submitted()
    const other = await person(db, 'wuzhen')
    const withdrawal = await stepBy(database.resources, other, now, filed.id, 'withdraw')
    expect(withdrawal).toEqual({ ok: false, refusal: 'not-yours' })
    const own = await stepBy(database.resources, filed.applicant, now, filed.id, 'accept')
    expect(own).toEqual({ ok: false, refusal: 'not-yours' })
    expect((await filed.row()).status).toBe('submitted')
  })
})

describe('a denial', () => {
  test.each(['', ' ', '\u3000', '\u200b'])('with the reason %j is impossible', async (comment) => {
    const filed = await application().filedBy('gongyan').in('632722').approving()
    const approver = await holder(db, (await filed.row()).handlingDepartmentId, 'approver')
    const said = { comment }
    const answer = await stepBy(database.resources, approver, filed.now, filed.id, 'deny', said)
    expect(answer).toEqual({ ok: false, refusal: 'comment-missing' })
    expect(await kinds(filed.id)).not.toContain('denial-decision')
    await filed.withdraw()
  })

  test('cannot be signed by who examined it', async () => {
    const filed = await application().filedBy('xiawenbin').approving()
    const { handlingDepartmentId } = await filed.row()
    const approver = await holder(db, handlingDepartmentId, 'approver')
    const passed = (await stepsOf(db, filed.id)).find(({ action }) => action === 'pass')
    if (approver.kind !== 'staff') throw new Error('no staff')
    const both = { ...approver, accountId: passed?.accountId ?? '' }
    const answer = await stepBy(database.resources, both, filed.now, filed.id, 'deny')
    expect(answer).toEqual({ ok: false, refusal: 'approver-differs-from-examiner' })
  })
})

describe('the history', () => {
  test('has each step once, and each step its audit entry and its paper', async () => {
    const filed = await application().filedBy('zhanghong').concluded()
    const steps = await stepsOf(db, filed.id)
    expect(steps.map(({ sequence }) => sequence)).toEqual(steps.map((_, at) => at + 1))
    expect(steps.map(({ toStatus }) => toStatus).at(-1)).toBe('concluded')
    for (const [at, step] of steps.entries()) {
      if (at > 0) expect(step.fromStatus).toBe(steps[at - 1]?.toStatus)
    }
    const entries = await db('auditEntries')
      .where({ applicationId: filed.id, outcome: 'done' })
      .whereIn(
        'action',
        steps.map(({ action }) => `applications.${action}`),
      )
      .orderBy('id')
      .select('action')
    expect(entries.map(({ action }) => action)).toEqual(
      steps.map(({ action }) => `applications.${action}`),
    )
    expect(await kinds(filed.id)).toEqual([
      ...['submission-receipt', 'acceptance-notice', 'site-check-record', 'grant-decision'],
      ...['approval-form', 'decision-publication', 'licence', 'proof-of-service'],
    ])
    expect(await filed.row()).toMatchObject({ conclusionCode: '0', dueOn: null })
  })

  test('keeps rare names in comments and details sign by sign', async () => {
    const filed = await application().filedBy('wuzhen').accepted()
    const staff = ['才让·卓玛', 'སྐལ་བཟང་', '𣲗䶮']
    await filed.step('pass', {
      comment: staff.join('、'),
      details: { staffNames: staff },
      kept: { staff },
    })
    const step = (await stepsOf(db, filed.id)).at(-1)
    expect(step?.comment).toBe(staff.join('、'))
    expect(step?.details.staff).toEqual(staff)
  })
})

test('where the audit log cannot be written, nothing is', async () => {
  const draft = await application().filedBy('hanzhanxiang').drafted()
  const filed = await application().filedBy('luguoliang').submitted()
  const clerk = await holder(db, (await filed.row()).handlingDepartmentId, 'acceptance-clerk')
  const [counts, before] = [await rowCounts(db), [await draft.row(), await filed.row()]]
  const owner = database.resources.ownerPool
  const { submit, saveDraft, rate, dropMaterial } = await import('../../src/applications/index.ts')
  await owner.query('revoke insert on audit_entries from yizhan_app')
  try {
    const own = draft.applicantContext()
    const attempts = [
      () => submit(own, draft.id, true),
      () => saveDraft(own, draft.id, {}),
      () => stepBy(database.resources, clerk, now, filed.id, 'accept'),
      () => stepBy(database.resources, filed.applicant, now, filed.id, 'withdraw'),
      () => openFile(contextFor(database.resources, clerk), filed.id, 'file'),
    ]
    for (const attempt of attempts) await expect(attempt()).rejects.toThrow('permission denied')
    const [material] = await db('applicationMaterials')
      .where({ applicationId: draft.id })
      .select('attachmentId')
    if (material !== undefined) {
      await expect(dropMaterial(own, draft.id, material.attachmentId)).rejects.toThrow('permission')
    }
    expect((await rate(own, draft.id, { grade: 'fair', aspects: [], comment: '' })).ok).toBe(false)
  } finally {
    await owner.query('grant insert on audit_entries to yizhan_app')
  }
  expect(await rowCounts(db)).toEqual(counts)
  expect([await draft.row(), await filed.row()]).toEqual(before)
})
