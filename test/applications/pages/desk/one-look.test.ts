// One look at a file is one entry of the log, in however many requests a browser asks for it.
import { beforeAll, expect, test } from 'vitest'
import { testApp } from '../../../support/app.ts'
import type { TestApp } from '../../../support/app.ts'
import { anApplication } from '../../../support/builders/application.ts'
import type { FiledApplication } from '../../../support/builders/filed-application.ts'
import { ordinaryMorning } from '../../../support/context.ts'
import { useDatabase } from '../../../support/database.ts'
import type { TestDatabase } from '../../../support/database.ts'
import { signedIn } from '../../../support/sign-in.ts'

let database: TestDatabase
let hall: TestApp
let filed: FiledApplication
let files: readonly string[]
beforeAll(async () => {
  database = await useDatabase()
  hall = testApp(database.resources)
  filed = await anApplication(database.resources).of('630131001000').submitted()
  const rows = await database.db('applicationMaterials').where({ applicationId: filed.id })
  files = rows.map(({ attachmentId }) => attachmentId)
})

async function looks(): Promise<readonly string[]> {
  const rows = await database
    .db('auditEntries')
    .where({ applicationId: filed.id, action: 'applications.read' })
    .orderBy('id')
    .select('after')
  return rows.map(({ after }) => (after as { what: string }).what)
}

test('a page of a file, its picture, turned, enlarged and asked for again within ten minutes', async () => {
  const clerk = await signedIn(hall.app, 'zaduo-scj-shouli', 'desk')
  const [file = '', other = ''] = files
  const base = `/desk/applications/${filed.id}`
  const look = async () => {
    for (const path of [
      `/view/${file}`,
      `/view/${file}?turn=90`,
      `/view/${file}?zoom=200`,
      `/page/${file}/1`,
    ]) {
      expect((await clerk.get(`${base}${path}`)).status, path).toBe(200)
    }
  }
  await look()
  // The answers stand beside it: that is a look at the whole, too.
  expect(await looks()).toEqual([`file ${file} page 1`, 'file'])
  await look()
  expect(await looks()).toHaveLength(2)

  await clerk.get(`${base}/view/${other}`)
  expect(await looks()).toEqual([`file ${file} page 1`, 'file', `file ${other} page 1`])

  hall.setNow(new Date(ordinaryMorning.getTime() + 11 * 60_000))
  await look()
  expect(await looks()).toHaveLength(5)
})
