// 与上次提交比对: the clerk who asked for a correction sees what was changed, and what it was before.
import type { Express } from 'express'
import { beforeAll, expect, test } from 'vitest'
import { dropMaterial, filesOf, resubmit } from '../../../../src/applications/index.ts'
import { filesFiled, submissionsOf } from '../../../../src/applications/submissions-store.ts'
import type { Db } from '../../../../src/platform/database/transaction.ts'
import { testApp } from '../../../support/app.ts'
import { anApplication } from '../../../support/builders/application.ts'
import type { FiledApplication } from '../../../support/builders/filed-application.ts'
import { uploadSample } from '../../../support/builders/sample-file.ts'
import { useDatabase } from '../../../support/database.ts'
import type { TestDatabase } from '../../../support/database.ts'
import { signedIn } from '../../../support/sign-in.ts'

let app: Express
let database: TestDatabase
let db: Db
let filed: FiledApplication
let dropped: string

const phone = { target: 'contactPhone', label: '联系电话', why: '打不通', how: '换一个' }
const drawing = { target: 'material:3', label: '布局图', why: '太模糊', how: '重新拍一张' }

beforeAll(async () => {
  database = await useDatabase()
  db = database.db
  ;({ app } = testApp(database.resources))
  const asked = anApplication(database.resources).of('630131001000').filedBy('zhaxiduojie')
  filed = await asked.correcting([phone, drawing])
  const ctx = filed.wait(1).applicantContext()
  const old = (await filesOf(db, filed.id)).find(({ materialNumber }) => materialNumber === 3)
  dropped = old?.attachmentId ?? ''
  expect(await dropMaterial(ctx, filed.id, dropped)).toMatchObject({ ok: true })
  await uploadSample(ctx, filed.id, { materialNumber: 3, fieldPath: null }, '新的布局图.pdf')
})

const page = () => `/desk/applications/${filed.id}/submissions`
const clerk = async () => signedIn(app, await usernameOf('acceptance-clerk'), 'desk')

async function usernameOf(post: string): Promise<string> {
  const { handlingDepartmentId } = await filed.row()
  const found = await db('staffPosts as p')
    .join('accounts as a', 'a.id', 'p.accountId')
    .where({ 'p.departmentId': handlingDepartmentId ?? '', 'p.post': post })
    .first('a.username')
  return String((found as { username?: string } | undefined)?.username)
}

test('before it is handed in again there is nothing to compare, and no link to it', async () => {
  const agent = await clerk()
  expect((await agent.get(page())).text).toContain('只提交过一次')
  expect((await agent.get(`/desk/applications/${filed.id}`)).text).not.toContain(page())
})

test('afterwards the file leads to what was changed, old beside new', async () => {
  const handed = await resubmit(filed.wait(1).applicantContext(), filed.id, {
    contactPhone: ['19900000222'],
  })
  expect(handed).toMatchObject({ ok: true })
  const agent = await clerk()
  expect((await agent.get(`/desk/applications/${filed.id}`)).text).toContain(`href="${page()}"`)
  const { status, text } = await agent.get(page())
  expect(status).toBe(200)
  expect(text).toContain('第 1 次和第 2 次提交')
  const [changed = '', rest = ''] = text.split('没有改的内容')
  expect(changed).toContain('联系电话')
  expect(changed).toContain('199****0222')
  expect(changed).toMatch(/样例\.pdf[^]*新的布局图\.pdf[^]*改了/)
  expect(rest).not.toContain('联系电话')
  // A number is masked here as on the file.
  expect(text).not.toContain('19900000222')
})

test('the material of before can still be opened from there; what left a draft cannot', async () => {
  const agent = await clerk()
  const file = (id: string) => agent.get(`/desk/applications/${filed.id}/files/${id}`)
  expect((await file(dropped)).status).toBe(200)
  const draft = await anApplication(database.resources).of('630131001000').filedBy('lina').drafted()
  const files = await filesOf(db, draft.id)
  const gone = files[0]?.attachmentId ?? ''
  await db('applicationMaterials').where({ attachmentId: gone }).update({ removedAt: draft.now })
  expect(await submissionsOf(db, draft.id)).toEqual([])
  expect((await filesFiled(db, draft.id)).map(({ attachmentId }) => attachmentId)).not.toContain(
    gone,
  )
})

test('each submission is kept as it was, and the hall itself cannot change it', async () => {
  const kept = await db('applicationSubmissions')
    .where({ applicationId: filed.id })
    .orderBy('number')
    .select('number', 'answers')
  expect(kept.map(({ number }) => number)).toEqual([1, 2])
  expect(kept[1]?.answers).toEqual((await filed.row()).answers)
  expect(kept[0]?.answers).not.toEqual(kept[1]?.answers)
  await expect(
    db('applicationSubmissions').where({ applicationId: filed.id }).update({ number: 9 }),
  ).rejects.toThrow()
})

test('who may not read the file may not read its submissions', async () => {
  const stranger = await db('staffPosts as p')
    .join('accounts as a', 'a.id', 'p.accountId')
    .where('p.post', 'examiner')
    .whereNotIn('p.departmentId', [(await filed.row()).handlingDepartmentId ?? ''])
    .first('a.username')
  const agent = await signedIn(
    app,
    String((stranger as { username?: string } | undefined)?.username),
    'desk',
  )
  expect((await agent.get(page())).status).toBe(404)
})

test('the applicant sees the same difference, and nobody else does', async () => {
  const own = `/applications/${filed.id}/changes`
  const applicant = await signedIn(app, 'zhaxiduojie')
  expect((await applicant.get(`/applications/${filed.id}`)).text).toContain(own)
  const { text } = await applicant.get(own)
  expect(text).toContain('第 1 次和第 2 次提交')
  expect(text).toContain('联系电话')
  expect(text).not.toContain('19900000222')
  // The old drawing is named, the new one is opened.
  expect(text).toContain('新的布局图.pdf</a>')
  expect(text).not.toContain(dropped)
  expect((await (await signedIn(app, 'lina')).get(own)).status).toBe(404)
})
