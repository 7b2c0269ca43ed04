// Everything that somebody tries who means ill, one line each: it is refused, it stands in the log of a hall that logs
// as in production, and nothing is told of what he wanted. Whole families have tests of their own: forms and links of
// others (forms-of-others), paths (from-outside), lines (bad-lines), fields (stories/bad-input).
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import net from 'node:net'
import type { Express } from 'express'
import supertest from 'supertest'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { answerBrokenRequests } from '../../src/platform/web/broken-requests.ts'
import { testApp } from '../support/app.ts'
import { anApplication } from '../support/builders/application.ts'
import { useDatabase } from '../support/database.ts'
import type { TestDatabase } from '../support/database.ts'
import { demonstrationPassword, postForm, signedIn, tokenOf } from '../support/sign-in.ts'
import type { Agent } from '../support/sign-in.ts'
import { whenFileEnds } from '../support/when-file-ends.ts'
import { heldLog } from './support/held-log.ts'
import type { HeldLog } from './support/held-log.ts'

let database: TestDatabase
let app: Express
let held: HeldLog
let port: number
let zhaxi: Agent
let lina: Agent
let clerk: Agent
/** 扎西多杰’s. */
let filed: string

beforeAll(async () => {
  database = await useDatabase()
  held = heldLog('info')
  ;({ app } = testApp({ ...database.resources, log: held.log }))
  const limits = { headersTimeout: 300, requestTimeout: 600, connectionsCheckingInterval: 100 }
  const server = http.createServer({ maxHeaderSize: 32_768, ...limits }, app)
  answerBrokenRequests(server, held.log)
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  whenFileEnds(() => new Promise((closed) => server.close(closed)))
  port = (server.address() as AddressInfo).port
  zhaxi = await signedIn(app, 'zhaxiduojie')
  lina = await signedIn(app, 'lina')
  clerk = await signedIn(app, 'geermu-scj-shouli', 'desk')
  filed = (await anApplication(database.resources).filedBy('zhaxiduojie').in('632722').submitted())
    .id
})

beforeEach(() => database.resources.ownerPool.query('delete from rate_limits'))

/** Tries it; says what was answered, and how the log begins to speak of it. */
type Attempt = () => Promise<readonly [status: number, text: string]>
const plain = ({ status, text }: supertest.Response) => [status, text] as const
const cookieOf = (agent: Agent) =>
  agent.jar
    .getCookies({ domain: '127.0.0.1', path: '/', secure: false, script: false })
    .map(({ name, value }) => `${name}=${value}`)
    .join('; ')
const account = (cookie: string) => supertest(app).get('/my/account').set('Cookie', cookie)

async function posted(agent: Agent, target: string, fields: Record<string, string>) {
  const _csrf = await tokenOf(agent, '/')
  return plain(
    await agent
      .post(target)
      .type('form')
      .send({ ...fields, _csrf }),
  )
}

function raw(request: string): ReturnType<Attempt> {
  return new Promise((ended) => {
    let said = ''
    const socket = net.connect(port, '127.0.0.1')
    socket.write(request)
    socket.on('data', (some) => (said += some.toString()))
    socket.on('error', () => undefined)
    socket.on('close', () => ended([Number(/^HTTP\/1\.1 (\d+)/.exec(said)?.[1] ?? 0), said]))
  })
}

const refused: readonly (readonly [string, readonly number[], RegExp, Attempt])[] = [
  [
    'a session number that nobody has',
    [303],
    /not signed in/,
    async () => plain(await account('yizhan=s%3Anobody.AAAA')),
  ],
  [
    'a session number signed by somebody else',
    [303],
    /not signed in/,
    async () => plain(await account(cookieOf(zhaxi).replace(/\.[^.;]+/, '.AAAABBBBCCCC'))),
  ],
  [
    'a stolen cookie after signing out',
    [303],
    /not signed in/,
    async () => {
      const agent = await signedIn(app, 'zhaxiduojie')
      const stolen = cookieOf(agent)
      await postForm(agent, '/my/account', '/logout', {})
      return plain(await account(stolen))
    },
  ],
  [
    'the number of another’s application in an address',
    [404],
    /not found/,
    async () => plain(await lina.get(`/applications/${filed}/withdrawal`)),
  ],
  [
    'and in a form',
    [403, 404],
    /not found|forbidden/,
    () => posted(lina, `/applications/${filed}/withdrawal`, { reason: '不办了' }),
  ],
  [
    'an application of another region at the desk',
    [403, 404],
    /not found|forbidden/,
    async () => plain(await clerk.get(`/desk/applications/${filed}`)),
  ],
  [
    'a citizen at the administrator’s',
    [403],
    /missing right/,
    async () => plain(await lina.get('/admin/staff')),
  ],
  [
    'a role that comes along in a field',
    [403],
    /missing right/,
    () =>
      posted(lina, '/admin/staff/new', {
        role: 'administrator',
        post: 'administrator',
        kind: 'staff',
      }),
  ],
  [
    'a form without a token',
    [403],
    /stale token/,
    async () => plain(await supertest(app).post('/login').type('form').send({ username: 'lina' })),
  ],
  [
    'a form with the token of another',
    [403],
    /stale token/,
    async () => {
      const _csrf = await tokenOf(zhaxi, '/')
      return plain(await lina.post('/logout').type('form').send({ _csrf }))
    },
  ],
  [
    'a form from another site',
    [403],
    /another site/,
    async () => plain(await lina.post('/logout').set('Origin', 'https://evil.test')),
  ],
  [
    'another verb',
    [404, 405],
    /no such address/,
    async () => plain(await lina.delete('/my/account')),
  ],
  [
    'another verb of a stranger',
    [404, 405],
    /no such address/,
    async () => plain(await supertest(app).put('/desk')),
  ],
  [
    'a path to the root',
    [400, 404],
    /no such address|bad request/,
    () =>
      raw(
        'GET /assets/..%2f..%2fpackage.json HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n',
      ),
  ],
  [
    'a token that was made up',
    [404],
    /recover\/link.*not found/,
    async () =>
      plain(
        await supertest(app)
          .get(`/recover/link/${'A'.repeat(43)}`)
          .set('Cookie', cookieOf(lina)),
      ),
  ],
  [
    'a body of two megabytes',
    [413],
    /too\.large/,
    async () =>
      plain(
        await lina
          .post('/login')
          .type('form')
          .send(`username=${'a'.repeat(2_000_000)}`),
      ),
  ],
  [
    'a head of a megabyte',
    [431, 0],
    /HPE_HEADER_OVERFLOW.*refused line/,
    () => raw(`GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Long: ${'a'.repeat(1_000_000)}\r\n\r\n`),
  ],
  [
    'a body that does not come',
    [408],
    /refused line.*408/,
    () =>
      raw(
        'POST /login HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 5000\r\n\r\nusername=',
      ),
  ],
  ['no HTTP at all', [400], /refused line.*400/, () => raw('\x16\x03\x01\x02\x00\x01\r\n\r\n')],
]

test.each(refused)(
  '%s is refused, logged, and told nothing',
  async (_name, statuses, line, attempt) => {
    const before = held.written().length
    const [status, text] = await attempt()
    expect(statuses).toContain(status)
    expect(text).not.toMatch(
      /扎西|632722197803124734|19900000101|\.ts\b|node_modules|postgres|select /,
    )
    await expect.poll(() => held.written().slice(before).join('\n')).toMatch(line)
  },
)

test('of twenty who sign in at once with wrong passwords five are tried, and each is on record', async () => {
  const entries = () =>
    database.db('auditEntries').where({ action: 'accounts.sign-in', outcome: 'refused' })
  const before = (await entries()).length
  const agents = Array.from({ length: 20 }, () => supertest.agent(app))
  const wrong = { username: 'dawa', password: 'wrong-password-of-somebody' }
  const answers = await Promise.all(agents.map((one) => postForm(one, '/login', '/login', wrong)))
  expect(answers.every(({ status }) => status === 422 || status === 429)).toBe(true)
  expect((await entries()).length - before).toBeGreaterThanOrEqual(5)
  const right = { ...wrong, password: demonstrationPassword }
  const last = await postForm(supertest.agent(app), '/login', '/login', right)
  expect(last.status).not.toBe(303)
})

test('what was refused to somebody is in the log of the hall: who, where from, what, and why', async () => {
  await clerk.get('/admin/staff')
  const entry = await database
    .db('auditEntries')
    .where({ action: 'access.refused', actorKind: 'staff' })
    .orderBy('id', 'desc')
    .first()
  expect(entry).toMatchObject({
    outcome: 'refused',
    subjectType: 'account-access',
    ip: expect.any(String),
  })
  expect(entry?.departmentName).toContain('格尔木')
  expect(entry?.after).toMatchObject({ status: 403, reason: 'missing right' })
  const own = await database
    .db('auditEntries')
    .where({ action: 'access.refused', actorKind: 'applicant' })
  expect(own.some(({ after }) => JSON.stringify(after).includes(filed))).toBe(true)
})

test('who tries address after address fills no log', async () => {
  const count = async () =>
    (await database.db('auditEntries').where({ action: 'access.refused', actorKind: 'applicant' }))
      .length
  const before = await count()
  for (let at = 0; at < 70; at++) await lina.get('/admin/staff')
  expect((await count()) - before).toBe(60)
})
