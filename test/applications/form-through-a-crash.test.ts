// A form without scripts, of a hundred questions, is on its way, file and all, when the line drops or the server is
// killed: what was acknowledged stays, earlier files too, and the same form sent again is taken. The browser's half
// (what was not acknowledged is still there to be sent) is shown by drafts-in-a-browser.test.ts.
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import net from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CookieAccessInfo } from 'cookiejar'
import supertest from 'supertest'
import { beginDraft } from '../../src/applications/index.ts'
import { person } from './acting.ts'
import { question } from '../forms/sample.ts'
import { samplePdf } from '../support/builders/sample-file.ts'
import { testApp } from '../support/app.ts'
import { contextFor } from '../support/context.ts'
import { useDatabase } from '../support/database.ts'
import type { TestDatabase } from '../support/database.ts'
import { askInstead } from '../support/form-of-matter.ts'
import { freePort, hallProcess } from '../support/hall-process.ts'
import { signedIn, tokenOf } from '../support/sign-in.ts'
import type { Agent } from '../support/sign-in.ts'

const patience = 60_000
const matterCode = '632009001000'
const others = Array.from({ length: 98 }, (_, at) => `q${at}`)
let database: TestDatabase
let hall: { port: number; child: ChildProcess }
let zhaxi: Agent
let page: string
let cookie = ''

beforeAll(async () => {
  database = await useDatabase()
  const { db, resources } = database
  await askInstead(resources, matterCode, () => ({
    title: '材料',
    sections: [
      {
        ...{ key: 'all', title: '材料', help: null, when: null },
        fields: [
          question('text', { key: 'who', label: '姓名' }),
          question('file', { key: 'paper', label: '户口簿', accept: ['pdf'], maxFiles: 3 }),
          ...others.map((key) => question('text', { key, label: `第 ${key.slice(1)} 题` })),
        ],
      },
    ],
  }))
  const ctx = contextFor(resources, await person(db, 'zhaxiduojie'))
  const begun = await beginDraft(ctx, { matterCode, regionCode: '632722' })
  if (!begun.ok) throw new Error(begun.refusal)
  page = `/applications/${begun.value.applicationId}/sections/1`
  const port = await freePort()
  hall = { port, child: await hallProcess(resources, port) }
  zhaxi = supertest.agent(`http://127.0.0.1:${port}`)
  // Signed in by the hall in this process: both read sessions from one database.
  const inside = await signedIn(testApp(resources).app, 'zhaxiduojie')
  cookie = inside.jar
    .getCookies(new CookieAccessInfo('127.0.0.1', '/', true, false))
    .toValueString()
  void zhaxi.set('Cookie', cookie)
  expect((await send('先填的', '先传的.pdf')).status).toBe(303)
}, patience)

afterAll(kill)

async function kill(): Promise<void> {
  const gone = once(hall.child, 'exit')
  hall.child.kill('SIGKILL')
  await gone
}

async function send(who: string, name: string) {
  return zhaxi
    .post(page)
    .field({ _csrf: await tokenOf(zhaxi, page), 'answers.who': who })
    .attach('files.paper', samplePdf, name)
}

/** The answers and the first bytes of a file, of a body that says it is larger. */
async function beginsToSend(who: string): Promise<net.Socket> {
  const part = (head: string, body: string) =>
    `--cut\r\nContent-Disposition: form-data; ${head}\r\n\r\n${body}`
  const body = [
    part('name="_csrf"', `${await tokenOf(zhaxi, page)}\r\n`),
    part('name="answers.who"', `${who}\r\n`),
    part('name="files.paper"; filename="half.pdf"', samplePdf.toString('latin1').slice(0, 100)),
  ].join('')
  const socket = net.connect(hall.port, '127.0.0.1')
  socket.on('error', () => undefined)
  await once(socket, 'connect')
  socket.write(
    `POST ${page} HTTP/1.1\r\nHost: 127.0.0.1:${hall.port}\r\nCookie: ${cookie}\r\n` +
      `Content-Type: multipart/form-data; boundary=cut\r\nContent-Length: 900000\r\n\r\n${body}`,
  )
  await pause(500)
  return socket
}

async function standsWhole(): Promise<void> {
  const { text, status } = await zhaxi.get(page)
  expect(status).toBe(200)
  expect(text).toContain('value="断线时填的"')
  expect(text).toContain('先传的.pdf')
  expect(text).not.toContain('half.pdf')
}

test(
  'of a line that drops in the middle, the answers that came whole are kept, and no half file',
  async () => {
    const socket = await beginsToSend('断线时填的')
    socket.destroy()
    await pause(500)
    await standsWhole()
  },
  patience,
)

test(
  'a server that is killed meanwhile takes nothing away, and the form sent again is taken',
  async () => {
    const socket = await beginsToSend('被杀时填的')
    await kill()
    socket.destroy()
    hall.child = await hallProcess(database.resources, hall.port)
    await standsWhole()
    expect((await send('再填的', '再传的.pdf')).status).toBe(303)
    const { text } = await zhaxi.get(page)
    for (const kept of ['value="再填的"', '先传的.pdf', '再传的.pdf']) expect(text).toContain(kept)
  },
  patience,
)

/** What the page shows for each of the hundred questions but the file. */
async function shown(): Promise<ReadonlySet<string>> {
  const { text } = await zhaxi.get(page)
  const values = [...text.matchAll(/name="answers\.q\d+"[^>]*value="([^"]*)"/g)]
  expect(values).toHaveLength(others.length)
  return new Set(values.map(([, value = '']) => value))
}

test(
  'killed at any moment, the page has all of a save or nothing of it, and what was acknowledged',
  async () => {
    let acknowledged = ''
    for (const [round, delay] of [5, 60, 150, 400, 3000].entries()) {
      const typed = `第 ${round} 遍`
      const fields = Object.fromEntries(others.map((key) => [`answers.${key}`, typed]))
      const form = { ...fields, _csrf: await tokenOf(zhaxi, page), 'answers.who': typed }
      const answer = zhaxi.post(page).field(form)
      const status = answer.then(
        (response) => response.status,
        () => 0,
      )
      await pause(delay)
      await kill()
      if ((await status) === 303) acknowledged = typed
      hall.child = await hallProcess(database.resources, hall.port)
      const now = [...(await shown())]
      expect(now).toHaveLength(1)
      expect([acknowledged, typed]).toContain(now[0])
      acknowledged = now[0] ?? ''
    }
    expect(acknowledged).not.toBe('')
  },
  patience,
)
