// Fixation: the id of a session changes when somebody signs in, and the old one is dead.
import express from 'express'
import session from 'express-session'
import supertest from 'supertest'
import { expect, test } from 'vitest'
import type { Context } from '../../../src/platform/context.ts'
import { ok, refuse } from '../../../src/kernel/result.ts'
import {
  authenticate,
  installSignIn,
  signIn,
  signOut,
} from '../../../src/platform/session/sign-in.ts'
import type { SignInAttempt } from '../../../src/platform/session/sign-in.ts'

function hall() {
  const seen: SignInAttempt[] = []
  const app = express()
  app.use(session({ secret: 'test', resave: false, saveUninitialized: false, name: 'yizhan' }))
  installSignIn(app, {
    refuseDemonstration: true,
    verify: (_ctx, attempt) => {
      seen.push(attempt)
      if (attempt.password === 'fault') return Promise.reject(new Error('database gone'))
      return Promise.resolve(
        attempt.password === 'right' ? ok({ accountId: '42', awaitsCode: false }) : refuse('wrong'),
      )
    },
  })
  app.use(express.urlencoded({ extended: false }))
  app.get('/plant', (req, res) => {
    req.session.seatDepartmentId = 'planted'
    res.end()
  })
  app.get('/who', (req, res) => {
    res.json({ user: req.user ?? null, seat: req.session.seatDepartmentId ?? null })
  })
  app.post('/in', async (req, res) => {
    const outcome = await authenticate({} as Context, req, res, 'desk')
    if (outcome.ok) await signIn(req, outcome.value.accountId)
    res.json(outcome)
  })
  app.post('/out', async (req, res) => {
    await signOut(req)
    res.end()
  })
  return { app, seen }
}

const form = (password: string) => ({ username: 'zhuoma', password })
const cookieOf = (answer: supertest.Response) =>
  String(answer.headers['set-cookie']).split(';')[0] ?? ''

test('signing in changes the session id, drops what was planted and kills the old id', async () => {
  const { app } = hall()
  const planted = cookieOf(await supertest(app).get('/plant'))
  const answer = await supertest(app)
    .post('/in')
    .set('Cookie', planted)
    .type('form')
    .send(form('right'))
  const fresh = cookieOf(answer)
  expect(fresh).not.toBe('')
  expect(fresh).not.toBe(planted)
  const mine = await supertest(app).get('/who').set('Cookie', fresh)
  expect(mine.body).toEqual({ user: { accountId: '42' }, seat: null })
  const attacker = await supertest(app).get('/who').set('Cookie', planted)
  expect(attacker.body).toEqual({ user: null, seat: null })
})

test('signing out kills the session', async () => {
  const { app } = hall()
  const agent = supertest.agent(app)
  const cookie = cookieOf(await agent.post('/in').type('form').send(form('right')))
  await agent.post('/out')
  const after = await supertest(app).get('/who').set('Cookie', cookie)
  expect(after.body.user).toBeNull()
})

test('a refusal begins no session and is passed on; the hall is told to who verifies', async () => {
  const { app, seen } = hall()
  const answer = await supertest(app).post('/in').type('form').send(form('wrong'))
  expect(answer.body).toEqual({ ok: false, refusal: 'wrong' })
  expect(answer.headers['set-cookie']).toBeUndefined()
  expect(seen).toMatchObject([{ hall: 'desk', refuseDemonstration: true, username: 'zhuoma' }])
})

test('a fault of verifying is a fault of the page, not a refusal', async () => {
  const { app } = hall()
  expect((await supertest(app).post('/in').type('form').send(form('fault'))).status).toBe(500)
})
