// The way of an application through the levels: up, and down again for delivery; never without an owner.
import { beforeAll, describe, expect, test } from 'vitest'
import { permissionsOfStaff } from '../../src/accounts/index.ts'
import { stepsOf } from '../../src/applications/index.ts'
import { ownerOfStage } from '../../src/applications/owner-of-stage.ts'
import type { Post, Staff } from '../../src/kernel/actor.ts'
import { matterVersion, offeringFor } from '../../src/matters/index.ts'
import type { Db } from '../../src/platform/database/transaction.ts'
import { planVersion } from '../../src/workflow/index.ts'
import type { Stage } from '../../src/workflow/index.ts'
import { anApplication } from '../support/builders/application.ts'
import type { FiledApplication } from '../support/builders/filed-application.ts'
import { useDatabase } from '../support/database.ts'
import type { TestDatabase } from '../support/database.ts'
import { stepBy } from './acting.ts'

let database: TestDatabase
let db: Db
beforeAll(async () => {
  database = await useDatabase()
  db = database.db
})

test('种畜禽生产经营许可 goes from the county over the prefecture to the province, and back for delivery', async () => {
  const filed = await anApplication(database.resources)
    .of('630120008000')
    .filedBy('qilian-yangzhi')
    .in('630103')
    .concluded()
  const steps = await stepsOf(db, filed.id)
  const way = await Promise.all(
    steps.map(async ({ action, handlingDepartmentId, movement }) => {
      const row = await db('departments')
        .where({ id: handlingDepartmentId ?? '' })
        .first('regionCode')
      return `${action} ${row?.regionCode ?? ''} ${movement ?? ''}`
    }),
  )
  expect(way).toEqual([
    'submit 630103 same',
    'accept 630103 same',
    'pass 630100 report-up',
    'pass 630000 report-up',
    'pass 630000 same',
    'grant 630103 hand-down',
    'deliver 630103 same',
  ])
  expect(await filed.row()).toMatchObject({ status: 'concluded' })
})

test('低保 taken in by a township is decided in the county and delivered by the township', async () => {
  const filed = await anApplication(database.resources)
    .of('630511001000')
    .filedBy('zhuoma')
    .in('632722206')
    .submitted()
  const places: string[] = []
  const note = async () => {
    const { status, handlingDepartmentId } = await filed.row()
    const row = await db('departments')
      .where({ id: handlingDepartmentId ?? '' })
      .first('regionCode')
    places.push(`${status} ${row?.regionCode ?? ''}`)
  }
  await note()
  await filed.step('accept')
  await note()
  while ((await filed.row()).status !== 'approving') await passBySomebody(filed)
  await note()
  await filed.step('grant')
  await note()
  expect(places).toEqual([
    ...['submitted 632722206', 'examining 632722206', 'approving 632722', 'granted 632722206'],
  ])
})

/** Whoever it is: the demonstration has no examiners in townships. */
async function passBySomebody(filed: FiledApplication): Promise<void> {
  const { handlingDepartmentId, status } = await filed.row()
  const department = await db('departments')
    .where({ id: handlingDepartmentId ?? '' })
    .first('*')
  const account = await db('accounts').where({ username: 'zhuoma' }).first('id')
  if (department === undefined || account === undefined) throw new Error('nobody')
  const { id, name, level, regionCode, regionPath } = department
  const posts: Post[] = [status === 'verifying' ? 'section-head' : 'examiner']
  const seat = { departmentId: id, departmentName: name, level, regionCode, regionPath, posts }
  const permissions = permissionsOfStaff(posts, level)
  const actor: Staff = { kind: 'staff', accountId: account.id, name: '才仁', permissions, seat }
  const staffNames = ['才仁', '卓玛']
  const said = { details: { staffNames } }
  const moved = await stepBy(database.resources, actor, filed.now, filed.id, 'pass', said)
  if (moved.ok) return
  // 村（社区）公示 runs its seven working days first.
  if (moved.refusal !== 'period-run') throw new Error(moved.refusal)
  filed.wait(1)
}

describe('every stage of every matter', () => {
  test.each(['630000/632700/632722', '630000/632800/632825'])(
    'has its owner on the way from %s to the province, and says why',
    async (regionPath) => {
      const matters = await db('matters')
        .where('status', 'published')
        .select('id', 'lineId', 'currentVersionId')
      expect(matters.length).toBeGreaterThan(100)
      const asked = new Set<string>()
      for (const { id, lineId, currentVersionId } of matters) {
        const offering = await offeringFor(db, id, regionPath)
        if (offering === null) continue
        const version = await matterVersion(db, currentVersionId ?? '')
        const { stages } = await planVersion(db, version.stagePlanVersionId)
        for (const stage of stages) {
          const question = JSON.stringify([
            lineId,
            stage.kind,
            stage.level,
            offering.departmentId,
            version.levels,
          ])
          if (asked.has(question)) continue
          asked.add(question)
          const placed = { offeringId: offering.id, regionPath, leadDepartmentId: null }
          const { department, reason } = await ownerOfStage(db, placed, lineId, version, stage)
          expect(
            `${regionPath}/`.startsWith(`${department.regionPath}/`),
            `${id} ${stage.name}`,
          ).toBe(true)
          expect(reason).toContain(department.name)
        }
      }
      expect(asked.size).toBeGreaterThan(50)
    },
  )

  test('whose line has no body in the county goes to who serves it, or to the level above', async () => {
    const { id, levels, offering } = await matterOfCounty()
    const stage: Stage = {
      number: 2,
      name: '审查',
      kind: 'examination',
      level: 'county',
      post: 'examiner',
      days: 3,
      countedInLimit: true,
      staffNeeded: 1,
    }
    const county = '630000/632700/632722'
    const without = await db('departmentLines as l')
      .whereNotExists(
        db('departments as d')
          .whereRaw('d.line_id = l.id')
          .where({ 'd.regionCode': '632722' })
          .select(db.raw('1')),
      )
      .select('l.id')
    expect(without.length, `lines without a body, matter ${id}`).toBeGreaterThan(0)
    for (const line of without) {
      const placed = { offeringId: offering, regionPath: county, leadDepartmentId: null }
      const { department, reason } = await ownerOfStage(db, placed, line.id, { levels }, stage)
      expect(`${county}/`.startsWith(`${department.regionPath}/`)).toBe(true)
      expect(reason).toMatch(/承接|由该部门承担/)
    }
  })

  async function matterOfCounty() {
    const row = await db('matters as m')
      .join('matterVersions as v', 'v.id', 'm.currentVersionId')
      .join('offerings as o', 'o.matterId', 'm.id')
      .where('o.regionCode', '632722')
      .first('m.id', 'v.levels', 'o.id as offering')
    if (row === undefined) throw new Error('no matter')
    return row as { id: string; levels: ('county' | 'township')[]; offering: string }
  }
})
