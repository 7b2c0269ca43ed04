// A file in pieces: what was broken off is gone on with, and the whole is judged like any other.
import type { Express } from 'express'
import { beforeAll, expect, test } from 'vitest'
import { testApp } from '../../../support/app.ts'
import { useDatabase } from '../../../support/database.ts'
import type { TestDatabase } from '../../../support/database.ts'
import { signedIn, tokenOf } from '../../../support/sign-in.ts'
import type { Agent } from '../../../support/sign-in.ts'
import { begin, pdf, socialCard } from './filing.ts'

let database: TestDatabase
let app: Express
let zhaxi: Agent
let draft: string
let token: string

beforeAll(async () => {
  database = await useDatabase()
  app = testApp(database.resources).app
  zhaxi = await signedIn(app, 'zhaxiduojie')
  draft = await begin(zhaxi, socialCard)
  token = await tokenOf(zhaxi, '/my')
})

async function start(name: string, size: number, agent = zhaxi, csrf = token) {
  const { number } = await material()
  return agent
    .post(`/applications/${draft}/uploads`)
    .type('form')
    .send({ _csrf: csrf, field: `files.${number}`, name, size })
}

async function material(): Promise<{ number: string }> {
  const { text } = await zhaxi.get(`/applications/${draft}/materials`)
  return { number: /name="files\.(\d+)"/.exec(text)?.[1] ?? '' }
}

const piece = (address: string, at: number, bytes: Buffer) =>
  zhaxi.post(address).field('_csrf', token).field('at', String(at)).attach('piece', bytes, 'piece')

const files = () => database.db('applicationMaterials').where({ applicationId: draft }).whereNull('removedAt').select('attachmentId')

test('a file that was broken off is gone on with, and a piece that comes twice is taken once', async () => {
  const first = await start('证明.pdf', pdf.length)
  const { address } = first.body as { address: string }
  expect((await piece(address, 0, pdf.subarray(0, 20))).body).toEqual({ received: 20, done: false })
  expect((await piece(address, 0, pdf.subarray(0, 20))).body).toEqual({ received: 20, done: false })
  const again = await start('证明.pdf', pdf.length)
  expect(again.body).toMatchObject({ address, received: 20 })
  expect((await piece(address, 20, pdf.subarray(20))).body).toEqual({ received: pdf.length, done: true })
  expect(await files()).toHaveLength(1)
  // The answer was lost on the way: the last piece comes again, and the file is there once.
  const repeated = await Promise.all([1, 2].map(() => piece(address, 20, pdf.subarray(20))))
  expect(repeated.map(({ body }) => body as unknown)).toEqual(Array(2).fill({ received: pdf.length, done: true }))
  expect(await files()).toHaveLength(1)
  expect((await zhaxi.get(`/applications/${draft}/materials`)).text).toContain('证明.pdf')
})

test('the whole is judged: a page behind the name of a PDF is refused with its reason', async () => {
  const bytes = Buffer.from('<script>alert(1)</script>')
  const { address } = (await start('假的.pdf', bytes.length)).body as { address: string }
  const answer = await piece(address, 0, bytes)
  expect(answer.status).toBe(422)
  expect((answer.body as { fault: string }).fault).toContain('内容和文件名对不上')
  expect(await files()).toHaveLength(1)
})

test('what is too large is said before a byte is sent; somebody else finds nothing', async () => {
  const refused = await start('大.pdf', 21 * 1024 * 1024)
  expect([refused.status, refused.body]).toEqual([422, { fault: '文件太大了，没有收下。请换 10 MB 以内的。', last: false }])
  const empty = await start('空.pdf', 0)
  expect([empty.status, empty.body]).toEqual([422, { fault: '这是空文件（0 字节），没有收下。请重新选择。', last: false }])
  const lina = await signedIn(app, 'lina')
  expect((await start('证明.pdf', 10, lina, await tokenOf(lina, '/my'))).status).toBe(404)
})

test('an application that is full says so before a byte is sent, and once for all that follow', async () => {
  const { number } = await material()
  const rows = Array.from({ length: 99 }, () => ({
    ...{ applicationId: draft, materialNumber: Number(number), fieldPath: null },
  }))
  const [{ attachmentId: first }] = (await files()) as [{ attachmentId: string }]
  const kept = await database.db('attachments').where({ id: first }).first('*')
  for (const row of rows) {
    const copy = { ...kept, id: undefined }
    const [made] = await database.db('attachments').insert(copy as never).returning('id')
    await database.db('applicationMaterials').insert({ ...row, attachmentId: made?.id, createdAt: new Date() } as never)
  }
  const refused = await start('多.pdf', 10)
  expect([refused.status, refused.body]).toEqual([422, { fault: '一份申请最多放 100 个文件，请先删去几个', last: true }])
})
