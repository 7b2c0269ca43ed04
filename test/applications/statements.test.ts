// The budget: how many statements the database is asked for one filing and one step.
import { beforeAll, expect, test } from 'vitest'
import { submit } from '../../src/applications/index.ts'
import type { Db } from '../../src/platform/database/transaction.ts'
import { anApplication } from '../support/builders/application.ts'
import { useDatabase } from '../support/database.ts'
import type { TestDatabase } from '../support/database.ts'
import { holder, stepBy } from './acting.ts'

let database: TestDatabase
let db: Db
beforeAll(async () => {
  database = await useDatabase()
  db = database.db
})

async function statementsOf(work: () => Promise<unknown>): Promise<readonly string[]> {
  const asked: string[] = []
  const note = ({ sql }: { sql: string }) => void asked.push(sql)
  db.on('query', note)
  try {
    await work()
  } finally {
    db.removeListener('query', note)
  }
  return asked
}

function within(statements: readonly string[], most: number): void {
  const list = statements.map((sql) => sql.replace(/\s+/g, ' ').slice(0, 110)).join('\n')
  expect(statements.length, `${statements.length} statements:\n${list}`).toBeLessThanOrEqual(most)
  expect(statements.length).toBeGreaterThan(5)
}

test('filing asks at most 45, each step at most 40', async () => {
  // Once before, so that what is kept in memory (plans, forms, calendars) is there.
  await anApplication(database.resources).filedBy('lina').concluded()
  const filed = await anApplication(database.resources).filedBy('zhaxiduojie').drafted()
  within(await statementsOf(() => submit(filed.applicantContext(), filed.id, true)), 45)
  const counts: string[] = []
  const step = async (post: 'acceptance-clerk' | 'examiner', action: 'accept' | 'pass') => {
    const clerk = await holder(db, (await filed.row()).handlingDepartmentId, post)
    const asked = await statementsOf(() =>
      stepBy(database.resources, clerk, filed.now, filed.id, action),
    )
    counts.push(`${action} ${asked.length}`)
    within(asked, 40)
  }
  await step('acceptance-clerk', 'accept')
  await step('examiner', 'pass')
  expect(counts).toHaveLength(2)
})
