// Forms that another site sends: the form of signing in needs a token as every other one does, the token of before
// signing in is worth nothing after it, and no address is given another verb than the one it came with.
import type { Express } from 'express'
import supertest from 'supertest'
import { beforeAll, expect, test } from 'vitest'
import { testApp } from '../support/app.ts'
import { useDatabase } from '../support/database.ts'
import type { TestDatabase } from '../support/database.ts'
import { demonstrationPassword, postForm, signedIn, tokenOf } from '../support/sign-in.ts'

let database: TestDatabase
let app: Express
beforeAll(async () => {
  database = await useDatabase()
  ;({ app } = testApp(database.resources))
})

const zhaxi = { username: 'zhaxiduojie', password: demonstrationPassword }

test.each(['/login', '/desk/login'])(
  'nobody is signed in by a form of another site (%s)',
  async (door) => {
    const agent = supertest.agent(app)
    const foreign = await tokenOf(supertest.agent(app), door)
    const own = await tokenOf(agent, door)
    const send = (fields: object) =>
      agent
        .post(door)
        .type('form')
        .send({ ...zhaxi, ...fields })
    expect((await send({})).status).toBe(403)
    expect((await send({ _csrf: foreign })).status).toBe(403)
    for (const head of [{ 'Sec-Fetch-Site': 'cross-site' }, { Origin: 'https://evil.test' }]) {
      expect((await send({ _csrf: own }).set(head as Record<string, string>)).status).toBe(403)
    }
    expect((await agent.get('/my/account')).status).toBe(303)
  },
)

test('the token of before signing in is refused after it', async () => {
  const agent = supertest.agent(app)
  const before = await tokenOf(agent, '/login')
  await postForm(agent, '/login', '/login', zhaxi)
  const out = await agent.post('/logout').type('form').send({ _csrf: before })
  expect(out.status).toBe(403)
  expect((await agent.get('/my/account')).status).toBe(200)
  expect(await tokenOf(agent, '/my/account')).not.toBe(before)
})

test.each([
  ['a question of the address', '/my/account?_method=POST&_method=DELETE', {}],
  [
    'a line of the head',
    '/my/account',
    { 'X-HTTP-Method-Override': 'DELETE', 'X-Method-Override': 'POST' },
  ],
  ['the address of signing out', '/logout', { 'X-HTTP-Method-Override': 'POST' }],
])('%s makes no other verb', async (_name, address, head) => {
  const agent = await signedIn(app, 'zhaxiduojie')
  await agent.get(address).set(head as Record<string, string>)
  await agent.head(address).set(head as Record<string, string>)
  expect((await agent.get('/my/account')).status).toBe(200)
})

test('no browser is told that another site may ask with its cookies', async () => {
  const agent = await signedIn(app, 'zhaxiduojie')
  for (const path of ['/my/account', '/login', '/api/v1/matters', '/no-such']) {
    for (const verb of ['get', 'options'] as const) {
      const { headers } = await agent[verb](path)
        .set('Origin', 'https://evil.test')
        .set('Access-Control-Request-Method', 'POST')
      expect(headers).not.toHaveProperty('access-control-allow-credentials')
      expect(headers).not.toHaveProperty('access-control-allow-methods')
      expect(JSON.stringify(headers)).not.toContain('evil.test')
    }
  }
})

test('what watches the hall learns whether it is up, and nothing else', async () => {
  const agent = supertest(app)
  expect((await agent.get('/healthz')).text).toBe('ok')
  expect((await agent.get('/readyz')).text).toBe('ready')
  expect((await agent.get('/metrics').set('X-Forwarded-For', '203.0.113.7')).status).toBe(404)
})
