// Plans of stages that branch and run side by side, followed by real applications.
import { beforeAll, expect, test } from 'vitest'
import { assign, claim } from '../../src/applications/index.ts'
import { postNames } from '../../src/accounts/index.ts'
import { paths } from '../../src/applications/paths.ts'
import { noFilters } from '../../src/applications/queries/queue/filters.ts'
import { queue, queueCounts, queueIds, wholeQueue } from '../../src/applications/queries/queue.ts'
import type { Staff } from '../../src/kernel/actor.ts'
import { dayOf } from '../../src/kernel/day.ts'
import { system } from '../../src/kernel/actor.ts'
import type { Db } from '../../src/platform/database/transaction.ts'
import { transaction } from '../../src/platform/database/transaction.ts'
import { planVersion, publishPlan } from '../../src/workflow/index.ts'
import type { Stage, StagePlan } from '../../src/workflow/index.ts'
import { anApplication } from '../support/builders/application.ts'
import type { FiledApplication } from '../support/builders/filed-application.ts'
import { testApp } from '../support/app.ts'
import { signedIn } from '../support/sign-in.ts'
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
  // The queue of the second lists it, the page of either says which stages wait and with whom.
  if (second.kind !== 'staff' || stranger.kind !== 'staff') throw new Error('clerks')
  const today = dayOf(filed.now)
  const asked = { filters: noFilters, sort: 'slack', today, after: null } as const
  for (const view of ['mine', 'department'] as const) {
    const ids = async (actor: Staff) => {
      const rows = (await queue(db, actor, { ...asked, view })).items
      const same = await queueIds(db, actor, { ...asked, view }, 30)
      expect(same).toEqual(rows.map(({ id }) => id))
      const parts: string[] = []
      for await (const part of wholeQueue(db, actor, { ...asked, view }, 2)) {
        parts.push(...part.map(({ id }) => id))
      }
      expect(parts.slice(0, same.length)).toEqual(same)
      return same.filter((id) => id === filed.id)
    }
    expect(await ids(second)).toEqual([filed.id])
    expect(await ids(stranger)).toEqual([])
    const counted = { key: view, view, filters: noFilters }
    const counts = await queueCounts(db, second, today, [counted])
    expect(counts.get(view)?.number).toBeGreaterThan(0)
  }
  const others = await queueIds(db, second, { ...asked, view: 'others' }, 100)
  expect(others).not.toContain(filed.id)
  const { app } = testApp(database.resources, filed.now)
  const account = await db('accounts').where({ id: second.accountId }).first('username')
  const clerk = await signedIn(app, account?.username ?? '', 'desk')
  const page = await clerk.get(paths.deskFile(filed.id))
  for (const { stageName, departmentName, post } of parallel) {
    expect(page.text).toContain(`${stageName}：${departmentName}（${postNames[post]}）`)
  }
  // The post of the leading stage in another department claims nothing and gives nothing away.
  const ctxOf = (actor: Staff) => contextFor(database.resources, actor, filed.now)
  expect(await claim(ctxOf(second), filed.id)).toMatchObject({ ok: false, refusal: 'not-yours' })
  const heads = await holder(db, other.departmentId, 'section-head')
  if (heads.kind !== 'staff') throw new Error('a head')
  expect(await assign(ctxOf(heads), filed.id, null)).toMatchObject({ refusal: 'not-yours' })
  expect(page.text).not.toContain(paths.claim(filed.id))
  const leader = await holder(db, own.departmentId, 'examiner')
  if (leader.kind !== 'staff') throw new Error('a clerk')
  expect(await claim(ctxOf(leader), filed.id)).toMatchObject({ ok: true })
  const by = (actor: typeof second) =>
    stepBy(database.resources, actor, filed.now, filed.id, 'pass', { comment: '同意' })
  expect(await by(stranger)).toMatchObject({ ok: false, refusal: 'not-yours' })
  expect(await by(second)).toMatchObject({ ok: true })
  expect(await by(second)).toMatchObject({ ok: false, refusal: 'not-yours' })
  expect(await queueIds(db, second, { ...asked, view: 'mine' }, 100)).not.toContain(filed.id)
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
