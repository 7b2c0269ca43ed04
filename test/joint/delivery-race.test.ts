// 统一送达 against a part that is handed over alone in the same moment: each part is delivered once, whoever comes first.
import { expect, test } from 'vitest'
import { advance, applicationPaths, lockParts } from '../../src/applications/index.ts'
import { jointById } from '../../src/bundles/index.ts'
import { handOverJoint } from '../../src/joint/index.ts'
import { transaction } from '../../src/platform/database/transaction.ts'
import { noDetails } from '../../src/workflow/index.ts'
import type { Actor } from '../../src/kernel/actor.ts'
import { testApp } from '../support/app.ts'
import { signedIn } from '../support/sign-in.ts'
import { holder } from '../applications/acting.ts'
import { anApplication } from '../support/builders/application.ts'
import { contextFor } from '../support/context.ts'
import { useDatabase } from '../support/database.ts'

const handing = { taker: 'applicant', name: '丹增', tail: '0000', photo: null } as const

test('a part that is delivered alone while all are handed over is delivered once', async () => {
  const { resources } = await useDatabase()
  const { db } = resources
  const wholes: number[] = []
  for (let turn = 0; turn < 6; turn++) {
    const parts = [
      await anApplication(resources).of('632011001000').in('632722').granted(),
      await anApplication(resources).of('630131001000').in('632722').granted(),
    ]
    const ids = parts.map(({ id }) => id)
    const jointId = await jointOf(ids)
    const joint = await jointById(db, jointId)
    const clerk = await holder(db, joint?.leadDepartmentId ?? '', 'acceptance-clerk')
    if (clerk.kind !== 'staff') throw new Error('no clerk')
    const alone = parts[turn % 2]
    if (alone === undefined) throw new Error('no part')
    const now = alone.now
    const own = await holder(db, (await alone.row()).handlingDepartmentId, 'acceptance-clerk')
    if (turn === 0) expect(await stepPage(own, alone.id)).toContain('到牵头部门的窗口一次领')
    const wait = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds))
    const [whole, part] = await Promise.all([
      wait(turn % 3 === 0 ? 15 : 0).then(() =>
        handOverJoint(contextFor(resources, clerk, now), clerk, jointId, handing),
      ),
      wait(turn % 3 === 1 ? 15 : 0).then(() =>
        advance(contextFor(resources, own, now), alone.id, {
          request: { action: 'deliver', comment: '', details: noDetails },
          details: { method: '直接送达' },
          revision: null,
        }),
      ),
    ])
    expect(whole.ok).toBe(true)
    wholes.push(whole.ok ? whole.value : 0)
    expect((whole.ok ? whole.value : 0) + (part.ok ? 1 : 0)).toBe(2)
    const steps = await db('applicationSteps')
      .whereIn('applicationId', ids)
      .where({ action: 'deliver' })
      .select('applicationId')
    expect(steps.map(({ applicationId }) => applicationId).sort()).toEqual([...ids].sort())
    const rows = await db('applications').whereIn('id', ids).select('status')
    expect(rows.map(({ status }) => status)).toEqual(['concluded', 'concluded'])
    const book = await db('counterHandovers').whereIn('applicationId', ids)
    expect(book).toHaveLength(whole.ok ? whole.value : 0)
    const proofs = await db('documents')
      .whereIn('applicationId', ids)
      .where({ kind: 'proof-of-service' })
    expect(proofs).toHaveLength(part.ok ? 2 : 1)
  }
  // Both orders were seen, or this proves nothing about either.
  expect(new Set(wholes)).toEqual(new Set([1, 2]))

  async function stepPage(actor: Actor, id: string): Promise<string> {
    const accountId = actor.kind === 'staff' ? actor.accountId : ''
    const account = await db('accounts').where({ id: accountId }).first('username')
    const desk = await signedIn(testApp(resources).app, account?.username ?? '', 'desk')
    return (await desk.get(applicationPaths.deskStep(id, 'deliver'))).text
  }

  /** A filed whole around these parts: how it came to be is told elsewhere. */
  async function jointOf(ids: readonly string[]): Promise<string> {
    const first = await db('applications')
      .where({ id: ids[0] ?? '' })
      .first('*')
    const version = await db('bundleVersions').orderBy('id', 'desc').first('id', 'bundleId')
    const { rows } = await resources.ownerPool.query<{ id: string }>(
      `insert into joint_applications (bundle_version_id, bundle_id, parts, bundle_name, applicant_account_id,
         applicant_kind, applicant_name, region_code, region_path, lead_department_id, situation,
         submitted_at, results_together, created_at, updated_at)
       values ($1, $6, '[]', '开餐馆', $2, 'person', '丹增', $3, $4, $5, '{}', now(), true, now(), now()) returning id`,
      [
        version?.id,
        first?.applicantAccountId,
        first?.regionCode,
        first?.regionPath,
        first?.handlingDepartmentId,
        version?.bundleId,
      ],
    )
    const id = rows[0]?.id ?? ''
    await resources.ownerPool.query('update applications set joint_id = $1 where id = any($2)', [
      id,
      ids,
    ])
    await transaction(db, (tx) => lockParts(tx, id))
    return id
  }
})
