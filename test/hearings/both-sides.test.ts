// 听证 as both sides read it: the applicant sees his right at the top of his progress and by when the hearing is
// held; a clerk sees what is wrong at the field that it is about.
import { expect, test } from 'vitest'
import { applicationPaths } from '../../src/applications/index.ts'
import { anApplication } from '../support/builders/application.ts'
import { testApp } from '../support/app.ts'
import { ordinaryMorning } from '../support/context.ts'
import { useDatabase } from '../support/database.ts'
import { postForm, signedIn } from '../support/sign-in.ts'

const { resources } = await useDatabase()

test('a right to be heard is not “nothing to do”, and who asked is told by when it is held', async () => {
  const filed = await anApplication(resources).of('630131001000').in('632722').accepted()
  const { app } = testApp(resources, ordinaryMorning)
  const progress = applicationPaths.progress(filed.id)
  const page = applicationPaths.hearing(filed.id)
  const desk = await signedIn(app, 'zaduo-scj-chengban', 'desk')
  const own = await signedIn(app, 'zhaxiduojie')
  expect((await own.get(progress)).text).toContain('现在不用您做什么')

  const at = applicationPaths.deskHearing(filed.id)
  const party = { act: 'party-told', party: '才仁', interest: '同一条街上的住户' }
  expect((await postForm(desk, at, at, party)).status).toBe(303)
  // What somebody else was told is no right of his.
  expect((await own.get(progress)).text).not.toContain('您可以要求听证')

  const offer = { act: 'offered', reasons: '新店靠近学校' }
  expect((await postForm(desk, at, at, offer)).status).toBe(303)
  const told = (await own.get(progress)).text
  expect(told).toContain('您可以要求听证，不收费用')
  expect(told).not.toContain('现在不用您做什么')
  expect((await own.get(page)).text).not.toContain('部门最晚在')

  expect((await postForm(own, page, page, { reasons: '' })).status).toBe(303)
  // 2026-03-12 and twenty working days, with 清明 on Monday 2026-04-06.
  expect((await own.get(page)).text).toContain('部门最晚在2026年4月10日')
  expect((await own.get(progress)).text).toContain('听证以后才作决定')
})

test.each([
  [{ act: 'offered', reasons: '  ' }, 'h-offered-reasons', '请写明理由'],
  [{ act: 'party-told', party: ' ', interest: '邻居' }, 'h-party-told-party', '请写利害关系人'],
  [{ act: 'party-told', party: '才仁', interest: ' ' }, 'h-party-told-interest', '请写明理由'],
  [{ act: 'called', day: '2026-03-13', time: '9:30' }, 'h-called-day', '七个工作日前通知'],
  [{ act: 'called', day: '2026-03-30', time: '25:99' }, 'h-called-day', '请填听证的日期'],
  [{ act: 'called', day: '2026-03-30', time: '9:30', place: ' ' }, 'h-called-place', '听证地点'],
  [{ act: 'refused', why: '\t' }, 'h-refused-why', '请写明理由'],
] as const)('%j is refused at its field, and nothing is kept', async (typed, field, sentence) => {
  const filed = await anApplication(resources).of('630131001000').in('632722').accepted()
  const { app } = testApp(resources, ordinaryMorning)
  const desk = await signedIn(app, 'zaduo-scj-chengban', 'desk')
  const at = applicationPaths.deskHearing(filed.id)
  const refused = await postForm(desk, at, at, typed)
  expect(refused.status).toBe(422)
  expect(refused.text).toContain(`href="#${field}"`)
  expect(refused.text).toContain(`id="${field}-e"`)
  expect(refused.text).toContain(sentence)
  expect(await resources.db('hearingActs').where({ applicationId: filed.id })).toEqual([])
})
