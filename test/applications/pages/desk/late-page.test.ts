// A button of a page that is late leads to the application, which names the rule that bars it now; nothing changes.
import { expect, test } from 'vitest'
import { applicationPaths, stepsOf } from '../../../../src/applications/index.ts'
import { anApplication } from '../../../support/builders/application.ts'
import { testApp } from '../../../support/app.ts'
import { useDatabase } from '../../../support/database.ts'
import { postForm, signedIn } from '../../../support/sign-in.ts'

const { resources } = await useDatabase()
const { app } = testApp(resources)
const food = () => anApplication(resources).of('630131001000').in('632722')

test.each([
  ['a step on a closed case', () => food().concluded(), 'chengban', 'pass', '已经结束，不能再办'],
  ['a second decision', () => food().granted(), 'pizhun', 'deny', '刚被别人处理过'],
  [
    'an approval without the post',
    () => food().approving(),
    'chengban',
    'grant',
    '您的岗位不能办这一步',
  ],
  [
    'a stage that was passed',
    () => food().approving(),
    'chengban',
    'propose-suspension',
    '刚被别人处理过',
  ],
] as const)('%s', async (_name, make, post, action, words) => {
  const filed = await make()
  const desk = await signedIn(app, `zaduo-scj-${post}`, 'desk')
  const before = await stepsOf(resources.db, filed.id)
  const late = await desk.get(applicationPaths.deskStep(filed.id, action))
  expect([late.status, late.headers['location']]).toEqual([
    ...[303, applicationPaths.refusedStep(filed.id, action)],
  ])
  const page = await desk.get(late.headers['location'] ?? '')
  expect(page.status).toBe(200)
  expect(page.text).toContain('没有办“')
  expect(page.text).toContain(words)
  expect(await stepsOf(resources.db, filed.id)).toEqual(before)
})

test('another department is told who has it; what is no act is no page', async () => {
  const filed = await food().accepted()
  const desk = await signedIn(app, 'zaduo-scj-chengban', 'desk')
  expect((await desk.get(applicationPaths.deskStep(filed.id, 'destroy'))).status).toBe(404)
  const open = await desk.get(applicationPaths.refusedStep(filed.id, 'pass'))
  // It is open to him: nothing is said of a refusal.
  expect(open.text).not.toContain('没有办“')
})

test('a day for corrections that is not ahead is told at its field, together with the rest', async () => {
  const filed = await food().submitted()
  const desk = await signedIn(app, 'zaduo-scj-shouli', 'desk')
  const page = applicationPaths.deskStep(filed.id, 'request-correction')
  const typed = { action: 'request-correction', dueOn: '2026-03-12', comment: '请补正' }
  const refused = await postForm(desk, page, applicationPaths.deskSteps(filed.id), typed)
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('有 2 处要改')
  expect(refused.text).toContain('补正的截止日期要晚于今天')
  expect((await filed.row()).status).toBe('submitted')
})
