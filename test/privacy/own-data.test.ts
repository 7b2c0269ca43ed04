// A person takes his data along and closes his account: in full, only he, and only what the law lets go.
import { buffer } from 'node:stream/consumers'
import { crc32 } from 'node:zlib'
import type { Express } from 'express'
import supertest from 'supertest'
import { beforeAll, describe, expect, test } from 'vitest'
import { fromBuffer } from 'yauzl'
import type { Entry, ZipFile } from 'yauzl'
import { zipTo } from '../../src/platform/web/zip.ts'
import { beginJoint } from '../../src/joint/index.ts'
import { testApp } from '../support/app.ts'
import { anApplication } from '../support/builders/application.ts'
import type { FiledApplication } from '../support/builders/filed-application.ts'
import { useDatabase } from '../support/database.ts'
import type { TestDatabase } from '../support/database.ts'
import { demonstrationPassword, postForm, signedIn } from '../support/sign-in.ts'
import type { Agent } from '../support/sign-in.ts'

let database: TestDatabase
let app: Express
let filed: FiledApplication

beforeAll(async () => {
  database = await useDatabase()
  app = testApp(database.resources).app
  filed = await anApplication(database.resources).of('630131001000').submitted()
})

/** Makes every session as old as that. */
const age = (minutes: number) =>
  database.resources.ownerPool.query(
    `update sessions set sess = jsonb_set(sess, '{signedInAt}', to_jsonb($1::bigint))`,
    [Date.now() - minutes * 60_000],
  )

/** The archive's files by name, read by a reader of another make, each against its sum. */
async function unpacked(archive: Buffer): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>()
  const zip = await new Promise<ZipFile>((resolve, reject) => {
    fromBuffer(archive, { lazyEntries: true }, (error, opened) =>
      error === null ? resolve(opened) : reject(error),
    )
  })
  await new Promise<void>((resolve, reject) => {
    zip.on('error', reject)
    zip.on('end', () => resolve())
    zip.on('entry', (entry: Entry) => {
      zip.openReadStream(entry, (error, stream) => {
        if (error !== null) return reject(error)
        void buffer(stream).then((bytes) => {
          expect(crc32(bytes)).toBe(entry.crc32)
          files.set(entry.fileName, bytes)
          zip.readEntry()
        }, reject)
      })
    })
    zip.readEntry()
  })
  return files
}

async function download(agent: Agent, fields: Record<string, string> = {}) {
  const token = /name="_csrf" value="([^"]+)"/.exec((await agent.get('/my/data')).text)?.[1] ?? ''
  return agent
    .post('/my/data/file')
    .type('form')
    .send({ ...fields, _csrf: token })
    .buffer(true)
    .parse((res, done) => {
      const parts: Buffer[] = []
      res.on('data', (part: Buffer) => parts.push(part))
      res.on('end', () => done(null, Buffer.concat(parts)))
    })
}

describe('taking along', () => {
  test('everything of one’s own is in the archive, and nothing of anybody else', async () => {
    const begun = { code: 'restaurant', regionCode: '632722', situation: { lodging: true } }
    expect((await beginJoint(filed.applicantContext(), begun)).ok).toBe(true)
    const agent = await signedIn(app, 'zhaxiduojie')
    const answer = await download(agent)
    expect(answer.status).toBe(200)
    expect(answer.headers['cache-control']).toContain('no-store')
    const files = await unpacked(answer.body as Buffer)
    const number = (await filed.row()).number ?? ''
    const data = String(files.get('data.json'))
    expect(data).toContain('632722197803124734')
    expect(data).toContain(number)
    expect(data).toContain('还没有提交（一件事）')
    expect(data).not.toContain('卓玛')
    const page = String(files.get('我的数据.html'))
    expect(page).toContain('扎西多杰')
    expect([...files.keys()].filter((name) => name.startsWith(`材料/${number}/`))).not.toEqual([])
    for (const [name, bytes] of files)
      if (name.endsWith('.pdf')) {
        expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
      }
    const entry = await database
      .db('auditEntries')
      .where({ action: 'privacy.export' })
      .first('after')
    expect(entry?.after).toEqual({ applications: 1 })
  })

  test('after a quarter of an hour the password is asked for once more', async () => {
    const agent = await signedIn(app, 'zhaxiduojie')
    expect((await agent.get('/my/data')).text).not.toContain('name="password"')
    await age(16)
    expect((await agent.get('/my/data')).text).toContain('name="password"')
    for (const password of ['', 'wrong-password']) {
      const refused = await download(agent, { password })
      expect(refused.status).toBe(422)
    }
    expect((await download(agent, { password: demonstrationPassword })).status).toBe(200)
    expect((await agent.get('/my/data')).text).not.toContain('name="password"')
  })

  test('is for its owner alone, and not every minute', async () => {
    expect((await supertest(app).get('/my/data')).status).toBe(303)
    const clerk = await signedIn(app, 'zaduo-scj-chengban', 'desk')
    expect((await clerk.get('/my/data')).status).toBe(403)
    const agent = await signedIn(app, 'zhuoma')
    const statuses: number[] = []
    for (let times = 0; times < 7; times++) statuses.push((await download(agent)).status)
    expect(statuses).toEqual([200, 200, 200, 200, 200, 200, 429])
  })
})

describe('closing', () => {
  const close = (agent: Agent, fields: Record<string, string> = { understood: 'yes' }) =>
    postForm(agent, '/my/data', '/my/closure', fields)

  test('is refused while something is under way, and says what', async () => {
    const agent = await signedIn(app, 'zhaxiduojie')
    const page = await agent.get('/my/closure')
    expect(page.text).toContain('现在还不能注销')
    expect(page.text).toContain(`/applications/${filed.id}`)
    expect((await close(agent)).status).toBe(422)
    expect((await agent.get('/my')).status).toBe(200)
  })

  test('needs to be understood, and the password where signing in was long ago', async () => {
    const agent = await signedIn(app, 'zhuoma')
    expect((await close(agent, {})).text).toContain('请看过上面的说明')
    await age(16)
    expect((await close(agent)).status).toBe(422)
    expect((await agent.get('/my')).status).toBe(200)
  })

  test('blanks the account, clears drafts away, and keeps what was filed', async () => {
    const withdrawn = await anApplication(database.resources).filedBy('zhuoma').submitted()
    await withdrawn.withdraw()
    const draft = await anApplication(database.resources)
      .of('630131001000')
      .filedBy('zhuoma')
      .drafted()
    const [agent, other] = [await signedIn(app, 'zhuoma'), await signedIn(app, 'zhuoma')]
    const closed = await close(agent)
    expect(closed.headers['location']).toBe('/account-closed')
    expect((await agent.get('/account-closed')).text).toContain('账号已经注销')
    for (const one of [agent, other]) expect((await one.get('/my')).status).toBe(303)
    await expect(signedIn(app, 'zhuoma')).rejects.toThrow('could not sign in')
    const accountId = (await withdrawn.row()).applicantAccountId
    const { vault } = database.resources
    const person = await database.db('persons').where({ accountId }).first('*')
    expect(vault.open(person?.idNumberSealed ?? '')).toBe('')
    expect(vault.open(person?.phoneSealed ?? '')).toBe('')
    expect(person?.name).toBe('已注销用户')
    expect(await database.db('applications').where({ id: draft.id }).first('id')).toBeUndefined()
    const kept = await withdrawn.row()
    expect(kept.status).toBe('withdrawn')
    expect(Object.keys(kept.answers).length).toBeGreaterThan(0)
    const actions = await database
      .db('auditEntries')
      .where({ subjectType: 'account', subjectId: accountId })
      .select('action')
    expect(actions.map(({ action }) => action)).toContain('accounts.close-own')
  })
})

test('an archive holds its entries whole, also empty ones and names in any script', async () => {
  const pieces: Buffer[] = []
  const zip = zipTo((bytes) => {
    pieces.push(bytes)
    return Promise.resolve()
  })
  await zip.add('空.txt', Buffer.alloc(0))
  await zip.add('སྐལ/𣲗.bin', Buffer.alloc(100_000, 7))
  await zip.finish()
  const files = await unpacked(Buffer.concat(pieces))
  expect([...files].map(([name, { length }]) => [name, length]).sort()).toEqual(
    [
      ['空.txt', 0],
      ['སྐལ/𣲗.bin', 100_000],
    ].sort(),
  )
})
