// What an administrator does to somebody counts with that person's next request, and stands in the log with who,
// what, before and after.
import type { Express } from 'express'
import { beforeAll, expect, test } from 'vitest'
import { testApp } from '../support/app.ts'
import { useDatabase } from '../support/database.ts'
import type { TestDatabase } from '../support/database.ts'
import { postForm, signedIn } from '../support/sign-in.ts'

let database: TestDatabase
let app: Express
beforeAll(async () => {
  database = await useDatabase()
  ;({ app } = testApp(database.resources))
})

const idOf = async (username: string) =>
  (await database.db('accounts').where({ username }).first('id'))?.id ?? ''

async function entriesAbout(accountId: string) {
  return database
    .db('auditEntries')
    .where({ subjectType: 'account', subjectId: accountId })
    .whereIn('action', ['accounts.end-post', 'accounts.grant-post', 'accounts.close-staff'])
    .whereNotNull('accountId')
    .orderBy('id')
    .select('action', 'accountId', 'outcome', 'before', 'after')
}

test('a post that was ended opens nothing any more, and the log says whose it was and who ended it', async () => {
  const administrator = await signedIn(app, 'zaduo-guanli', 'desk')
  const clerk = await signedIn(app, 'zaduo-scj-shenhe', 'desk')
  const id = await idOf('zaduo-scj-shenhe')
  const post = await database.db('staffPosts').where({ accountId: id }).first('id', 'departmentId')
  expect((await clerk.get('/desk/assignment-rules')).status).toBeLessThan(400)
  const page = `/admin/staff/${id}`
  await postForm(administrator, page, `${page}/posts/${post?.id}/end`, {})
  expect((await clerk.get('/desk')).headers['location']).toMatch(/^\/desk\/login/)
  const elsewhere = await database
    .db('departments')
    .where({ regionCode: '632722', lineId: 'MZT' })
    .first('id')
  const granted = { departmentId: elsewhere?.id ?? '', post: 'examiner' }
  await postForm(administrator, page, `${page}/posts`, granted)
  const entries = await entriesAbout(id)
  expect(entries.map(({ action }) => action)).toEqual(['accounts.end-post', 'accounts.grant-post'])
  expect(new Set(entries.map(({ accountId }) => accountId))).toEqual(
    new Set([await idOf('zaduo-guanli')]),
  )
  expect(entries[0]).toMatchObject({
    outcome: 'done',
    before: expect.objectContaining({ post: 'section-head' }),
  })
  expect(entries[1]).toMatchObject({
    outcome: 'done',
    after: expect.objectContaining({ post: 'examiner' }),
  })
})

test('who was moved to another department works for that and for no other', async () => {
  const clerk = await signedIn(app, 'zaduo-scj-shenhe', 'desk')
  const { text } = await clerk.get('/desk/account')
  const departments = [...text.matchAll(/杂多县[^<·\s]*局/g)].map(([name]) => name)
  expect(new Set(departments)).toEqual(new Set(['杂多县民政局']))
})

test('a closed account is out with its next request, and the log says so', async () => {
  const administrator = await signedIn(app, 'zaduo-guanli', 'desk')
  const clerk = await signedIn(app, 'zaduo-mzt-pizhun', 'desk')
  const id = await idOf('zaduo-mzt-pizhun')
  const page = `/admin/staff/${id}`
  await postForm(administrator, page, `${page}/closure`, {})
  expect((await clerk.get('/desk')).headers['location']).toMatch(/^\/desk\/login/)
  const [closed] = await entriesAbout(id)
  expect(closed).toMatchObject({
    ...{ outcome: 'done', accountId: await idOf('zaduo-guanli') },
    ...{ before: expect.anything() as unknown, after: expect.anything() as unknown },
  })
})
