// The hall in production, as somebody outside meets it: what every answer tells the browser, what is not
// served, which ways round a guard lead nowhere, and when a session is over.
import net from 'node:net'
import { beforeAll, describe, expect, test } from 'vitest'
import request from 'supertest'
import type { Express } from 'express'
import { absoluteLimit } from '../../../src/platform/session/session-store.ts'
import { idleLimits } from '../../../src/platform/web/request-context.ts'
import { startWeb } from '../../../src/web-process.ts'
import { testApp } from '../../support/app.ts'
import { useDatabase } from '../../support/database.ts'
import type { TestDatabase } from '../../support/database.ts'
import { signedIn } from '../../support/sign-in.ts'

let database: TestDatabase
let outside: Express
beforeAll(async () => {
  database = await useDatabase()
  const { resources } = database
  const publicUrl = 'https://hall.example.gov.cn'
  const config = { ...resources.config, production: true, publicUrl, trustProxy: 1 }
  outside = testApp({ ...resources, config }).app
})

const ask = (verb: 'get' | 'post' | 'trace' | 'put' | 'delete' | 'patch', path: string) =>
  request(outside)[verb](path).set('Host', 'hall.example.gov.cn').set('X-Forwarded-Proto', 'https')

describe('every answer', () => {
  test.each<readonly ['get' | 'post' | 'put', string, number]>([
    ['get', '/', 200],
    ['get', '/login', 200],
    ['get', '/nothing-here', 404],
    ['post', '/login', 403],
    ['put', '/', 404],
    ['get', '/matters/%', 400],
    ['get', '/healthz', 200],
    ['get', '/desk', 303],
  ])('%s %s (%i) tells the browser what it may do', async (verb, path, status) => {
    const { status: answered, headers } = await ask(verb, path)
    expect(answered).toBe(status)
    expect(headers).toMatchObject({
      'content-security-policy': expect.stringContaining("default-src 'none';script-src 'self'"),
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=()'),
    })
    expect(headers['content-security-policy']).not.toMatch(/unsafe|https?:|\*/)
    expect(headers).not.toHaveProperty('x-powered-by')
    expect(headers).not.toHaveProperty('access-control-allow-origin')
  })

  test('a session comes in a cookie of this host alone', async () => {
    const [cookie = ''] = (await ask('get', '/login')).get('Set-Cookie') ?? []
    expect(cookie).toMatch(/^__Host-yizhan=/)
    for (const part of ['; Path=/', '; HttpOnly', '; Secure', '; SameSite=Lax']) {
      expect(cookie).toContain(part)
    }
    expect(cookie).not.toContain('Domain')
  })
})

describe('what is not there for anybody', () => {
  test.each([
    ...['/.git/config', '/.env', '/package.json', '/src/app.ts', '/migrations', '/data/files'],
    ...['/assets/../package.json', '/assets/%2e%2e/package.json', '/assets/..%2fpackage.json'],
    ...['/debug', '/test', '/dev/components', '/metrics', '/node_modules/express/package.json'],
  ])('%s', async (path) => {
    // As the proxy passes it on.
    const answer = await ask('get', path).set('X-Forwarded-For', '203.0.113.7')
    expect([400, 404]).toContain(answer.status)
  })

  test.each(['trace', 'put', 'delete', 'patch'] as const)('an answer to %s', async (verb) => {
    for (const path of ['/', '/login', '/desk']) {
      const { status, text } = await ask(verb, path)
      expect(status).toBeGreaterThanOrEqual(400)
      expect(status).toBeLessThan(500)
      expect(text).not.toContain('X-Forwarded-Proto')
    }
  })
})

test.each([
  ...['/DESK', '/desk/', '//desk', '/%64esk', '/desk;x', '/./desk', '/desk%2f', '/admin/staff/'],
  ...['/Admin', '/desk.json', '/x/../desk'],
])('%s is no way round the door of the desk', async (path) => {
  const answer = await ask('get', path)
    .set('X-Original-URL', '/desk')
    .set('X-Rewrite-URL', '/desk')
    .set('X-Forwarded-For', '127.0.0.1')
  expect([303, 400, 404]).toContain(answer.status)
  expect(answer.headers['location'] ?? '/desk/login').toMatch(/^\/desk\/login|^\/desk$|^\/login/)
})

test.each([
  ['staff who did nothing for half an hour', 'zaduo-scj-shouli', 'seenAt', idleLimits.staff],
  ['an applicant who did nothing for half an hour', 'zhaxiduojie', 'seenAt', idleLimits.applicant],
  ['anybody after twelve hours', 'zhaxiduojie', 'signedInAt', absoluteLimit],
] as const)('%s has to sign in again, and nothing before', async (_who, username, mark, limit) => {
  const staff = username === 'zaduo-scj-shouli'
  const { app } = testApp(database.resources)
  const agent = await signedIn(app, username, staff ? 'desk' : 'public')
  const page = staff ? '/desk' : '/my'
  const standing = async (ago: number) => {
    await database.resources.ownerPool.query(
      `update sessions set sess = jsonb_set(sess::jsonb, $1, to_jsonb($2::bigint))::json
       where account_id = (select id from accounts where username = $3)`,
      [[mark], Date.now() - ago, username],
    )
    return (await agent.get(page)).status
  }
  expect(await standing(limit - 60_000)).toBe(200)
  expect(await standing(limit + 1000)).toBe(303)
})

test('a head of a megabyte is cut off, and the hall goes on', async () => {
  const web = await startWeb(database.resources)
  const { hostname, port } = new URL(web.address)
  const answer = await new Promise<string>((ended) => {
    let said = ''
    const socket = net.connect(Number(port), hostname, () => {
      socket.write(
        `GET / HTTP/1.1\r\nHost: ${hostname}\r\nX-Long: ${'a'.repeat(1_000_000)}\r\n\r\n`,
      )
    })
    socket.on('data', (some) => (said += some.toString()))
    // The rest of what is sent meets a closed door.
    socket.on('error', () => undefined)
    socket.on('close', () => ended(said))
  })
  const after = await fetch(`${web.address}/healthz`)
  await web.stop()
  expect(answer).toMatch(/^HTTP\/1\.1 431 /)
  expect(after.status).toBe(200)
})

test('the hall works in the database as somebody who owns nothing', async () => {
  const { rows } = await database.db.raw<{ rows: Record<string, string>[] }>(
    `select current_user, current_setting('is_superuser') as super,
       pg_has_role(current_user, 'pg_write_server_files', 'member')::text as writes`,
  )
  expect(rows[0]).toEqual({ currentUser: 'yizhan_app', super: 'off', writes: 'false' })
})
