// Lines that mean ill, or are merely bad: heads and bodies that never end, bodies cut off, heads of a
// megabyte, pieces that lie about their size, requests that are none. Raw sockets against the real server.
import net from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startWeb } from '../../../src/web-process.ts'
import type { WebProcess } from '../../../src/web-process.ts'
import { useDatabase } from '../../support/database.ts'
import type { TestDatabase } from '../../support/database.ts'

const host = 'hall.example.gov.cn'
const limits = { head: 1500, whole: 3000, lookEvery: 200 }
const telling = /node|express\b|\bat \/|\.ts\b|postgres|\/tmp\/|Error:/i

let database: TestDatabase
let web: WebProcess
let port: number

beforeAll(async () => {
  database = await useDatabase()
  const { resources } = database
  const production = { production: true, publicUrl: `https://${host}`, trustProxy: 'loopback' }
  web = await startWeb({ ...resources, config: { ...resources.config, ...production } }, limits)
  port = Number(new URL(web.address).port)
})
afterAll(() => web.stop())

interface Ended {
  readonly said: string
  readonly milliseconds: number
}

/** Sends `first`, then `more` again and again, until the hall ends the line. */
function line(first: string, more: string | null = null): Promise<Ended> {
  const began = Date.now()
  return new Promise((ended) => {
    let said = ''
    const socket = net.connect(port, '127.0.0.1')
    socket.write(first)
    const drip = more === null ? undefined : setInterval(() => socket.write(more), 100)
    socket.on('data', (some) => (said += some.toString()))
    socket.on('error', () => undefined)
    socket.on('close', () => {
      clearInterval(drip)
      ended({ said, milliseconds: Date.now() - began })
    })
  })
}

async function page(): Promise<number> {
  const began = Date.now()
  const { said } = await line(`GET /help HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`)
  expect(said).toMatch(/^HTTP\/1\.1 200 /)
  return Date.now() - began
}

const post = (rest: string) => `POST /login HTTP/1.1\r\nHost: ${host}\r\n${rest}`
const form = 'Content-Type: application/x-www-form-urlencoded\r\n'

describe('slow lines', () => {
  test('three hundred heads and two hundred bodies that never end hold up nobody', async () => {
    await page()
    const before = process.memoryUsage().rss
    const heads = Array.from({ length: 300 }, () =>
      line(`GET /help HTTP/1.1\r\nHost: ${host}\r\n`, 'X-Slow: y\r\n'),
    )
    const bodies = Array.from({ length: 200 }, () =>
      line(post(`${form}Content-Length: 5000\r\n\r\nusername=`), 'a'),
    )
    await new Promise((soon) => setTimeout(soon, 500))
    expect(await page()).toBeLessThan(2000)
    for (const { said, milliseconds } of await Promise.all(heads)) {
      expect(said).toMatch(/^(HTTP\/1\.1 408 |$)/)
      expect(said).not.toMatch(telling)
      expect(milliseconds).toBeLessThan(limits.head + limits.lookEvery + 3000)
    }
    for (const { said, milliseconds } of await Promise.all(bodies)) {
      expect(said).toMatch(/^(HTTP\/1\.1 408 |$)/)
      expect(milliseconds).toBeLessThan(limits.whole + limits.lookEvery + 3000)
    }
    expect(await page()).toBeLessThan(2000)
    expect(process.memoryUsage().rss - before).toBeLessThan(96 * 1024 * 1024)
  }, 30_000)

  test('bodies cut off half way leave nothing, and cost no other', async () => {
    const counts = () => database.db('auditEntries').count('* as all').first()
    const before = await counts()
    const cut = Array.from({ length: 100 }, () => {
      const socket = net.connect(port, '127.0.0.1')
      socket.on('error', () => undefined)
      socket.write(post(`${form}Content-Length: 500\r\n\r\nusername=zhaxiduojie`), () =>
        socket.destroy(),
      )
      return new Promise((closed) => socket.once('close', closed))
    })
    await Promise.all(cut)
    expect(await page()).toBeLessThan(2000)
    expect(await counts()).toEqual(before)
  })
})

describe('what is no request of ours is refused, and tells nothing', () => {
  const chunked = `${form}Transfer-Encoding: chunked\r\n`
  const get = (target: string, rest = '') =>
    `GET ${target} HTTP/1.1\r\nHost: ${host}\r\n${rest}Connection: close\r\n\r\n`
  test.each<readonly [string, string, RegExp]>([
    ['a head of a megabyte', get('/', `X-Long: ${'a'.repeat(1_000_000)}\r\n`), /^(431|$)/],
    ['a thousand lines of a head', get('/', 'X-Many: 1\r\n'.repeat(5000)), /^431/],
    ['an address of 40 000 signs', get(`/${'a'.repeat(40_000)}`), /^(414|431)/],
    ['two lengths', post(`Content-Length: 5\r\nContent-Length: 6\r\n\r\nabcde`), /^400/],
    ['a length and pieces', post(`${chunked}Content-Length: 5\r\n\r\n0\r\n\r\n`), /^400/],
    ['a length below nothing', post(`Content-Length: -5\r\n\r\n`), /^400/],
    ['a piece without a size', post(`${chunked}\r\nzz\r\nabc\r\n`), /^400/],
    ['a piece of more than all memory', post(`${chunked}\r\nffffffffffffffffff\r\na`), /^400/],
    [
      'words behind a size without end',
      post(`${chunked}\r\n1;${'x'.repeat(200_000)}\r\na`),
      /^(413|431|$)/,
    ],
    ['an unknown coding', post(`${form}Transfer-Encoding: xchunked\r\n\r\nabc`), /^400/],
    ['no host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', /^400/],
    [
      'two hosts',
      `GET / HTTP/1.1\r\nHost: ${host}\r\nHost: evil.example\r\nConnection: close\r\n\r\n`,
      /^400/,
    ],
    ['a foreign host', 'GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n', /^421/],
    [
      'a proxy’s target',
      'GET http://evil.example/ HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n',
      /^421/,
    ],
    [
      'our name with a stranger’s before it',
      `GET / HTTP/1.1\r\nHost: evil@${host}\r\nConnection: close\r\n\r\n`,
      /^(400|421)/,
    ],
    ['a line bare of its end', `GET / HTTP/1.1\nHost: ${host}\n\n`, /^(400|200)/],
    ['a folded head', get('/', 'X-A: 1\r\n folded\r\n'), /^(400|200)/],
    ['a NUL in the head', get('/', 'X-A: \0\r\n'), /^400/],
    ['no HTTP at all', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n', /^400/],
    ['up to the root', get('/../../../etc/passwd'), /^404/],
    ['up to the root, hidden', get('/assets/..%2f..%2fpackage.json'), /^(400|404)/],
    ['up to the root, twice hidden', get('/assets/%252e%252e/package.json'), /^404/],
    ['a NUL in the address', get('/%00'), /^(400|404)/],
    ['half a sign', get('/matters/%E4%B8'), /^(400|404)/],
    ['a stranger as a path', get('//evil.example/%2e%2e'), /^404/],
    ['a tunnel', `CONNECT evil.example:443 HTTP/1.1\r\nHost: ${host}\r\n\r\n`, /^(4\d\d|$)/],
    ['an unknown verb', `FOO / HTTP/1.1\r\nHost: ${host}\r\n\r\n`, /^400/],
    [
      'a verb of file servers',
      `PROPFIND / HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`,
      /^404/,
    ],
    [
      'an echo',
      `TRACE / HTTP/1.1\r\nHost: ${host}\r\nX-Secret: echo-me\r\nConnection: close\r\n\r\n`,
      /^404/,
    ],
  ])('%s', async (_name, request, expected) => {
    const { said, milliseconds } = await line(request)
    expect(said.replace(/^HTTP\/1\.1 /, '')).toMatch(expected)
    expect(said).not.toMatch(telling)
    expect(said).not.toContain('echo-me')
    expect(said.match(/^HTTP\/1\.1 /gm)?.length ?? 0).toBeLessThanOrEqual(1)
    expect(milliseconds).toBeLessThan(limits.whole + 3000)
  })

  test('a body of many megabytes in pieces is cut off long before its end', async () => {
    const piece = `10000\r\n${'a'.repeat(65_536)}\r\n`
    const before = process.memoryUsage().rss
    const { said } = await line(post(`${form}Transfer-Encoding: chunked\r\n\r\n`), piece.repeat(16))
    expect(said).toMatch(/^(HTTP\/1\.1 (413|403|408) |$)/)
    expect(process.memoryUsage().rss - before).toBeLessThan(96 * 1024 * 1024)
    await page()
  })
})
