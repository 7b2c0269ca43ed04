// Plans of stages that branch and run side by side, followed by real applications.
import { beforeAll, expect, test } from 'vitest'
import { system } from '../../src/kernel/actor.ts'
import type { Db } from '../../src/platform/database/transaction.ts'
import { transaction } from '../../src/platform/database/transaction.ts'
import { planVersion, publishPlan } from '../../src/workflow/index.ts'
import type { Stage, StagePlan } from '../../src/workflow/index.ts'
import { anApplication } from '../support/builders/application.ts'
import type { FiledApplication } from '../support/builders/filed-application.ts'
import { contextFor } from '../support/context.ts'
import { useDatabase } from '../support/database.ts'
import type { TestDatabase } from '../support/database.ts'
import { departmentOf, holder, morning, stepBy } from './acting.ts'

const matter = '630120008000'
let database: TestDatabase
let db: Db
let before: FiledApplication
let plan: StagePlan

beforeAll(async () => {
  database = await useDatabase()
  db = database.db
  before = await anApplication(database.resources)
    .of(matter)
    .filedBy('qilian-yangzhi')
    .in('630103')
    .submitted()
  plan = await planVersion(db, (await before.row()).stagePlanVersionId ?? '')
})

async function publish(changed: StagePlan): Promise<void> {
  const ctx = contextFor(database.resources, system, morning('2026-03-02'))
  await transaction(ctx.db, (tx) =>
    publishPlan(tx, ctx, { key: matter, title: '并行', plan: changed }),
  )
}

test('who files now goes through the plan of now, who filed before keeps the old one', async () => {
  const first = plan.stages[1] as Stage
  await publish({
    stages: [
      plan.stages[0] as Stage,
      { ...first, parallel: '甲' },
      { ...(plan.stages[2] as Stage), parallel: '甲' },
      {
        ...first,
        number: 4,
        name: '个人另审',
        when: { field: '@applicantKind', op: 'equals', value: 'person' },
      },
      ...plan.stages.slice(3).map((stage, at) => ({ ...stage, number: at + 5 })),
    ],
  })
  const filed = await anApplication(database.resources)
    .of(matter)
    .filedBy('xueyu-ruye')
    .in('630103')
    .submitted()
  expect((await before.row()).stagePlanVersionId).not.toBe((await filed.row()).stagePlanVersionId)
  await filed.step('accept')
  const { parallel, status } = await filed.row()
  expect([status, parallel.map(({ stageNumber }) => stageNumber)]).toEqual(['examining', [2, 3]])

  // The department of the second stage may go first; the one of the first cannot do it for both.
  const [own, other] = parallel
  if (own === undefined || other === undefined) throw new Error('two stages wait')
  expect(own.departmentId).not.toBe(other.departmentId)
  const second = await holder(db, other.departmentId, 'examiner')
  const stranger = await holder(db, await departmentOf(db, 'MZT', '630103'), 'examiner')
  const by = (actor: typeof second) =>
    stepBy(database.resources, actor, filed.now, filed.id, 'pass', { comment: '同意' })
  expect(await by(stranger)).toMatchObject({ ok: false, refusal: 'not-yours' })
  expect(await by(second)).toMatchObject({ ok: true })
  expect(await by(second)).toMatchObject({ ok: false, refusal: 'not-yours' })
  const between = await filed.row()
  expect([between.status, between.stageNumber, between.finishedStages]).toEqual([
    'examining',
    2,
    [3],
  ])
  await filed.step('pass')
  const after = await filed.row()
  // A company goes round the branch for persons.
  expect([after.status, after.parallel, after.stageNumber > 4]).toEqual(['verifying', [], true])
})
