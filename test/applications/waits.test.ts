// 法定等待 set beside the limit: it runs its days, and nobody is late for it.
import { beforeAll, expect, test } from 'vitest'
import { applicationById, stepsOf } from '../../src/applications/index.ts'
import { factsOf } from '../../src/applications/facts.ts'
import { addDays, dayOf } from '../../src/kernel/day.ts'
import { filedVersion } from '../../src/matters/index.ts'
import { anApplication } from '../support/builders/application.ts'
import type { FiledApplication } from '../support/builders/filed-application.ts'
import { useDatabase } from '../support/database.ts'
import type { TestDatabase } from '../support/database.ts'

let database: TestDatabase
let filed: FiledApplication

beforeAll(async () => {
  database = await useDatabase()
  filed = await anApplication(database.resources)
    .of('630711002000')
    .filedBy('zhaxiduojie')
    .in('632722')
    .submitted()
})

const readings = async () => {
  const { db } = database
  const row = await applicationById(db, filed.id)
  if (row === null) throw new Error('gone')
  const version = await filedVersion(db, row)
  return (await factsOf(db, row, version, await stepsOf(db, filed.id), dayOf(filed.now))).readings
}

test('冷静期三十日 runs in full and stops the promised limit', async () => {
  await filed.step('accept')
  await filed.step('pass', { comment: '双方到场，材料齐全' })
  const acceptedOn = dayOf(filed.now)
  expect((await readings()).promised).toMatchObject({ state: 'paused', isLate: false })
  expect(await filed.attempt('pass', { comment: '同意' })).toBe('period-run')
  while (dayOf(filed.now) < addDays(acceptedOn, 30)) {
    expect(await filed.attempt('pass', { comment: '同意' })).toBe('period-run')
    expect((await readings()).promised?.isLate).toBe(false)
    filed.wait(7)
  }
  filed.wait(3)
  await filed.step('pass', { comment: '冷静期满' })
  const row = await filed.row()
  expect((await stepsOf(database.db, filed.id)).at(-1)?.details).toMatchObject({ waitEnds: true })
  expect((await readings()).promised).toMatchObject({ state: 'running', isLate: false })
  expect(row.dueOn === null || row.dueOn >= dayOf(filed.now)).toBe(true)
})
