// A line of the ledger on Express: the right first, then the body, then the token, then the page.
import express from 'express'
import type { Express } from 'express'
import session from 'express-session'
import supertest from 'supertest'
import { beforeEach, describe, expect, test } from 'vitest'
import { visitor } from '../../src/kernel/actor.ts'
import type { Actor } from '../../src/kernel/actor.ts'
import type { Context } from '../../src/platform/context.ts'
import { createLogger } from '../../src/platform/logging/logger.ts'
import { csrfToken } from '../../src/platform/session/csrf.ts'
import { installErrorPages } from '../../src/platform/web/error-pages.ts'
import { get, post } from '../../src/platform/web/ledger.ts'
import { mount } from '../../src/platform/web/mount.ts'

const applicant: Actor = {
  kind: 'applicant',
  accountId: '1',
  name: '扎西',
  type: 'person',
  agent: null,
  permissions: new Set(['public', 'signed-in', 'applications.apply']),
}

let actor: Actor
let received: unknown[]
let parsed: number
let waiting: (() => void)[]
let app: Express

beforeEach(() => {
  actor = applicant
  received = []
  parsed = 0
  waiting = []
  app = express()
  app.use(session({ secret: 'x'.repeat(32), resave: false, saveUninitialized: false }))
  app.use((req, _res, next) => {
    req.requestId = 'test'
    next()
  })
  const keep = (_ctx: Context, req: express.Request, res: express.Response) => {
    received.push({ ...(req.body as object) })
    res.send('kept')
  }
  const routes = [
    get('/token', (_ctx, req, res) => void res.send(csrfToken(req)), {
      can: 'public',
      audit: null,
    }),
    get(
      '/began',
      (_ctx, req, res) => {
        Object.assign(req.session, { began: true })
        res.send('began')
      },
      { can: 'public', audit: null },
    ),
    // Answers when two pages have come, both with the session as it was before either.
    get(
      '/together',
      async (_ctx, req, res) => {
        await new Promise<void>((ready) => {
          waiting.push(ready)
          if (waiting.length === 2) for (const one of waiting) one()
        })
        res.send(csrfToken(req))
      },
      { can: 'public', audit: null },
    ),
    get('/desk', (_ctx, _req, res) => void res.send('desk'), { can: 'desk.enter', audit: null }),
    post('/own', keep, { can: 'applications.apply', audit: null }),
    post('/desk', keep, { can: 'desk.enter', audit: null }),
    post('/files', keep, { can: 'applications.apply', audit: null, files: 'form' }),
    get('/fault', () => Promise.reject(new Error('broken')), { can: 'public', audit: null }),
  ]
  mount(app, routes, {
    contextOf: () => ({ actor, db: {}, ip: null }) as Context,
    resumeFor: () => '/resume',
    missingRight: () => null,
    mostPosts: 1000,
    signInFor: (path) => `/login?next=${encodeURIComponent(path)}`,
    receiveFiles: (req, _res, next) => {
      parsed += 1
      req.body = { _csrf: req.get('x-form-token') ?? '' }
      next()
    },
  })
  const silent = createLogger('error')
  silent.silent = true
  installErrorPages(app, silent, '/assets/site.css')
})

async function withToken() {
  const agent = supertest.agent(app)
  const token = (await agent.get('/token')).text
  return { agent, token }
}

describe('the right', () => {
  test('a visitor is sent to sign in, and comes back to the page he wanted', async () => {
    actor = visitor
    const answer = await supertest(app).get('/desk?view=mine')
    expect(answer.status).toBe(303)
    expect(answer.headers['location']).toBe('/login?next=%2Fdesk%3Fview%3Dmine')
  })

  test('a visitor who posts comes back to the page of the form, on this host alone', async () => {
    actor = visitor
    const from = (referer: string) =>
      supertest(app).post('/own').set('Referer', referer).send('a=1')
    const own = await from('https://hall.test/applications/7?part=2')
    expect(own.headers['location']).toBe('/login?next=%2Fapplications%2F7%3Fpart%3D2')
    const foreign = await from('https://evil.test/trap')
    expect(foreign.headers['location']).toBe('/login?next=%2Ftrap')
    expect((await from('no address')).headers['location']).toBe('/login?next=%2F')
  })

  test('somebody signed in without the right gets 403, whatever he sends', async () => {
    expect((await supertest(app).get('/desk')).status).toBe(403)
    const { agent, token } = await withToken()
    const answer = await agent.post('/desk').type('form').send({ _csrf: token })
    expect(answer.status).toBe(403)
    expect(received).toEqual([])
  })

  test('is checked before anything of the body is read', async () => {
    actor = visitor
    expect((await supertest(app).post('/files').send('a=1')).status).toBe(303)
    expect(parsed).toBe(0)
    const huge = 'a'.repeat(2_000_000)
    const answer = await supertest(app).post('/own').type('form').send(`x=${huge}`)
    expect(answer.status).toBe(303)
  })
})

describe('the token', () => {
  test('of the session lets the form through', async () => {
    const { agent, token } = await withToken()
    const answer = await agent.post('/own').type('form').send({ _csrf: token, name: '扎西' })
    expect(answer.status).toBe(200)
    expect(received).toEqual([{ _csrf: token, name: '扎西' }])
    expect((await agent.post('/files').set('x-form-token', token)).status).toBe(200)
  })

  test('is the same for pages that open at once, so that both of them can be sent', async () => {
    const agent = supertest.agent(app)
    // A session without a form yet, as right after signing in.
    await agent.get('/began')
    const tokens = await Promise.all([agent.get('/together'), agent.get('/together')])
    for (const { text } of tokens) {
      const answer = await agent.post('/own').type('form').send({ _csrf: text })
      expect(answer.status).toBe(200)
    }
  })

  test('missing, invented, repeated or of another session is refused', async () => {
    const { agent, token } = await withToken()
    const foreign = (await withToken()).token
    for (const fields of [
      'a=1',
      '_csrf=invented',
      `_csrf=${foreign}`,
      `_csrf=${token}&_csrf=${token}`,
    ]) {
      const answer = await agent.post('/own').type('form').send(fields)
      expect(answer.status, fields).toBe(403)
      expect(answer.text).toContain('这一页放得太久了')
    }
    const stranger = await supertest(app).post('/own').type('form').send({ _csrf: token })
    expect(stranger.status).toBe(403)
    expect((await agent.post('/files').set('x-form-token', foreign)).status).toBe(403)
    expect(received).toEqual([])
  })

  test('in a header with a body of another kind gives a page without fields, not a fault', async () => {
    const { agent, token } = await withToken()
    const answer = await agent.post('/own').set('x-csrf-token', token).send({ name: '扎西' })
    expect(answer.status).toBe(200)
    expect(received).toEqual([{}])
  })
})

describe('a body', () => {
  test.each([
    ['too large', `x=${'a'.repeat(1_100_000)}`, 413],
    ['of too many fields', Array.from({ length: 5001 }, (_, at) => `f${at}=1`).join('&'), 413],
  ])('%s is refused with %3$i', async (_what, body, status) => {
    const { agent } = await withToken()
    const answer = await agent.post('/own').type('form').send(body)
    expect(answer.status).toBe(status)
    expect(received).toEqual([])
  })

  test('in an unknown character set or badly packed is no fault of ours', async () => {
    const { agent } = await withToken()
    const set = await agent
      .post('/own')
      .set('Content-Type', 'application/x-www-form-urlencoded; charset=klingon')
      .send('a=1')
    expect(set.status).toBe(415)
    const packed = await agent
      .post('/own')
      .set('Content-Type', 'application/x-www-form-urlencoded')
      .set('Content-Encoding', 'gzip')
      .send('not gzip')
    expect(packed.status).toBe(400)
  })

  test.each([
    '__proto__[admin]=1&__proto__=2',
    'a[]=1',
    'a[b]=1',
    'answers.constructor.prototype=1',
  ])('a body with %s is none of our forms', async (fields) => {
    const { agent, token } = await withToken()
    const answer = await agent.post('/own').type('form').send(`_csrf=${token}&${fields}`)
    expect(answer.status).toBe(400)
    expect(({} as Record<string, unknown>)['admin']).toBeUndefined()
  })
})

test('a fault of a page is a 500 without its words', async () => {
  const answer = await supertest(app).get('/fault')
  expect(answer.status).toBe(500)
  expect(answer.text).not.toContain('broken')
})
