// Input that no browser sends: the answer is a refusal in words, and the draft stands as it was.
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import net from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type supertest from 'supertest'
import { testApp } from '../../../support/app.ts'
import { useDatabase } from '../../../support/database.ts'
import type { TestDatabase } from '../../../support/database.ts'
import { zip } from '../../../support/zip.ts'
import { signedIn, tokenOf } from '../../../support/sign-in.ts'
import type { Agent } from '../../../support/sign-in.ts'
import {
  aboutZhaxi,
  begin,
  noRecord,
  pdf,
  picture,
  postParts,
  socialCard,
  subsistence,
} from './filing.ts'

let database: TestDatabase
let zhaxi: Agent
let server: http.Server
let family: string
let card: string
let plain: string

beforeAll(async () => {
  database = await useDatabase()
  const { app } = testApp(database.resources)
  server = http.createServer(app).listen(0, '127.0.0.1')
  afterAll(() => server.close())
  zhaxi = await signedIn(app, 'zhaxiduojie')
  family = await begin(zhaxi, subsistence)
  card = await begin(zhaxi, socialCard)
  plain = await begin(zhaxi, noRecord)
  await postParts(zhaxi, page(plain), aboutZhaxi)
})

const page = (id: string) => `/applications/${id}/sections/1`

async function stateOf(id: string): Promise<string> {
  const row = await database.db('applications').where({ id }).first('answers', 'typed', 'status')
  return JSON.stringify(row)
}

/** In parts, as the page sends it: a body of another kind is not read at all. */
async function send(id: string, body: string): Promise<supertest.Response> {
  const token = await tokenOf(zhaxi, page(id))
  const parts = `${body}&_csrf=${token}`.split('&').map((pair) => {
    const [name = '', value = ''] = pair.split('=')
    return `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${bytesOf(value)}\r\n`
  })
  const request = zhaxi.post(page(id)).set('Content-Type', 'multipart/form-data; boundary=x')
  return request.send(Buffer.from(`${parts.join('')}--x--\r\n`, 'latin1'))
}

/** One character for each byte; %ED stands for that byte. */
function bytesOf(value: string): string {
  const encoded = encodeURI(value).replaceAll('%25', '%')
  return encoded.replace(/%([0-9A-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
}

/** The page as it is sent when all is well, but for the address. */
const rest = Object.entries(aboutZhaxi)
  .filter(([name]) => name !== 'answers.liveAddress')
  .map(([name, value]) => `${name}=${[value].flat().join('')}`)
  .join('&')

function isRefusal({ status, text }: supertest.Response): void {
  expect(status).toBeGreaterThanOrEqual(400)
  expect(status).toBeLessThan(500)
  expect(text).toMatch(/[\u4e00-\u9fff]。/)
}

test('ten thousand rows of a family are refused, and none is kept', async () => {
  const before = await stateOf(family)
  const rows = Array.from({ length: 10_000 }, (_, at) => `answers.members.${at}.name=a`)
  isRefusal(await send(family, rows.join('&')))
  expect(await stateOf(family)).toBe(before)
})

test.each([
  ['a list where a text is asked', 'answers.liveAddress[]=a&answers.liveAddress[]=b'],
  ['a list of one', 'answers.liveAddress[]=a'],
  ['the same question twice', 'answers.liveAddress=甲&answers.liveAddress=乙'],
  ['the same question twice, alike', 'answers.liveAddress=甲&answers.liveAddress=甲'],
  ['a record where a text is asked', 'answers.liveAddress[b]=c'],
  ['what objects inherit', 'answers.__proto__=x&answers.constructor.prototype=y'],
])('%s is refused, and the draft stays as it was', async (_what, body) => {
  const before = await stateOf(plain)
  isRefusal(await send(plain, `${rest}&${body}`))
  expect(await stateOf(plain)).toBe(before)
  expect(({} as Record<string, unknown>)['a']).toBeUndefined()
})

test('the same question twice is refused by the saving in the background, too', async () => {
  const before = await stateOf(plain)
  const token = await tokenOf(zhaxi, page(plain))
  const body = `_csrf=${token}&answers.liveAddress=1&answers.liveAddress=2`
  isRefusal(await zhaxi.post(`${page(plain)}/autosave`).type('form').send(body))
  expect(await stateOf(plain)).toBe(before)
})

test('a post that leaves questions out takes none of their answers', async () => {
  const keys = async () => {
    const row = await database.db('applications').where({ id: plain }).first('answers')
    return Object.keys(row?.answers ?? {}).sort()
  }
  const before = await keys()
  expect(before.length).toBeGreaterThan(3)
  const sent = await postParts(zhaxi, page(plain), { 'answers.liveAddress': '达英村3号' })
  expect(sent.status).toBe(303)
  expect(await keys()).toEqual(before)
})

test('half a sign is refused in the words of its question, and the other answers stay', async () => {
  const kept = async () => {
    const row = await database.db('applications').where({ id: plain }).first('answers')
    return (row?.answers ?? {}) as Record<string, unknown>
  }
  const before = await kept()
  const answer = await send(plain, `${rest}&answers.liveAddress=%ED%A0%80abc`)
  expect(answer.status).toBe(422)
  expect(answer.text).toContain('有的字没有传对，显示成了“\uFFFD”，请重新填写')
  const after = await kept()
  expect(after['liveAddress']).toBeUndefined()
  expect(Object.keys(after)).toEqual(Object.keys(before).filter((key) => key !== 'liveAddress'))
  // A script saves in the background, with the bytes in percents.
  const autosave = `/applications/${plain}/sections/1/autosave`
  const saved = await zhaxi
    .post(autosave)
    .type('form')
    .send(`answers.liveAddress=%ED%A0%80abc&_csrf=${await tokenOf(zhaxi, page(plain))}`)
  expect(saved.status).toBe(200)
  expect((await zhaxi.get(page(plain))).text).not.toContain('%ED%A0%80')
  expect(await stateOf(plain)).not.toMatch(/\\ud[89ab]/i)
})

test('two hundred files at once are refused, and those that were there stay', async () => {
  const materials = `/applications/${card}/materials`
  const png = await picture()
  await postParts(zhaxi, materials, { _upload: '3' }, [{ field: 'files.3', name: '照片.png', bytes: png }])
  const before = await filesOf(card)
  expect(before).toHaveLength(1)
  const many = Array.from({ length: 200 }, (_, at) => ({
    ...{ field: 'files.3', name: `${at}.pdf`, bytes: pdf },
  }))
  isRefusal(await postParts(zhaxi, materials, { _upload: '3' }, many))
  expect(await filesOf(card)).toEqual(before)
})

/** The test file of all scanners, in two pieces so that none stumbles over this one. */
const eicar = 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-' + 'STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'

test.each([
  ['a PDF that is a web page as well', 'a.pdf', Buffer.concat([pdf, Buffer.from('PK\x03\x04'), Buffer.alloc(5000, 1)])],
  ['a virus under the name of a PDF', 'b.pdf', Buffer.from(eicar)],
  ['a document that unpacks to a thousand times its size', 'c.docx', zip({ 'word/document.xml': Buffer.alloc(30_000_000) })],
])('%s is refused in words, and the files that were there stay', async (_what, name, bytes) => {
  const before = await filesOf(card)
  const sent = [{ field: 'files.3', name, bytes }]
  isRefusal(await postParts(zhaxi, `/applications/${card}/materials`, { _upload: '3' }, sent))
  expect(await filesOf(card)).toEqual(before)
})

test('an upload that is cut off leaves the draft as it was, and the hall goes on', async () => {
  const materials = `/applications/${card}/materials`
  const before = await filesOf(card)
  const token = await tokenOf(zhaxi, materials)
  await cutOff(materials, token)
  expect(await filesOf(card)).toEqual(before)
  expect((await zhaxi.get(materials)).status).toBe(200)
})

async function filesOf(id: string): Promise<string[]> {
  return database
    .db('applicationMaterials')
    .where({ applicationId: id })
    .whereNull('removedAt')
    .orderBy('attachmentId')
    .pluck('attachmentId')
}

/** Sends the head of a form with a large file and half a megabyte of it, and hangs up. */
async function cutOff(path: string, token: string): Promise<void> {
  const { port } = server.address() as AddressInfo
  const cookie = zhaxi.jar
    .getCookies({ domain: '127.0.0.1', path: '/', secure: false, script: false })
    .toValueString()
  const part = (name: string, rest: string) =>
    `--x\r\nContent-Disposition: form-data; name="${name}"${rest}\r\n\r\n`
  const line = net.connect(port, '127.0.0.1')
  line.on('error', () => undefined)
  line.write(
    `POST ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: ${cookie}\r\nContent-Length: 9000000\r\n` +
      'Content-Type: multipart/form-data; boundary=x\r\n\r\n' +
      `${part('_csrf', '')}${token}\r\n${part('files.3', '; filename="a.pdf"')}`,
  )
  line.write(Buffer.alloc(500_000, 65))
  await new Promise((done) => setTimeout(done, 300))
  line.destroy()
  await new Promise((done) => setTimeout(done, 300))
}
