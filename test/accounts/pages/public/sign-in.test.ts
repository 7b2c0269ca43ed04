import type { Express } from 'express'
import supertest from 'supertest'
import { beforeAll, describe, expect, test } from 'vitest'
import { testApp } from '../../../support/app.ts'
import { useDatabase } from '../../../support/database.ts'
import type { TestDatabase } from '../../../support/database.ts'
import { demonstrationPassword, postForm, signedIn } from '../../../support/sign-in.ts'

let app: Express
let database: TestDatabase

beforeAll(async () => {
  database = await useDatabase()
  ;({ app } = testApp(database.resources))
})

function signIn(fields: Record<string, string | readonly string[]>) {
  return postForm(supertest.agent(app), '/login', '/login', fields)
}

describe('the door', () => {
  test('the form has labels, tokens for password managers and one heading', async () => {
    const { status, text } = await supertest(app).get('/login?next=/my/account')
    expect(status).toBe(200)
    expect(text).toContain('autocomplete="current-password"')
    expect(text).toContain('<label for="username">')
    expect(text).toContain('name="next" value="/my/account"')
    expect(text.match(/<h1/g)).toHaveLength(1)
  })

  test.each([
    ['/my/account', '/my/account'],
    ['/matters?q=a', '/matters?q=a'],
    ['//evil.example', '/my'],
    ['/\\evil.example', '/my'],
    ['https://evil.example', '/my'],
    ['javascript:alert(1)', '/my'],
    ['/\tevil', '/my'],
    ['', '/my'],
  ])('after signing in, next=%s leads to %s', async (next, target) => {
    const answer = await signIn({ username: 'zhuoma', password: demonstrationPassword, next })
    expect(answer.status).toBe(303)
    expect(answer.headers['location']).toBe(target)
  })

  test('a wrong password and an unknown name answer alike; the name stays, the password does not', async () => {
    const known = await signIn({ username: 'zhaxiduojie', password: 'wrong-one-here' })
    const unknown = await signIn({ username: 'zhaxiduojix', password: 'wrong-one-here' })
    expect([known.status, unknown.status]).toEqual([422, 422])
    const plain = (text: string) =>
      text.replace(/name="_csrf" value="[^"]+"/g, '').replaceAll('zhaxiduojix', 'zhaxiduojie')
    expect(plain(unknown.text)).toBe(plain(known.text))
    expect(known.text).toContain('value="zhaxiduojie"')
    expect(known.text).not.toContain('wrong-one-here')
    expect(known.text).toContain('href="#username"')
  })

  test('after five failures a name has to wait, known here or not', async () => {
    for (const username of ['chenzhiqiang', 'nobody-known']) {
      for (let count = 0; count < 5; count++) await signIn({ username, password: 'wrong' })
      const sixth = await signIn({ username, password: demonstrationPassword })
      expect(sixth.status).toBe(429)
      expect(Number(sixth.headers['retry-after'])).toBeGreaterThan(900)
    }
  })

  test('odd bodies are refused, never a fault', async () => {
    expect((await signIn({ username: ['a', 'b'], password: ['c', 'd'] })).status).toBe(422)
    expect((await signIn({ username: '\u0000', password: 'x' })).status).toBe(422)
    expect((await signIn({})).status).toBe(422)
    const bare = await supertest(app).post('/login').type('form').send({ username: 'a' })
    expect(bare.status).toBe(403)
  })

  test('the session id changes, and signing out ends it in the database', async () => {
    const agent = supertest.agent(app)
    const before = String((await agent.get('/login')).headers['set-cookie'])
    const answer = await postForm(agent, '/login', '/login', {
      ...{ username: 'lamaocuo', password: demonstrationPassword },
    })
    const after = String(answer.headers['set-cookie'])
    expect(after.split(';')[0]).not.toBe(before.split(';')[0])
    expect((await agent.get('/my/account')).status).toBe(200)
    const out = await postForm(agent, '/my/account', '/logout', {})
    expect(out.headers['clear-site-data']).toBe('"cache"')
    const dead = await supertest(app).get('/my/account').set('Cookie', after)
    expect(dead.status).toBe(303)
    expect(dead.headers['location']).toBe('/login?next=%2Fmy%2Faccount')
  })
})

describe('my account', () => {
  test('shows masked numbers only', async () => {
    const agent = await signedIn(app, 'renqingzhuoma')
    const { text } = await agent.get('/my/account')
    expect(text).toContain('632***********7828')
    expect(text).not.toContain('632725195012017828')
  })

  test('a new password ends all other sessions and keeps this one', async () => {
    const [here, elsewhere] = [await signedIn(app, 'lina'), await signedIn(app, 'lina')]
    const target = '/my/account/password'
    const next = { password: 'lake blue morning', passwordAgain: 'lake blue morning' }
    const wrong = await postForm(here, '/my/account', target, { current: 'no', ...next })
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('href="#current"')
    const current = demonstrationPassword
    const done = await postForm(here, '/my/account', target, { current, ...next })
    expect(done.status).toBe(303)
    expect((await here.get('/my/account')).status).toBe(200)
    expect((await elsewhere.get('/my/account')).status).toBe(303)
    expect((await signIn({ username: 'lina', password: next.password })).status).toBe(303)
  })
})
