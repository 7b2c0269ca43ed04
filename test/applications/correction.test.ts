// 补正: told once, all at once; the applicant changes what was asked and nothing else.
import { beforeAll, describe, expect, test } from 'vitest'
import {
  dropMaterial,
  keepMaterials,
  materialAcceptance,
  resubmit,
} from '../../src/applications/index.ts'
import { documentsOf } from '../../src/documents/index.ts'
import type { Db } from '../../src/platform/database/transaction.ts'
import { anApplication } from '../support/builders/application.ts'
import type { FiledApplication } from '../support/builders/filed-application.ts'
import { uploadSample } from '../support/builders/sample-file.ts'
import { useDatabase } from '../support/database.ts'
import type { TestDatabase } from '../support/database.ts'
import { holder, refusals, stepBy } from './acting.ts'

const phoneItem = {
  target: 'contactPhone',
  label: '联系电话',
  why: '打不通',
  how: '填能打通的号码',
}
let database: TestDatabase
let db: Db
beforeAll(async () => {
  database = await useDatabase()
  db = database.db
})

const asked = (username: string, items = [phoneItem]) =>
  anApplication(database.resources).of('630131001000').filedBy(username).correcting(items)

const handIn = (filed: FiledApplication, values: Readonly<Record<string, string>>) =>
  resubmit(
    filed.wait(1).applicantContext(),
    filed.id,
    Object.fromEntries(Object.entries(values).map(([key, value]) => [key, [value]])),
  )

describe('a correction', () => {
  test('stops the receipt, and handed in starts it anew with a new receipt', async () => {
    const filed = await asked('zhaxiduojie')
    const waiting = await filed.row()
    expect(waiting).toMatchObject({ status: 'correcting', dueOn: '2026-03-27', correctionCount: 1 })
    expect(await handIn(filed, { contactPhone: '19900000222' })).toMatchObject({ ok: true })
    const row = await filed.row()
    expect(row).toMatchObject({
      ...{ status: 'submitted', receivedOn: '2026-03-13', dueOn: '2026-03-20', corrections: null },
      answers: { ...waiting.answers, contactPhone: '19900000222' },
    })
    const receipts = (await documentsOf(db, filed.id)).filter(
      ({ kind }) => kind === 'submission-receipt',
    )
    expect(receipts).toHaveLength(2)
  })

  test('changes nothing but what was asked, whatever else is sent', async () => {
    const filed = await asked('lina')
    const before = await filed.row()
    const others = Object.fromEntries(
      Object.keys(before.answers)
        .filter((key) => key !== 'contactPhone')
        .map((key) => [key, '偷改']),
    )
    expect(Object.keys(others).length).toBeGreaterThan(3)
    await handIn(filed, { ...others, contactPhone: '19900000333', invented: 'x' })
    expect((await filed.row()).answers).toEqual({ ...before.answers, contactPhone: '19900000333' })
  })

  test('that is still wrong stays open, and nothing is written', async () => {
    const filed = await asked('zhangwei')
    const before = await filed.row()
    const answer = await handIn(filed, { contactPhone: '12' })
    if (answer.ok || answer.refusal.reason !== 'incomplete') throw new Error('taken')
    expect(answer.refusal.errors.map(({ path }) => path)).toEqual(['contactPhone'])
    const row = await filed.row()
    expect(row).toMatchObject({ status: 'correcting', answers: before.answers })
    expect(row.revision).toBe(before.revision)
  })

  test('is demanded once: a second notice is refused and on record', async () => {
    const filed = await asked('liuyang')
    await handIn(filed, { contactPhone: '19900000444' })
    const clerk = await holder(db, (await filed.row()).handlingDepartmentId, 'acceptance-clerk')
    const again = await stepBy(
      database.resources,
      clerk,
      filed.now,
      filed.id,
      'request-correction',
      {
        details: { correctionDueOn: '2026-03-31' },
        kept: { corrections: { dueOn: '2026-03-31', items: [phoneItem] } },
      },
    )
    expect(again).toEqual({ ok: false, refusal: 'first-correction' })
    expect(await refusals(db, filed.id)).toMatchObject([
      { action: 'applications.request-correction', why: 'first-correction' },
    ])
    const notices = (await documentsOf(db, filed.id)).filter(
      ({ kind }) => kind === 'correction-notice',
    )
    expect(notices).toHaveLength(1)
  })

  test('is handed in once, by its owner', async () => {
    const filed = await asked('yangjie')
    const stranger = await anApplication(database.resources).filedBy('wuzhen').drafted()
    const foreign = await resubmit(stranger.applicantContext(), filed.id, {
      contactPhone: ['19900000555'],
    })
    expect(foreign).toEqual({ ok: false, refusal: { reason: 'not-found' } })
    const ctx = filed.wait(1).applicantContext()
    const answers = await Promise.all(
      [1, 2].map(() => resubmit(ctx, filed.id, { contactPhone: ['19900000555'] })),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  })
})

describe('materials in a correction', () => {
  const item = { target: 'material:3', label: '布局图', why: '太模糊', how: '重新拍一张' }

  test('that were asked for must come, and then it can be handed in', async () => {
    const filed = await asked('wanggu', [phoneItem, item])
    const answer = await handIn(filed, { contactPhone: '19900000666' })
    if (answer.ok || answer.refusal.reason !== 'incomplete') throw new Error('taken')
    expect(answer.refusal).toMatchObject({ errors: [], materials: [3] })
    expect((await filed.row()).status).toBe('correcting')
    await uploadSample(filed.applicantContext(), filed.id, { materialNumber: 3, fieldPath: null })
    expect(await handIn(filed, { contactPhone: '19900000666' })).toMatchObject({ ok: true })
  })

  test('that were not asked for can neither be added nor taken away', async () => {
    const filed = await asked('gongyan', [item])
    const ctx = filed.applicantContext()
    const files = await db('applicationMaterials').where({ applicationId: filed.id }).select('*')
    const other = files.find(({ materialNumber }) => materialNumber !== 3)
    if (other === undefined) throw new Error('one material only')
    expect(await dropMaterial(ctx, filed.id, other.attachmentId)).toEqual({
      ok: false,
      refusal: 'not-now',
    })
    const place = { materialNumber: other.materialNumber, fieldPath: other.fieldPath }
    const added = await keepMaterials(ctx, filed.id, place, [], materialAcceptance)
    expect(added).toEqual({ ok: false, refusal: { reason: 'not-now' } })
    const asking = { materialNumber: 3, fieldPath: null }
    expect(await keepMaterials(ctx, filed.id, asking, [], materialAcceptance)).toMatchObject({
      ok: true,
    })
  })

  test('are closed to everybody once it is filed', async () => {
    const filed = await anApplication(database.resources).filedBy('xiawenbin').submitted()
    const place = { materialNumber: 1, fieldPath: null }
    const added = await keepMaterials(
      filed.applicantContext(),
      filed.id,
      place,
      [],
      materialAcceptance,
    )
    expect(added).toEqual({ ok: false, refusal: { reason: 'not-now' } })
  })
})
