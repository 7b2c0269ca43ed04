// 委托代办 and 经办人 from the offer to its end, in the hall.
import { beforeAll, expect, test } from 'vitest'
import { useDatabase } from '../support/database.ts'
import type { TestDatabase } from '../support/database.ts'
import { testApp } from '../support/app.ts'
import { anApplication } from '../support/builders/application.ts'
import { postForm, signedIn } from '../support/sign-in.ts'
import type { Agent } from '../support/sign-in.ts'
import { foodLicence } from '../stories/support/world.ts'

let database: TestDatabase
let app: ReturnType<typeof testApp>['app']
let zhaxi: Agent
let zhuoma: Agent
let draftId: string

beforeAll(async () => {
  database = await useDatabase()
  app = testApp(database.resources).app
  zhaxi = await signedIn(app, 'zhaxiduojie')
  zhuoma = await signedIn(app, 'zhuoma')
})

const terms = {
  ...{ name: '卓玛', by: 'id-number', number: '632721198507230100' },
  ...{ scope: 'matters', matters: foodLicence, rights: ['fill'], endsOn: '2026-12-31' },
}

const offer = (change: Readonly<Record<string, string | readonly string[]>> = {}) =>
  postForm(zhaxi, '/my/mandates/new', '/my/mandates/new', { ...terms, ...change })

const checkOf = (id: string) => `/applications/${id}/check`

const newest = async () =>
  (await database.db('mandates').orderBy('id', 'desc').first('*'))?.id ?? ''

test('whoever is named, with an account or without, the principal sees the same', async () => {
  const [known, unknown] = [await offer(), await offer({ number: '632722196801010034' })]
  expect([known.status, known.headers['location']]).toEqual([303, '/my/mandates'])
  expect([unknown.status, unknown.headers['location']]).toEqual([303, '/my/mandates'])
  const wrong = await offer({ number: '1', endsOn: '2020-01-01', matters: '没有这个事项' })
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain('没有找到“没有这个事项”')
  expect((await offer({ endsOn: '2020-01-01' })).text).toContain('最后一天不能早于今天')
  expect((await offer({ number: '632722197803124734' })).text).toContain('不用委托自己')
})

test('the agent fills in under the mandate, visibly, and submits nothing without the right', async () => {
  await offer()
  const id = await newest()
  const given = await zhaxi.get(`/my/mandates/${id}`)
  expect([given.status, given.headers['location']]).toEqual([303, '/my/mandates'])
  const own = await signedIn(app, 'cairangdongzhou')
  const foreign = await postForm(own, '/my/mandates', `/my/mandates/${id}/answer`, {
    answer: 'accept',
  })
  expect(foreign.status).toBe(404)
  expect((await zhuoma.get('/my')).text).toContain('份委托等您答复')
  await postForm(zhuoma, '/my/mandates', `/my/mandates/${id}/answer`, { answer: 'accept' })
  const draft = await anApplication(database.resources)
    .of(foodLicence)
    .filedBy('zhaxiduojie')
    .drafted()
  draftId = draft.id
  const other = await anApplication(database.resources).filedBy('zhaxiduojie').drafted()
  expect((await zhuoma.get(`/applications/${draft.id}/check`)).status).toBe(404)
  await postForm(zhuoma, `/my/mandates/${id}`, '/my/acting', { mandate: id, next: '/my' })
  const page = await zhuoma.get(`/applications/${draft.id}/check`)
  expect(page.status).toBe(200)
  expect(page.text).toContain('您正在代扎西多杰办事')
  expect((await zhuoma.get(`/applications/${other.id}/check`)).status).toBe(404)
  for (const closed of [
    '/my/account',
    '/my/messages',
    '/my/licences',
    '/my/copies',
    '/my/mandates',
  ]) {
    const answer = await zhuoma.get(closed)
    expect(answer.status, closed).toBe(403)
    expect(answer.text).toContain('请先按页面上方的“回到本人”')
  }
  // Whoever is helped sees at his draft by whom, as long as the mandate holds.
  await database.db('applications').where({ id: draft.id }).update({ mandateId: id })
  expect((await zhaxi.get(checkOf(draft.id))).text).toContain('卓玛也在代您填这份申请')
  expect((await zhuoma.get(checkOf(draft.id))).text).not.toContain('也在代您填')
  const check = `/applications/${draft.id}/check`
  const refused = await postForm(zhuoma, check, `/applications/${draft.id}/submission`, {
    declared: 'yes',
  })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('没有“提交申请”')
  const entry = await database
    .db('auditEntries')
    .where({ action: 'mandates.act' })
    .first('actorName')
  expect(entry?.actorName).toBe('卓玛')
})

test('ended by the principal, the agent is himself again with the next request', async () => {
  const id = await newest()
  const check = `/applications/${draftId}/check`
  expect((await zhuoma.get(check)).status).toBe(200)
  await postForm(zhaxi, `/my/mandates/${id}/end`, `/my/mandates/${id}/end`, {})
  expect((await zhuoma.get(check)).status).toBe(404)
  expect((await zhuoma.get('/my')).text).not.toContain('您正在代')
  expect((await zhaxi.get(check)).text).not.toContain('也在代您填')
  const over = await zhuoma.get(`/my/mandates/${id}`)
  expect([over.status, over.headers['location']]).toEqual([303, '/my/mandates'])
  expect((await zhuoma.get('/my')).text).toContain('与扎西多杰的委托已结束')
})

test('a company’s clerk joins by a code, acts from his own account and is gone at once', async () => {
  const company = await signedIn(app, 'mashi-mianguan')
  const invited = await postForm(company, '/my/mandates/new', '/my/mandates/new', {
    ...{ name: '卓玛', by: 'code', number: '', rights: ['fill', 'submit'], endsOn: '2027-06-30' },
  })
  const code = /<code>([^<]+)<\/code>/.exec(invited.text)?.[1] ?? ''
  const somebody = await signedIn(app, 'lamaocuo')
  const wrong = await postForm(somebody, '/my/mandates', '/my/mandates/joining', { code })
  expect(wrong.status).toBe(422)
  const joined = await postForm(zhuoma, '/my/mandates', '/my/mandates/joining', { code })
  const page = joined.headers['location'] ?? ''
  expect(page).toMatch(/^\/my\/mandates\/\d+$/)
  const mandate = page.split('/').at(-1) ?? ''
  await postForm(zhuoma, page, '/my/acting', { mandate, next: '/my' })
  const space = await zhuoma.get('/my')
  expect(space.text).toContain('您正在代表城中区样例马氏牛肉面馆办事')
  const draft = await anApplication(database.resources)
    .of(foodLicence)
    .filedBy('mashi-mianguan')
    .drafted()
  const filed = await postForm(
    zhuoma,
    `/applications/${draft.id}/check`,
    `/applications/${draft.id}/submission`,
    { declared: 'yes' },
  )
  expect(filed.status).toBe(303)
  const step = await database.db('applicationSteps').where({ applicationId: draft.id }).first('*')
  expect([step?.actorName, step?.details.onBehalfOf]).toEqual(['卓玛', '城中区样例马氏牛肉面馆'])
  const entry = await database
    .db('auditEntries')
    .where({ applicationId: draft.id, action: 'applications.submit' })
    .first('actorName')
  expect(entry?.actorName).toBe('卓玛（代城中区样例马氏牛肉面馆）')
  const progress = (await company.get(`/applications/${draft.id}`)).text
  expect(progress).toContain('卓玛在网上代办的')
  expect(progress).not.toContain('您在网上办的')
  await postForm(company, `/my/mandates/${mandate}/end`, `/my/mandates/${mandate}/end`, {})
  expect((await zhuoma.get(`/applications/${draft.id}`)).status).toBe(404)
})

test('the legal representative acts for his company; others learn nothing of it', async () => {
  const claim = (agent: Agent, uscc: string) =>
    postForm(agent, '/my/mandates', '/my/mandates/companies', { uscc })
  const [unknown, foreign] = [
    await claim(zhuoma, '91630000000000000X'),
    await claim(zhuoma, '91632222ML05EAUD2D'),
  ]
  expect([unknown.status, foreign.status]).toEqual([422, 422])
  expect(foreign.text).toContain('没有核对上')
  expect(unknown.text).toContain('没有核对上')
  const his = await claim(zhaxi, '91632222ML05EAUD2D')
  expect(his.status).toBe(303)
  expect((await zhaxi.get(his.headers['location'] ?? '')).text).toContain('管理经办人')
})
