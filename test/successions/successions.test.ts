// 承接: a department that is merged into another hands over everything that waits for it, on its day, once.
import { beforeAll, expect, test } from 'vitest'
import type { Express } from 'express'
import { carryOutDue } from '../../src/successions/index.ts'
import { places, staying } from '../../src/successions/places.ts'
import { system } from '../../src/kernel/actor.ts'
import { departmentsOnPath } from '../../src/organizations/index.ts'
import { stepsOf } from '../../src/applications/index.ts'
import { testApp } from '../support/app.ts'
import { anApplication } from '../support/builders/application.ts'
import { contextFor } from '../support/context.ts'
import { useDatabase } from '../support/database.ts'
import type { TestDatabase } from '../support/database.ts'
import { postForm, signedIn } from '../support/sign-in.ts'

const food = '630131001000'
let database: TestDatabase
let app: Express
beforeAll(async () => {
  database = await useDatabase()
  app = testApp(database.resources).app
})

test('a merger: rehearsed, registered, carried out on its day once; a case goes on with its clock', async () => {
  const { db, resources } = database
  const filed = await anApplication(resources).of(food).filedBy('zhaxiduojie').accepted()
  const before = await filed.row()
  const from = before.handlingDepartmentId ?? ''
  const old = await db('departments').where({ id: from }).first('*')
  const successor = await db('departments')
    .where({ regionCode: '632722', active: true })
    .whereNot({ id: from })
    .whereNotIn(
      'id',
      db('staffPosts').select('departmentId').whereNull('endedAt').where({ post: 'supervisor' }),
    )
    .orderBy('id')
    .first('*')
  if (old === undefined || successor === undefined) throw new Error('no two departments')
  const agent = await signedIn(app, 'qinghai-guanli', 'desk')
  const form = `/admin/successions/new?department=${from}`
  const day = '2026-03-20'
  const typed = {
    ...{ departmentId: from, kind: 'merged', successorId: successor.id, newName: '' },
    ...{ effectiveOn: day, reason: '青编发〔2026〕1号' },
  }
  const faulty = await postForm(agent, form, '/admin/successions', { ...typed, reason: ' ' })
  expect([faulty.status, faulty.text.includes('只有空格不算')]).toEqual([422, true])
  const rehearsal = await postForm(agent, form, '/admin/successions', typed)
  expect(rehearsal.text).toContain('在办办件')
  const named = await postForm(agent, form, '/admin/successions', { ...typed, confirmed: 'yes' })
  expect(named.status).toBe(303)
  expect((await filed.row()).handlingDepartmentId).toBe(from)

  const morning = new Date(`${day}T01:00:00Z`)
  const late = contextFor(resources, system, morning)
  expect(await carryOutDue({ ...late, today: '2026-03-19' })).toBe(0)
  expect(await Promise.all([carryOutDue(late), carryOutDue(late)])).toSatisfy(
    (counts: number[]) => counts.reduce((sum, count) => sum + count, 0) === 1,
  )
  const after = await filed.row()
  expect(after).toMatchObject({
    handlingDepartmentId: successor.id,
    acceptanceDepartmentId: successor.id,
    dueOn: before.dueOn,
    status: before.status,
  })
  expect(after.routingReason).toContain('并入该部门')
  const steps = await stepsOf(db, filed.id)
  expect(steps.at(-1)?.handlingDepartmentName).toBe(old.name)
  expect(await db('offerings').where({ departmentId: from }).first('id')).toBeUndefined()
  expect(
    await db('staffPosts').where({ departmentId: from }).whereNull('endedAt').first('id'),
  ).toBeUndefined()
  const onPath = await departmentsOnPath(db, old.lineId, before.regionPath)
  expect(onPath.some(({ id }) => id === successor.id)).toBe(true)
  const told = await db('notifications')
    .where({ applicationId: filed.id })
    .orderBy('id', 'desc')
    .first('title')
  expect(told?.title).toContain(successor.name)
  const page = await agent.get(String(named.headers['location']))
  expect(page.text).toContain('移交完成')
  filed.wait(9)
  await filed.passUntilDecision()
  expect((await filed.row()).handlingDepartmentId).toBe(successor.id)
})

test('every column that names a department either moves with it or is said to stay', async () => {
  const { rows } = await database.resources.ownerPool.query<{ place: string }>(
    `select c.conrelid::regclass::text || '.' || a.attname as place from pg_constraint c
     join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
     where c.contype = 'f' and c.confrelid = 'departments'::regclass order by 1`,
  )
  const moving = places.map(({ table, set }) => `${table}.${/^\w+/.exec(set)?.[0] ?? ''}`)
  const forgotten = rows.filter(({ place }) => !moving.includes(place) && !staying.includes(place))
  expect(forgotten).toEqual([])
})
