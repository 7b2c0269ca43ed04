// Input that no browser sends: the answer is a refusal in words, and the draft stands as it was. The table of all that
// the requirement names stands in test/stories/bad-input-into-a-draft.test.ts.
import { beforeAll, expect, test } from 'vitest'
import type supertest from 'supertest'
import { testApp } from '../../../support/app.ts'
import { useDatabase } from '../../../support/database.ts'
import type { TestDatabase } from '../../../support/database.ts'
import { signedIn, tokenOf } from '../../../support/sign-in.ts'
import type { Agent } from '../../../support/sign-in.ts'
import { aboutZhaxi, begin, noRecord, postParts } from './filing.ts'

let database: TestDatabase
let zhaxi: Agent
let plain: string

beforeAll(async () => {
  database = await useDatabase()
  const { app } = testApp(database.resources)
  zhaxi = await signedIn(app, 'zhaxiduojie')
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

test.each([
  ['a list of one', 'answers.liveAddress[]=a'],
  ['the same question twice, alike', 'answers.liveAddress=甲&answers.liveAddress=甲'],
])('%s is refused, and the draft stays as it was', async (_what, body) => {
  const before = await stateOf(plain)
  isRefusal(await send(plain, `${rest}&${body}`))
  expect(await stateOf(plain)).toBe(before)
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
