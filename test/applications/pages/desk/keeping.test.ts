// 常用语, labels and the viewer of materials, through the real pages.
import type { Express } from 'express'
import { beforeAll, expect, test } from 'vitest'
import { submit } from '../../../../src/applications/index.ts'
import { paths } from '../../../../src/applications/paths.ts'
import { anApplication } from '../../../support/builders/application.ts'
import type { FiledApplication } from '../../../support/builders/filed-application.ts'
import { uploadSample } from '../../../support/builders/sample-file.ts'
import { testApp } from '../../../support/app.ts'
import { useDatabase } from '../../../support/database.ts'
import type { TestDatabase } from '../../../support/database.ts'
import { postForm, signedIn } from '../../../support/sign-in.ts'
import type { Agent } from '../../../support/sign-in.ts'

let app: Express
let database: TestDatabase
let filed: FiledApplication
let clerk: Agent
let head: Agent
const keeping = '/desk/phrases'

async function signedInAs(post: string): Promise<Agent> {
  const { handlingDepartmentId } = await filed.row()
  const account = await database
    .db('staffPosts as p')
    .join('accounts as a', 'a.id', 'p.accountId')
    .where({ 'p.departmentId': handlingDepartmentId ?? '', 'p.post': post })
    .first<{ username: string }>('a.username')
  return signedIn(app, account?.username ?? '', 'desk')
}

beforeAll(async () => {
  database = await useDatabase()
  ;({ app } = testApp(database.resources))
  filed = await anApplication(database.resources).filedBy('zhaxiduojie').in('632722').drafted()
  await uploadSample(filed.applicantContext(), filed.id, { materialNumber: 3, fieldPath: null })
  expect(await submit(filed.applicantContext(), filed.id, true)).toMatchObject({ ok: true })
  clerk = await signedInAs('acceptance-clerk')
  head = await signedInAs('section-head')
})

test('a phrase is inserted into the opinion, the rest of what was typed stays', async () => {
  const words = { title: '齐全', text: '〔申请人〕的材料齐全。' }
  const added = await postForm(clerk, keeping, keeping, words)
  expect(added.status).toBe(303)
  const row = await database.db('phrases').where({ title: '齐全' }).first()
  const { applicantName, revision } = await filed.row()
  const fields = { action: 'accept', revision: String(revision), comment: '先写的' }
  const page = await postForm(
    clerk,
    paths.deskStep(filed.id, 'accept'),
    paths.deskSteps(filed.id),
    { ...fields, phrase: row?.id ?? '', insert: 'yes' },
  )
  expect(page.status).toBe(200)
  expect(page.text).toContain(`先写的\n${applicantName}的材料齐全。</textarea>`)
  expect((await filed.row()).status).toBe('submitted')
  expect((await postForm(clerk, keeping, keeping, { title: '', text: '内容' })).status).toBe(422)
  await postForm(clerk, keeping, keeping, { remove: row?.id ?? '' })
  expect((await clerk.get(keeping)).text).not.toContain('材料齐全')
})

test('the head keeps labels, a clerk puts one on and takes it off, and the queue filters by it', async () => {
  expect((await postForm(clerk, keeping, '/desk/labels', { name: '急' })).status).toBe(403)
  await postForm(head, keeping, '/desk/labels', { name: '急' })
  const label = await database.db('labels').where({ name: '急' }).first()
  const labelId = label?.id ?? ''
  const file = paths.deskFile(filed.id)
  const listed = async () =>
    (await clerk.get(paths.queue({ view: 'department', label: labelId }))).text.includes(file)
  expect(await listed()).toBe(false)
  await postForm(clerk, file, paths.labels(filed.id), { put: labelId })
  expect(await listed()).toBe(true)
  await postForm(clerk, file, paths.labels(filed.id), { take: labelId })
  expect(await listed()).toBe(false)
})

test('a material is looked at page by page, turned and enlarged', async () => {
  const page = await clerk.get(paths.deskFile(filed.id))
  const [viewer = ''] = /\/desk\/applications\/\d+\/view\/[\w-]+/.exec(page.text) ?? []
  const shown = await clerk.get(`${viewer}?turn=90&zoom=200`)
  expect(shown.status).toBe(200)
  expect(shown.text).toContain('viewer turn-90 zoom-200')
  const [picture = ''] = /\/desk\/applications\/\d+\/page\/[\w-]+\/1/.exec(shown.text) ?? []
  expect((await clerk.get(picture)).headers['content-type']).toBe('image/jpeg')
})
