// Single things that are broken: a file that was changed or is gone, a sealed value that does not open, a session
// that is none. Each fails by itself, says so and stands on record; everything else goes on.
import fs from 'node:fs'
import path from 'node:path'
import type { Express } from 'express'
import { beforeAll, describe, expect, test } from 'vitest'
import { documentsOf } from '../../src/documents/index.ts'
import { filesOf } from '../../src/applications/materials-store.ts'
import { attachmentById } from '../../src/attachments/index.ts'
import { testApp } from '../support/app.ts'
import { anApplication } from '../support/builders/application.ts'
import type { FiledApplication } from '../support/builders/filed-application.ts'
import { useDatabase } from '../support/database.ts'
import type { TestDatabase } from '../support/database.ts'
import { signedIn } from '../support/sign-in.ts'
import type { Agent } from '../support/sign-in.ts'
import { foodLicence } from '../stories/support/world.ts'

let database: TestDatabase
let app: Express
let zhaxi: Agent
let filed: FiledApplication
beforeAll(async () => {
  database = await useDatabase()
  ;({ app } = testApp(database.resources))
  zhaxi = await signedIn(app, 'zhaxiduojie')
  filed = await anApplication(database.resources)
    .of(foodLicence)
    .filedBy('zhaxiduojie')
    .in('632722')
    .concluded()
})

const onDisk = (key: string) => path.join(database.resources.config.dataFolder, 'files', key)

const recorded = (subjectType: string, subjectId: string) =>
  database.db('auditEntries').where({ subjectType, subjectId, outcome: 'refused' }).pluck('action')

async function material() {
  const files = await filesOf(database.db, filed.id)
  const file = await attachmentById(database.db, files[0]?.attachmentId ?? '')
  if (file === null) throw new Error('no file')
  return { ...file, address: `/applications/${filed.id}/files/${file.id}` }
}

describe('a file', () => {
  test('of which a byte was changed is not handed out: 409, on record, until it is put back', async () => {
    const file = await material()
    const kept = fs.readFileSync(onDisk(file.storageKey))
    const bytes = Buffer.from(kept)
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1)
    fs.writeFileSync(onDisk(file.storageKey), bytes)
    const answer = await zhaxi.get(file.address)
    expect(answer.status).toBe(409)
    expect(answer.text).toContain('和当初收到的不一样了')
    expect(await recorded('attachment', file.id)).toEqual(['attachments.damaged'])
    expect((await zhaxi.get(`/applications/${filed.id}`)).status).toBe(200)
    fs.writeFileSync(onDisk(file.storageKey), kept)
    expect((await zhaxi.get(file.address)).status).toBe(200)
  })

  test('that is gone is said to be: 410, on record, and counted on the page of the operator', async () => {
    const file = await material()
    fs.rmSync(onDisk(file.storageKey))
    const answer = await zhaxi.get(file.address)
    expect(answer.status).toBe(410)
    expect(answer.text).toContain('这个文件不在了')
    expect(await recorded('attachment', file.id)).toHaveLength(2)
    const operator = await signedIn(app, 'qinghai-guanli', 'desk')
    const { text } = await operator.get('/admin/system')
    expect(/一个月里有 (\d+) 个文件打不开/.exec(text)?.[1]).toBe('1')
    expect((await zhaxi.get(`/applications/${filed.id}`)).status).toBe(200)
  })

  test('of a letter that is gone is said to be, and on record', async () => {
    const [letter] = await documentsOf(database.db, filed.id)
    const address = `/applications/${filed.id}/documents/${letter?.id}`
    expect((await zhaxi.get(address)).status).toBe(200)
    const stored = await database
      .db('documents')
      .where({ id: letter?.id ?? '' })
      .first('fileKey')
    fs.rmSync(onDisk(String(stored?.fileKey)))
    const answer = await zhaxi.get(address)
    expect(answer.status).toBe(409)
    expect(answer.text).toContain('12345')
    expect(await recorded('document', letter?.id ?? '')).toEqual(['documents.damaged'])
  })
})

test.each(['{}', '[]', '"x"', '7', '{"passport":7}', '{"cookie":"none","passport":{"user":"1"}}'])(
  'the session %s is nobody’s, and nobody else is disturbed by it',
  async (sess) => {
    const broken = await signedIn(app, 'lina')
    await database.resources.ownerPool.query(
      `update sessions set sess = $1::json where account_id = (select id from accounts where username = 'lina')`,
      [sess],
    )
    const answer = await broken.get('/my')
    expect([answer.status, answer.headers['location']]).toEqual([303, '/login?next=%2Fmy'])
    expect((await broken.get('/')).status).toBe(200)
    expect((await zhaxi.get('/my')).status).toBe(200)
    expect((await (await signedIn(app, 'lina')).get('/my')).status).toBe(200)
  },
)

test('a sealed value that does not open fails on its own page alone', async () => {
  const agent = await signedIn(app, 'zhuoma')
  await database.resources.ownerPool.query(
    `update persons set phone_sealed = overlay(phone_sealed placing 'AAAA' from 12 for 4)
     where account_id = (select id from accounts where username = 'zhuoma')`,
  )
  const answer = await agent.get('/my/account')
  expect(answer.status).toBe(500)
  expect(answer.text).toMatch(/编号/)
  expect((await agent.get('/matters')).status).toBe(200)
  expect((await zhaxi.get('/my/account')).status).toBe(200)
})
