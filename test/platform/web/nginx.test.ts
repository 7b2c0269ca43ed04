// The hall behind nginx, the real one, with the configuration that is shipped: two web processes, of which
// one dies while people read. Where the program is not installed this says so.
import { spawn, spawnSync } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import fs from 'node:fs'
import { createServer } from 'node:http'
import type { IncomingHttpHeaders, Server } from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testApp } from '../../support/app.ts'
import { useDatabase } from '../../support/database.ts'

const isThere = spawnSync('nginx', ['-v']).status === 0
const shipped = path.resolve(import.meta.dirname, '../../../.docker/nginx.conf')

const arrived: IncomingHttpHeaders[] = []
const webs: Server[] = []
let nginx: ChildProcess
let folder: string
let address: string

describe.skipIf(!isThere)('behind nginx (skipped where it is not installed)', () => {
  beforeAll(async () => {
    const { resources } = await useDatabase()
    for (let process = 0; process < 2; process++) {
      const { app } = testApp(resources)
      const web = createServer((req, res) => {
        arrived.push(req.headers)
        app(req, res)
      })
      webs.push(web)
    }
    const ports = await Promise.all(webs.map(listening))
    const free = createServer()
    const port = await listening(free)
    await new Promise((closed) => free.close(closed))
    address = `http://127.0.0.1:${port}`
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'yizhan-nginx-'))
    fs.chmodSync(folder, 0o777)
    fs.writeFileSync(path.join(folder, 'nginx.conf'), settingsOf(ports, port))
    nginx = spawn('nginx', ['-p', folder, '-c', path.join(folder, 'nginx.conf')], {
      stdio: 'ignore',
    })
    await untilItAnswers()
  })

  afterAll(async () => {
    nginx.kill('SIGTERM')
    for (const web of webs) web.closeAllConnections()
    await Promise.all(webs.map((web) => new Promise((closed) => web.close(closed))))
    fs.rmSync(folder, { recursive: true, force: true })
  })

  test('a page comes, and what a visitor says of his own address is not believed', async () => {
    arrived.length = 0
    const answer = await fetch(`${address}/help`, { headers: { 'X-Forwarded-For': '10.9.8.7' } })
    expect(answer.status).toBe(200)
    expect(arrived.at(-1)?.['x-forwarded-for']).toBe('127.0.0.1')
    expect(arrived.at(-1)?.['x-forwarded-proto']).toBe('http')
  })

  test('figures are for inside, and style sheets are asked of the program once', async () => {
    expect((await fetch(`${address}/metrics`)).status).toBe(403)
    const page = await (await fetch(`${address}/help`)).text()
    const sheet = /href="(\/assets\/[^"]+\.css)"/.exec(page)?.[1] ?? ''
    await (await fetch(address + sheet)).text()
    arrived.length = 0
    const again = await fetch(address + sheet)
    expect(again.status).toBe(200)
    expect(await again.text()).toContain('@layer')
    expect(arrived).toEqual([])
  })

  test('one process dies among readers, and each gets the page', async () => {
    const pages: number[] = []
    const read = async (times: number) => {
      for (let time = 0; time < times; time++) {
        const answer = await fetch(`${address}/help`)
        pages.push(answer.status)
        await answer.text()
      }
    }
    const readers = Promise.all(Array.from({ length: 6 }, () => read(15)))
    await expect.poll(() => pages.length).toBeGreaterThan(20)
    webs[0]?.close()
    webs[0]?.closeAllConnections()
    await readers
    expect(pages).toHaveLength(90)
    expect([...new Set(pages)]).toEqual([200])
  })

  test('a program that asks without end is slowed down', async () => {
    const asked = Array.from({ length: 400 }, () => fetch(`${address}/help`))
    const answers = (await Promise.all(asked)).map(({ status }) => status)
    expect(answers).toContain(429)
    expect(answers).toContain(200)
  })
})

/** The shipped file with ports, folders and no certificate, as one whole configuration. */
function settingsOf([one, other]: readonly number[], port: number): string {
  const site = fs
    .readFileSync(shipped, 'utf8')
    .replace('127.0.0.1:3000', `127.0.0.1:${one}`)
    .replace('127.0.0.1:3001', `127.0.0.1:${other}`)
    .replace('/var/cache/nginx/yizhan', `${folder}/cache`)
    .replace(/server \{\s+listen 80;[\s\S]*?\n\}/, '')
    .replace('listen 443 ssl http2;', `listen 127.0.0.1:${port};`)
    .replace(/^ *ssl_certificate.*$/gm, '')
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path ${folder}/${kind};`,
  )
  const user = process.getuid?.() === 0 ? 'user nobody;' : ''
  return `${user} daemon off; worker_processes 1; pid ${folder}/pid; error_log /dev/null;
    events { worker_connections 1024; }
    http { access_log off; ${temporary.join(' ')}
    ${site} }`
}

function listening(server: Server): Promise<number> {
  return new Promise((ready) => {
    server.listen(0, '127.0.0.1', () => {
      const bound = server.address()
      ready(bound !== null && typeof bound === 'object' ? bound.port : 0)
    })
  })
}

async function untilItAnswers(): Promise<void> {
  await expect
    .poll(
      () =>
        fetch(`${address}/healthz`).then(
          ({ status }) => status,
          () => 0,
        ),
      {
        timeout: 10_000,
      },
    )
    .toBe(200)
}
