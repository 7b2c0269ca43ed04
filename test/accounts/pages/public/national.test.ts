// The national sign-on against a provider of another make: over, signed in there, and back.
import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Express } from 'express'
import Provider from 'oidc-provider'
import supertest from 'supertest'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readNationalSettings } from '../../../../src/platform/session/national-settings.ts'
import { testApp } from '../../../support/app.ts'
import { useDatabase } from '../../../support/database.ts'
import type { TestDatabase } from '../../../support/database.ts'

let database: TestDatabase
let app: Express
let provider: http.Server
let issuer = ''
const hall = 'http://hall.test'

/** Who signs in over there. */
let person = { id_number: '632722197803124734', name: '扎西多杰' }

beforeAll(async () => {
  database = await useDatabase()
  provider = http.createServer().listen(0, '127.0.0.1')
  await once(provider, 'listening')
  issuer = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`
  const oidc = new Provider(issuer, {
    clients: [
      {
        ...{ client_id: 'hall', client_secret: 'a-secret-of-the-hall' },
        redirect_uris: [`${hall}/login/national/return`],
      },
    ],
    claims: { openid: ['sub'], profile: ['name', 'id_number'] },
    pkce: { required: () => true },
    cookies: { keys: ['a-key-for-cookies'] },
    findAccount: (_ctx, sub) => ({
      accountId: sub,
      claims: () => ({ sub, ...person }),
    }),
  })
  provider.on('request', (req, res) => void oidc.callback()(req, res))
  const settings = readNationalSettings(issuer.replace('//', '//hall:a-secret-of-the-hall@'))
  const config = { ...database.resources.config, publicUrl: hall, nationalSignOn: settings }
  app = testApp({ ...database.resources, config }).app
})

afterAll(() => {
  provider.closeAllConnections()
  provider.close()
})

/** As a browser goes through the provider's own pages: sign in, agree, and back with what they say. */
async function throughProvider(start: string): Promise<string> {
  const there = supertest.agent(issuer)
  const local = (address: string) => address.replace(issuer, '')
  let next = start
  for (let steps = 0; steps < 10 && next.startsWith(issuer); steps++) {
    const page = await there.get(local(next))
    if (page.status !== 200) {
      next = new URL(page.headers['location'] ?? '', issuer).href
      continue
    }
    const prompt = /name="prompt" value="(\w+)"/.exec(page.text)?.[1] ?? 'login'
    const form = /action="([^"]+)"/.exec(page.text)?.[1] ?? ''
    const fields = prompt === 'login' ? { prompt, login: 'somebody', password: 'x' } : { prompt }
    const answer = await there.post(local(new URL(form, issuer).href)).type('form').send(fields)
    next = new URL(answer.headers['location'] ?? '', issuer).href
  }
  return next
}

async function goAndCome() {
  const agent = supertest.agent(app)
  const page = await agent.get('/login?next=%2Fmy%2Fdata')
  expect(page.text).toContain('用国家政务服务平台登录')
  const over = await agent.get('/login/national?next=%2Fmy%2Fdata')
  expect(over.status).toBe(302)
  const asked = new URL(over.headers['location'] ?? '')
  for (const name of ['state', 'nonce', 'code_challenge']) expect(asked.searchParams.get(name)).not.toBeNull()
  const back = await throughProvider(asked.href)
  expect(back).toMatch(/^http:\/\/hall\.test\/login\/national\/return\?/)
  return { agent, back: back.replace(hall, '') }
}

test('whose number is vouched for is signed in, and the answer works once', async () => {
  const { agent, back } = await goAndCome()
  const stranger = await supertest(app).get(back)
  expect(stranger.status).toBe(422)
  expect(stranger.text).toContain('已经失效')
  const answer = await agent.get(back)
  expect([answer.status, answer.headers['location']]).toEqual([303, '/my/data'])
  expect((await agent.get('/my/data')).text).toContain('扎西多杰')
  const entry = await database
    .db('auditEntries')
    .where({ action: 'accounts.sign-in', outcome: 'done' })
    .first('after', 'actorName')
  expect(entry).toEqual({ after: { hall: 'public', by: 'national' }, actorName: '扎西多杰' })
  const again = await supertest.agent(app).get(back)
  expect(again.status).toBe(422)
})

test.each([
  ['an unknown number', { id_number: '522634199606180319', name: '王某' }, '请先注册'],
  ['another name', { id_number: '632722197803124734', name: '别人' }, '政务服务窗口核对'],
  ['no number', { id_number: '', name: '扎西多杰' }, '没有给出身份证号'],
  ['a number with a slip', { id_number: '632722197803124735', name: '扎西多杰' }, '身份证号不对'],
])('%s is refused with a sentence', async (_what, who, sentence) => {
  person = who
  const { agent, back } = await goAndCome()
  const answer = await agent.get(back)
  expect(answer.status).toBe(422)
  expect(answer.text).toContain(sentence)
  expect((await agent.get('/my')).status).toBe(303)
})

test('who turned back over there, or brings a wrong state, is told so', async () => {
  person = { id_number: '632722197803124734', name: '扎西多杰' }
  const { agent, back } = await goAndCome()
  const forged = back.replace(/state=[^&]+/, 'state=forged')
  expect((await agent.get(forged)).text).toContain('已经失效')
  const turned = await agent.get('/login/national/return?error=access_denied')
  expect(turned.text).toContain('取消了')
})

test('when the other side is away the page says so and the password still works', async () => {
  const settings = readNationalSettings('http://hall:secret@127.0.0.1:9')
  const config = { ...database.resources.config, nationalSignOn: settings }
  const alone = testApp({ ...database.resources, config }).app
  const answer = await supertest(alone).get('/login/national')
  expect(answer.status).toBe(422)
  expect(answer.text).toContain('连不上')
})

test('without an address there is neither button nor page', async () => {
  const plain = testApp(database.resources).app
  expect((await supertest(plain).get('/login')).text).not.toContain('/login/national')
  expect((await supertest(plain).get('/login/national')).status).toBe(404)
})

test.each([
  ['https://hall:s%40crete@id.example.gov.cn/oidc?name=青海通', 'https://id.example.gov.cn/oidc', 's@crete'],
  ['http://hall:secret@localhost:3000', 'http://localhost:3000', 'secret'],
])('%s is read', (text, where, secret) => {
  expect(readNationalSettings(text)).toMatchObject({ issuer: where, clientSecret: secret })
})

test.each(['', 'x', 'http://hall:secret@id.example.gov.cn', 'https://id.example.gov.cn', 'https://hall@a.cn'])(
  '“%s” is no address of a sign-on',
  (text) => {
    expect(readNationalSettings(text)).toBeNull()
  },
)
