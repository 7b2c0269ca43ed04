// Before posts are changed the password is asked for again, and then what was asked for is done.
import type { Express } from 'express'
import { beforeAll, expect, test } from 'vitest'
import { testApp } from '../../support/app.ts'
import { useDatabase } from '../../support/database.ts'
import type { TestDatabase } from '../../support/database.ts'
import { demonstrationPassword, postForm, signedIn } from '../../support/sign-in.ts'

let app: Express
let database: TestDatabase

beforeAll(async () => {
  database = await useDatabase()
  ;({ app } = testApp(database.resources))
})

test('a grant in a session of an hour waits for the password and loses nothing typed', async () => {
  const agent = await signedIn(app, 'qinghai-guanli', 'desk')
  await database.resources.ownerPool.query(
    `update sessions set sess = jsonb_set(sess, '{signedInAt}', to_jsonb($1::bigint))`,
    [Date.now() - 3_600_000],
  )
  const account = await database.db('accounts').where({ username: 'zaduo-scj-shouli' }).first('id')
  const held = () =>
    database
      .db('staffPosts')
      .where({ accountId: account?.id ?? '', endedAt: null })
      .select('id', 'departmentId')
  const [post] = await held()
  const page = `/admin/staff/${account?.id}`
  const fields = { departmentId: post?.departmentId ?? '', post: 'examiner', region: '632722' }
  const asked = await postForm(agent, page, `${page}/posts`, fields)
  expect(asked.status).toBe(422)
  expect(asked.text).toContain('先确认是您本人')
  expect(asked.text).toContain(`name="departmentId" value="${post?.departmentId}"`)
  expect(await held()).toHaveLength(1)
  const wrong = await postForm(agent, page, `${page}/posts`, {
    ...fields,
    password: 'wrong-password',
  })
  expect(wrong.status).toBe(422)
  const done = await postForm(agent, page, `${page}/posts`, {
    ...fields,
    password: demonstrationPassword,
  })
  expect(done.status).toBe(303)
  expect(await held()).toHaveLength(2)
  // Confirmed for a quarter of an hour.
  const end = `${page}/posts/${post?.id}/end`
  expect([303, 404]).toContain((await postForm(agent, page, end, {})).status)
})
