// The budget: how many statements the database is asked for one filing, from the session to the redirect,
// begin and commit counted, and for a step of a clerk.
import { beforeAll, expect, test } from 'vitest'
import { folderOf } from '../../src/applications/folder.ts'
import { filesOf } from '../../src/applications/materials-store.ts'
import { stepsOf } from '../../src/applications/store.ts'
import { commitmentsOf } from '../../src/commitments/index.ts'
import { testApp } from '../support/app.ts'
import { anApplication } from '../support/builders/application.ts'
import { useDatabase } from '../support/database.ts'
import type { TestDatabase } from '../support/database.ts'
import { signedIn, tokenOf } from '../support/sign-in.ts'
import { statementsAsked } from '../support/statements.ts'
import { holder, stepBy } from './acting.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await useDatabase()
  // Once before, so that what is kept in memory (plans, forms, calendars) is there.
  await anApplication(database.resources).filedBy('lina').concluded()
})

test('filing asks thirteen, and each step of a clerk as few', async () => {
  const { db, resources } = database
  const filed = await anApplication(resources).filedBy('zhaxiduojie').drafted()
  const herder = await signedIn(testApp(resources).app, 'zhaxiduojie')
  const token = await tokenOf(herder, `/applications/${filed.id}/check`)
  const filing = await statementsAsked(async () => {
    const sent = { declared: 'yes', _csrf: token }
    const answer = await herder.post(`/applications/${filed.id}/submission`).type('form').send(sent)
    expect(answer.headers['location']).toBe(`/applications/${filed.id}/receipt`)
  })
  expect(filing.length, filing.join('\n')).toBe(13)
  for (const [post, action, most] of [
    ['acceptance-clerk', 'accept', 16],
    ['examiner', 'pass', 16],
  ] as const) {
    const clerk = await holder(db, (await filed.row()).handlingDepartmentId, post)
    const step = await statementsAsked(() => stepBy(resources, clerk, filed.now, filed.id, action))
    expect(step.length, step.join('\n')).toBeLessThanOrEqual(most)
    expect(step.length).toBeGreaterThan(5)
  }
})

test('a folder asked for in one statement holds what its lists hold', async () => {
  const { db, resources } = database
  const filed = await anApplication(resources).filedBy('zhaxiduojie').concluded()
  expect(await folderOf(db, filed.id)).toEqual({
    steps: [...(await stepsOf(db, filed.id))],
    files: [...(await filesOf(db, filed.id))],
    commitments: [...(await commitmentsOf(db, filed.id))],
  })
})
