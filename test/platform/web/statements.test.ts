// The budget of pages: how many statements one request asks of the database, counted from the session to
// the last word. A number that grows is a change that somebody has to want.
import type { Express } from 'express'
import { beforeAll, expect, test } from 'vitest'
import { anApplication } from '../../support/builders/application.ts'
import type { FiledApplication } from '../../support/builders/filed-application.ts'
import { testApp } from '../../support/app.ts'
import { useDatabase } from '../../support/database.ts'
import type { TestDatabase } from '../../support/database.ts'
import { signedIn } from '../../support/sign-in.ts'
import type { Agent } from '../../support/sign-in.ts'
import { statementsAsked } from '../../support/statements.ts'
import { holder } from '../../applications/acting.ts'

let database: TestDatabase
let app: Express
let clerk: Agent
let herder: Agent
let filed: FiledApplication

beforeAll(async () => {
  database = await useDatabase()
  ;({ app } = testApp(database.resources))
  filed = await anApplication(database.resources).filedBy('lina').submitted()
  const { handlingDepartmentId } = await filed.row()
  const actor = await holder(database.db, handlingDepartmentId, 'acceptance-clerk')
  const accountId = 'accountId' in actor ? actor.accountId : ''
  const account = await database.db('accounts').where({ id: accountId }).first('username')
  clerk = await signedIn(app, account?.username ?? '', 'desk')
  herder = await signedIn(app, 'zhaxiduojie')
})

/** Asked twice before, as a process that has served for a while. */
async function askedFor(agent: Agent, path: string): Promise<readonly string[]> {
  for (let time = 0; time < 2; time++) expect((await agent.get(path)).status).toBe(200)
  const asked = await statementsAsked(() => agent.get(path))
  // Every few minutes somebody's request count is swept away, in whatever request that falls.
  return asked.filter((statement) => !statement.startsWith('DELETE FROM "rate_limits"'))
}

test.each<readonly [string, () => Agent, string | (() => string), number]>([
  ['the catalogue', () => herder, '/matters', 3],
  ['a search', () => herder, '/matters?q=登记', 3],
  ['one’s own space', () => herder, '/my', 9],
  ['the queue', () => clerk, '/desk', 5],
  ['the queue of one’s own', () => clerk, '/desk?view=mine', 5],
  ['the page of an application', () => clerk, () => `/desk/applications/${filed.id}`, 6],
])(
  '%s, for who is signed in, asks its statements and no more',
  async (_name, whose, where, most) => {
    const path = typeof where === 'string' ? where : where()
    const asked = await askedFor(whose(), path)
    expect(asked.length, asked.join('\n')).toBe(most)
  },
)
