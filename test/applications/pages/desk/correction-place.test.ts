// 告知补正: the clerk points at the very file and page, chooses a reason from the matter's list and need not
// write how to mend it; the applicant reads the same and opens the place.
import type { Express } from 'express'
import { beforeAll, expect, test } from 'vitest'
import { filesOf } from '../../../../src/applications/index.ts'
import { pointsOf } from '../../../../src/applications/rules/review-points.ts'
import { questionsByPath } from '../../../../src/forms/index.ts'
import { form, question } from '../../../forms/sample.ts'
import { testApp } from '../../../support/app.ts'
import type { TestApp } from '../../../support/app.ts'
import { anApplication } from '../../../support/builders/application.ts'
import type { FiledApplication } from '../../../support/builders/filed-application.ts'
import { useDatabase } from '../../../support/database.ts'
import type { TestDatabase } from '../../../support/database.ts'
import { postForm, signedIn } from '../../../support/sign-in.ts'
import type { Agent } from '../../../support/sign-in.ts'

let hall: TestApp
let app: Express
let database: TestDatabase
let filed: FiledApplication
let clerk: Agent
let file: { readonly attachmentId: string; readonly fileName: string }

beforeAll(async () => {
  database = await useDatabase()
  hall = testApp(database.resources)
  app = hall.app
  filed = await anApplication(database.resources)
    .of('630131001000')
    .filedBy('zhaxiduojie')
    .submitted()
  hall.setNow(filed.now)
  const files = await filesOf(database.db, filed.id)
  const drawing = files.find(({ materialNumber }) => materialNumber === 3)
  if (drawing === undefined) throw new Error('no drawing was handed in')
  file = drawing
  const { handlingDepartmentId } = await filed.row()
  const account = await database
    .db('staffPosts as p')
    .join('accounts as a', 'a.id', 'p.accountId')
    .where({ 'p.departmentId': handlingDepartmentId ?? '', 'p.post': 'acceptance-clerk' })
    .first('a.username')
  const { username } = account as { username: string }
  clerk = await signedIn(app, username, 'desk')
})

const page = () => `/desk/applications/${filed.id}/steps/request-correction`

test('the page offers the files, reasons to choose and how it is mended', async () => {
  const { text } = await clerk.get(page())
  expect(text).toContain(`<option value="${file.attachmentId}">${file.fileName}</option>`)
  expect(text).toContain('<option value="没有签名或者盖章">')
})

test('what is wrong with a line of the notice names the line', async () => {
  const revision = /name="revision" value="(\d+)"/.exec((await clerk.get(page())).text)?.[1] ?? ''
  const sent = await postForm(clerk, page(), `/desk/applications/${filed.id}/steps`, {
    ...{ action: 'request-correction', revision, items: 'material:3', comment: '有一处要改' },
  })
  expect(sent.status).toBe(422)
  expect(sent.text).toMatch(/href="#[^"]*">[^<]+：请写明哪里不对<\/a>/)
})

test('a page that is no number is refused with a sentence, and still stands in its field', async () => {
  const revision = /name="revision" value="(\d+)"/.exec((await clerk.get(page())).text)?.[1] ?? ''
  const { status, text } = await postForm(clerk, page(), `/desk/applications/${filed.id}/steps`, {
    ...{ action: 'request-correction', revision, comment: '请补正', dueOn: '2026-03-27' },
    ...{ items: 'material:3', 'why.material:3': '缺页', 'page.material:3': 'abc' },
  })
  expect(status).toBe(422)
  expect(text).toMatch(/href="#s-page-material-3">[^<]+：页码请写一个数字/)
  expect(text).toMatch(/id="s-page-material-3"[^>]* value="abc"[^>]*aria-invalid="true"/)
})

test('what a question says of itself stands ready as the advice', () => {
  const asked = question('text', { key: 'plate', hint: '照行驶证填', example: '青A12345' })
  const [plate] = questionsByPath(form(asked), {}).values()
  expect(plate?.advice).toBe('照行驶证填\n例如：青A12345')
})

test('the points of a matter’s own list come first', () => {
  const points = pointsOf({ criteria: '标明面积；有各区域的位置。' })
  expect(points.slice(0, 2)).toEqual(['不符合：标明面积', '不符合：有各区域的位置'])
  expect(points.length).toBeGreaterThan(2)
})

test('the file and the page stand in the notice and on the applicant’s page, which opens them', async () => {
  const revision = /name="revision" value="(\d+)"/.exec((await clerk.get(page())).text)?.[1] ?? ''
  const sent = await postForm(clerk, page(), `/desk/applications/${filed.id}/steps`, {
    ...{ action: 'request-correction', revision, comment: '请补正', dueOn: '2026-03-27' },
    ...{ items: 'material:3', 'why.material:3': '缺页', 'how.material:3': '补上' },
    ...{ 'file.material:3': file.attachmentId, 'page.material:3': '２' },
  })
  expect(sent.status).toBe(303)
  const place = `“${file.fileName}”第 2 页`
  const { corrections } = await filed.row()
  expect(corrections?.items).toMatchObject([
    { target: 'material:3', place: { attachmentId: file.attachmentId, page: 2 } },
  ])
  const applicant = await signedIn(app, 'zhaxiduojie')
  const { text } = await applicant.get(`/applications/${filed.id}/correction`)
  expect(text).toContain(place)
  expect(text).toContain(`/files/${file.attachmentId}#page=2`)
})
