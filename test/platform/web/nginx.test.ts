// The hall behind nginx, the real one, with the configuration that is shipped, its certificate included: two
// web processes, of which one dies while people read, and then the other. Skipped where there is no nginx.
import { spawn, spawnSync } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import https from 'node:https'
import type { IncomingHttpHeaders } from 'node:http'
import os from 'node:os'
import path from 'node:path'
import tls from 'node:tls'
import supertest from 'supertest'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { useDatabase } from '../../support/database.ts'
import type { TestDatabase } from '../../support/database.ts'
import { freePort, hallProcess } from '../../support/hall-process.ts'
import { demonstrationPassword, postForm, tokenOf } from '../../support/sign-in.ts'
import type { Agent } from '../../support/sign-in.ts'
import { begin, pdf, socialCard } from '../../applications/pages/public/filing.ts'

const isThere = ['nginx', 'openssl'].every((one) => spawnSync(one, ['version']).error === undefined)
if (!isThere) process.stderr.write('NO NGINX: the tests behind the real one are skipped.\n')
const shipped = path.resolve(import.meta.dirname, '../../../.docker/nginx.conf')
const host = 'hall.example.gov.cn'
/** From where nginx asks, so that its address is not that of its visitors. */
const proxy = '127.0.0.3'

let database: TestDatabase
let webs: readonly ChildProcess[] = []
let ports: readonly number[]
let nginx: ChildProcess
let folder: string
let secure: number
let plain: number

describe.skipIf(!isThere)('behind nginx (skipped where it is not installed)', () => {
  beforeAll(async () => {
    database = await useDatabase()
    // In production nobody of the demonstration signs in.
    await database.resources.ownerPool.query(
      `update accounts set demonstration = false where username = 'zhaxiduojie'`,
    )
    const [first, second] = (ports = [await freePort(), await freePort()])
    ;[secure, plain] = [await freePort(), await freePort()]
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'yizhan-nginx-'))
    fs.chmodSync(folder, 0o755)
    certify()
    fs.writeFileSync(path.join(folder, 'nginx.conf'), settings())
    const production = { production: true, publicUrl: `https://${host}`, trustProxy: proxy }
    webs = await Promise.all(
      [first, second].map((port) => hallProcess(database.resources, port ?? 0, production)),
    )
    nginx = spawn('nginx', ['-p', folder, '-c', path.join(folder, 'nginx.conf')], {
      stdio: 'inherit',
    })
    await vi.waitUntil(
      async () => (await get('/healthz').catch(() => null))?.status === 200,
      10_000,
    )
  })

  afterAll(async () => {
    nginx.kill('SIGTERM')
    await once(nginx, 'exit')
    await Promise.all(webs.map(kill))
    fs.rmSync(folder, { recursive: true, force: true })
  })

  test('a page comes over https with what it tells the browser, and http leads there', async () => {
    const { status, headers } = await get('/help')
    expect(status).toBe(200)
    expect(headers['strict-transport-security']).toContain('max-age=31536000')
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(headers['server']).toBe('nginx')
    const moved = await fetch(`http://127.0.0.1:${plain}/help`, { redirect: 'manual' })
    expect(moved.status).toBe(301)
    expect(moved.headers.get('location')).toMatch(/^https:/)
    expect((await get('/metrics')).status).toBe(403)
    expect((await get('/help', { Host: 'elsewhere.example' })).status).toBe(421)
  })

  test('style sheets are asked of the program once', async () => {
    const sheet = /href="(\/assets\/[^"]+\.css)"/.exec((await get('/help')).text)?.[1] ?? ''
    await get(sheet)
    const again = await get(sheet)
    expect(again.text).toContain('@layer')
    expect(again.headers['strict-transport-security']).toContain('max-age=31536000')
    expect(fs.readdirSync(path.join(folder, 'cache'))).not.toEqual([])
  })

  test('people sign in and hand in a file in pieces, whichever process takes each', async () => {
    const zhaxi = agent()
    const login = { username: 'zhaxiduojie', password: demonstrationPassword }
    const entered = await postForm(zhaxi, '/login', '/login', login)
    expect(entered.status).toBe(303)
    expect(String(entered.headers['set-cookie'])).toMatch(/Secure/)
    const draft = await begin(zhaxi, socialCard)
    const materials = `/applications/${draft}/materials`
    const token = await tokenOf(zhaxi, materials)
    const field = /name="(files\.\d+)"/.exec((await zhaxi.get(materials)).text)?.[1]
    const started = await zhaxi
      .post(`/applications/${draft}/uploads`)
      .type('form')
      .send({ _csrf: token, field, name: '证明.pdf', size: pdf.length })
    const { address } = started.body as { address: string }
    for (const [from, to] of [[0, 20] as const, [20, 40] as const, [40, pdf.length] as const]) {
      const piece = pdf.subarray(from, to)
      const taken = await zhaxi
        .post(address)
        .field('_csrf', token)
        .field('at', String(from))
        .attach('piece', piece, 'piece')
      expect(taken.body).toEqual({ received: to, done: to === pdf.length })
    }
    expect((await zhaxi.get(materials)).text).toContain('证明.pdf')
  })

  test('whose address it is says the proxy, and nobody else', async () => {
    const claims = { 'X-Forwarded-For': '10.9.8.7', 'X-Forwarded-Proto': 'https' }
    const visitor = agent().set(claims)
    const failing = { username: 'zhaxiduojie', password: 'wrong' }
    expect((await postForm(visitor, '/login', '/login', failing)).status).toBe(422)
    expect(await lastAddress()).toBe('127.0.0.1')
    // A token needs a session, and a session needs https: whoever only says so is not believed.
    const past = supertest(`http://127.0.0.1:${ports[0] ?? 0}`)
      .get('/login')
      .set(claims)
    const answer = await past.set('Host', host)
    expect(answer.status).toBe(200)
    expect(answer.headers['set-cookie']).toBeUndefined()
  })

  test('what is too large is refused before it is sent, and slow senders hold up nobody', async () => {
    const length = { 'Content-Length': '500000000' }
    const large = await ask('/applications/1/materials', { method: 'POST', headers: length })
    expect(large.status).toBe(413)
    expect(large.text).toContain('20 MB')
    const slow = Array.from({ length: 300 }, slowSender)
    const closed = slow.map((one) => once(one, 'close'))
    await Promise.all(slow.map((one, at) => Promise.race([once(one, 'secureConnect'), closed[at]])))
    const began = Date.now()
    expect((await get('/help')).status).toBe(200)
    expect(Date.now() - began).toBeLessThan(2000)
    await Promise.all(closed)
  })

  test('one process dies among readers, and each gets the page; both, and all are told', async () => {
    const pages: number[] = []
    const read = async () => {
      for (let time = 0; time < 8; time++) pages.push((await get('/help')).status)
    }
    const readers = Promise.all(Array.from({ length: 6 }, read))
    await expect.poll(() => pages.length).toBeGreaterThan(10)
    if (webs[0] !== undefined) await kill(webs[0])
    await readers
    expect([...new Set(pages)]).toEqual([200])
    await Promise.all(webs.map(kill))
    const away = await get('/help')
    expect(away.status).toBe(503)
    expect(away.headers['retry-after']).toBe('30')
    expect(away.text).toContain('已经提交的申请和保存的草稿都还在')
  })

  test('a program that asks without end is slowed down, in words', async () => {
    const answers = await Promise.all(Array.from({ length: 350 }, () => get('/help')))
    const told = answers.find(({ status }) => status === 429)
    expect(told?.text).toContain('请稍等几秒')
    expect(told?.headers['retry-after']).toBe('5')
  })
})

/** The shipped file with ports, folders and a certificate of the test, as one whole configuration. */
function settings(): string {
  const site = fs
    .readFileSync(shipped, 'utf8')
    .replace(/127\.0\.0\.1:300(\d)/g, (_, at: string) => `127.0.0.1:${ports[Number(at)] ?? 0}`)
    .replace('/var/cache/nginx/yizhan', `${folder}/cache`)
    .replaceAll('/etc/ssl/', `${folder}/`)
    .replace('listen 80;', `listen 127.0.0.1:${plain};`)
    .replace('listen 443 ssl http2;', `listen 127.0.0.1:${secure} ssl http2;`)
    .replace('client_header_timeout 20s;', `client_header_timeout 1s; proxy_bind ${proxy};`)
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path ${folder}/${kind};`,
  )
  const group = spawnSync('id', ['-gn', 'nobody']).stdout.toString().trim()
  const user = process.getuid?.() === 0 ? `user nobody ${group};` : ''
  return `${user} daemon off; worker_processes 1; pid ${folder}/pid; error_log /dev/null;
    events { worker_connections 1024; }
    http { access_log off; ${temporary.join(' ')}
    ${site} }`
}

function certify(): void {
  const [key, pem] = [path.join(folder, 'hall.key'), path.join(folder, 'hall.pem')]
  const made = spawnSync('openssl', [
    ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', `/CN=${host}`],
    ...['-addext', `subjectAltName=DNS:${host}`, '-keyout', key, '-out', pem],
  ])
  if (made.status !== 0) throw new Error(made.stderr.toString())
}

const trusted = () => ({
  ...{ host: '127.0.0.1', port: secure, servername: host },
  ca: fs.readFileSync(path.join(folder, 'hall.pem')),
})

interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
}

const get = (address: string, headers: Record<string, string> = {}) =>
  ask(address, { method: 'GET', headers })

/** A body is announced only, and never sent. */
function ask(
  address: string,
  { method, headers }: { method: string; headers: Record<string, string> },
): Promise<Answer> {
  const settings = { ...trusted(), path: address, method, headers: { Host: host, ...headers } }
  return new Promise((resolve, reject) => {
    const asked = https.request(settings, (answer) => {
      let text = ''
      answer.setEncoding('utf8').on('data', (piece: string) => (text += piece))
      answer.on('error', reject).on('end', () => {
        asked.destroy()
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text })
      })
    })
    asked.on('error', reject)
    if (method === 'GET') asked.end()
    else asked.flushHeaders()
  })
}

const agent = (): Agent =>
  supertest.agent(`https://127.0.0.1:${secure}`).disableTLSCerts().set('Host', host)

/** Sends half a head and then waits. */
function slowSender(): tls.TLSSocket {
  const socket = tls.connect(trusted(), () => socket.write(`GET / HTTP/1.1\r\nHost: ${host}\r\nA:`))
  return socket.on('error', () => undefined).resume()
}

async function kill(web: ChildProcess): Promise<void> {
  if (web.exitCode !== null || web.signalCode !== null) return
  const gone = once(web, 'exit')
  web.kill('SIGKILL')
  await gone
}

/** From where the last sign-in was tried, as the log has it. */
async function lastAddress(): Promise<string | null> {
  const entry = await database
    .db('auditEntries')
    .whereLike('action', '%sign-in%')
    .orderBy('id', 'desc')
    .first('ip')
  return entry?.ip ?? null
}
