// 现场核查笔录、审批表: a check on the site and a decision leave their paper in the file, for clerks alone.
import { beforeAll, expect, test } from 'vitest'
import {
  documentContent,
  documentsOf,
  documentsToldOf,
  isInternal,
} from '../../src/documents/index.ts'
import { paths } from '../../src/applications/paths.ts'
import type { Post } from '../../src/kernel/actor.ts'
import { testApp } from '../support/app.ts'
import { anApplication } from '../support/builders/application.ts'
import type { FiledApplication } from '../support/builders/filed-application.ts'
import { useDatabase } from '../support/database.ts'
import type { TestDatabase } from '../support/database.ts'
import { postForm, signedIn } from '../support/sign-in.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await useDatabase()
})

const site = {
  ...{ comment: '距离三十米，布局与图纸一致', staffNames: '才仁、卓玛' },
  ...{ sitePlace: '萨呼腾镇民主路12号', siteTime: '10:30' },
}

test('the record says who checked, where, when and what was found, and is not for the applicant', async () => {
  const filed = await anApplication(database.resources).of('630131001000').accepted()
  const siteDay = new Date(filed.now.getTime() + 8 * 3_600_000).toISOString().slice(0, 10)
  while ((await contentOf(filed, 'site-check-record')) === null) {
    const examiner = await clerkFor(filed, 'examiner')
    const lacking = await send(examiner, filed, { ...site, sitePlace: '', siteDay })
    expect([lacking.status, lacking.text.includes('请写在哪里核查')]).toEqual([422, true])
    expect((await send(examiner, filed, { ...site, siteDay })).status).toBe(303)
  }
  const record = await contentOf(filed, 'site-check-record')
  for (const words of ['才仁、卓玛', '民主路12号', '10时30分', '距离三十米']) {
    expect(JSON.stringify(record)).toContain(words)
  }
  const told = await documentsToldOf(database.db, filed.id)
  expect(told.some(({ kind }) => isInternal(kind))).toBe(false)
})

test('the applicant meets neither in his papers nor at their address', async () => {
  const filed = await anApplication(database.resources).of('630131001000').concluded()
  const form = JSON.stringify((await contentOf(filed, 'approval-form'))?.table?.rows)
  expect(form).toMatch(/审查通过.*（承办）.*准予.*（批准）/)
  const { app } = testApp(database.resources, filed.now)
  const row = await database
    .db('accounts')
    .where({ id: (await filed.row()).applicantAccountId })
    .first('username')
  const applicant = await signedIn(app, row?.username ?? '')
  const page = await applicant.get(paths.progress(filed.id))
  expect([page.status, /审批表|核查（勘验）笔录/.test(page.text)]).toEqual([200, false])
  for (const { id, kind } of await documentsOf(database.db, filed.id)) {
    const sent = await applicant.get(paths.document(filed.id, id))
    expect([kind, sent.status]).toEqual([kind, isInternal(kind) ? 404 : 200])
  }
})

async function contentOf({ id }: FiledApplication, kind: string) {
  const one = (await documentsOf(database.db, id)).find((letter) => letter.kind === kind)
  return documentContent(database.db, one?.id ?? '0')
}

async function clerkFor(filed: FiledApplication, post: Post) {
  const { app } = testApp(database.resources, filed.now)
  const row = await filed.row()
  const account = await database
    .db('staffPosts as p')
    .join('accounts as a', 'a.id', 'p.accountId')
    .where({ 'p.departmentId': row.handlingDepartmentId ?? '', 'p.post': post })
    .first<{ username: string }>('a.username')
  return signedIn(app, account?.username ?? '', 'desk')
}

async function send(
  clerk: Awaited<ReturnType<typeof clerkFor>>,
  filed: FiledApplication,
  fields: Record<string, string>,
) {
  const page = `/desk/applications/${filed.id}/steps/pass`
  const revision = String((await filed.row()).revision)
  return postForm(clerk, page, `/desk/applications/${filed.id}/steps`, {
    ...{ action: 'pass', revision },
    ...fields,
  })
}
