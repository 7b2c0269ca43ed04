import type { Express } from 'express'
import supertest from 'supertest'
import { beforeAll, expect, test } from 'vitest'
import { testApp } from '../../../support/app.ts'
import { useDatabase } from '../../../support/database.ts'
import type { TestDatabase } from '../../../support/database.ts'
import { demonstrationPassword, postForm, signedIn } from '../../../support/sign-in.ts'

const page = '/my/account/sessions'
const end = `${page}/end`

let app: Express
let database: TestDatabase

beforeAll(async () => {
  database = await useDatabase()
  ;({ app } = testApp(database.resources))
})

const keysOn = (text: string) =>
  [...text.matchAll(/name="session" value="([\w-]{20,})"/g)].map(([, key = '']) => key)

test('lists one’s own sessions with device and network, and nobody else’s', async () => {
  const phone = supertest.agent(app).set('User-Agent', 'Mozilla/5.0 (iPhone) Safari/604')
  const fields = { username: 'zhuoma', password: demonstrationPassword }
  await postForm(phone, '/login', '/login', fields)
  const here = await signedIn(app, 'zhuoma')
  const stranger = await signedIn(app, 'zhaxiduojie')
  const { text } = await here.get(page)
  expect(text).toContain('Safari，iPhone')
  expect(text).toContain('网段 127.0.*.*')
  expect(text).toContain('就是现在这个')
  // The hall's own address stands under the page, for paper.
  expect(text.split('</main>')[0]).not.toContain('127.0.0.1')
  const [key = '', ...others] = keysOn(text)
  expect(others).toEqual([])
  expect(keysOn((await stranger.get(page)).text)).toEqual([])

  expect((await postForm(stranger, page, end, { session: key })).status).toBe(404)
  expect((await phone.get('/my/account')).status).toBe(200)
  expect((await postForm(here, page, end, { session: '' })).status).toBe(404)
  expect((await postForm(here, page, end, { session: key })).status).toBe(303)
  expect((await phone.get('/my/account')).status).toBe(303)
  expect((await here.get('/my/account')).status).toBe(200)
})

test('signs out everywhere at once, and of others nobody', async () => {
  const [here, there] = [await signedIn(app, 'lamaocuo'), await signedIn(app, 'lamaocuo')]
  const stranger = await signedIn(app, 'renqingzhuoma')
  const out = await postForm(here, page, end, { session: 'all' })
  expect([out.status, out.headers['location']]).toEqual([303, '/login'])
  expect((await here.get('/my/account')).status).toBe(303)
  expect((await there.get('/my/account')).status).toBe(303)
  expect((await stranger.get('/my/account')).status).toBe(200)
})

test('staff have the same at the desk, and each hall its own people', async () => {
  const agent = await signedIn(app, 'zaduo-mzt-shouli', 'desk')
  expect((await agent.get('/desk/account/sessions')).status).toBe(200)
  expect((await agent.get(page)).status).toBe(403)
  const answer = await postForm(
    agent,
    '/desk/account/sessions',
    '/desk/account/sessions/end',
    { session: 'all' },
  )
  expect(answer.headers['location']).toBe('/desk/login')
  expect((await agent.get('/desk')).status).toBe(303)
})

test('the account page tells of the sign-in before this one, also of one made elsewhere since', async () => {
  const { app: own, setNow } = testApp(database.resources, new Date('2026-03-01T01:00:00Z'))
  const first = await signedIn(own, 'dawa')
  expect((await first.get('/my/account')).text).toContain('这是第一次登录')
  setNow(new Date('2026-03-02T02:30:00Z'))
  const second = await signedIn(own, 'dawa')
  expect((await second.get('/my/account')).text).toContain('2026年3月1日 9:00，网段 127.0.*.*')
  expect((await first.get('/my/account')).text).toContain('2026年3月2日 10:30，网段 127.0.*.*')
})
