// 业务办理项: chosen by the applicant's own answer, kept with what he filed, and said wherever the matter is.
import { beforeAll, expect, test } from 'vitest'
import { testApp } from '../support/app.ts'
import { useDatabase } from '../support/database.ts'
import type { TestDatabase } from '../support/database.ts'
import { postForm, signedIn } from '../support/sign-in.ts'
import type { Agent } from '../support/sign-in.ts'
import { aboutZhaxi, begin, picture, postParts, socialCard } from './pages/public/filing.ts'

let database: TestDatabase
let zhaxi: Agent
let clerk: Agent
let id: string

beforeAll(async () => {
  database = await useDatabase()
  const { app } = testApp(database.resources)
  zhaxi = await signedIn(app, 'zhaxiduojie')
  id = await begin(zhaxi, socialCard)
  const chosen = {
    'answers.kind': '补领',
    'answers.bank': '青海银行',
    'answers.getMode': '网点领取',
  }
  await postParts(zhaxi, `/applications/${id}/sections/1`, aboutZhaxi)
  await postParts(zhaxi, `/applications/${id}/sections/2`, chosen)
  const photo = { field: 'files.3', name: '近照.png', bytes: await picture() }
  await postParts(zhaxi, `/applications/${id}/materials`, {}, [photo])
  const filed = `/applications/${id}/submission`
  await postForm(zhaxi, `/applications/${id}/check`, filed, { declared: 'yes' })
  clerk = await signedIn(app, await clerkOf(), 'desk')
})

test('is kept with the application', async () => {
  const row = await database.db('applications').where({ id }).first('handleItem')
  expect(row?.handleItem).toBe('补领')
})

test('stands on the receipt and on the page of progress', async () => {
  expect((await zhaxi.get(`/applications/${id}/receipt`)).text).toMatch(/业务办理项[^]{0,80}补领/)
  expect((await zhaxi.get(`/applications/${id}`)).text).toContain(
    '社会保障卡申领 · 补领 · 扎西多杰',
  )
})

test('stands on the desk’s file and in its list, where it is found by its name', async () => {
  expect((await clerk.get(`/desk/applications/${id}`)).text).toContain('业务办理项：补领')
  const found = await clerk.get(`/desk?q=${encodeURIComponent('补领')}`)
  expect(found.text).toContain('社会保障卡申领：补领')
  const other = await clerk.get(`/desk?q=${encodeURIComponent('换领')}`)
  expect(other.text).not.toContain('社会保障卡申领')
})

test('stands in the letters about it', async () => {
  const letters = await database.db('documents').where({ applicationId: id }).select('content')
  const [receipt] = letters.map(({ content }) => JSON.stringify(content))
  expect(receipt).toContain('社会保障卡申领（补领）')
})

/** Who may take it in: a clerk of the department where it lies. */
async function clerkOf(): Promise<string> {
  const { rows } = await database.resources.ownerPool.query<{ username: string }>(
    `select c.username from applications a
       join staff_posts p on p.department_id = a.handling_department_id and p.ended_at is null
        and p.post = 'acceptance-clerk'
       join accounts c on c.id = p.account_id
      where a.id = $1 limit 1`,
    [id],
  )
  return rows[0]?.username ?? 'nobody'
}
