// One's own space and the first page of the administration, with real sign-ins.
import type { Express } from 'express'
import supertest from 'supertest'
import { beforeAll, describe, expect, test } from 'vitest'
import { demoAccounts, loadActor } from '../../src/accounts/index.ts'
import { beginDraft } from '../../src/applications/index.ts'
import { transaction } from '../../src/platform/database/transaction.ts'
import type { Db } from '../../src/platform/database/transaction.ts'
import { testApp } from '../support/app.ts'
import { contextFor } from '../support/context.ts'
import { useDatabase } from '../support/database.ts'
import { signedIn } from '../support/sign-in.ts'

let app: Express
let db: Db
let citizens: readonly string[]
let draftId: string

beforeAll(async () => {
  const { resources, db: opened } = await useDatabase()
  db = opened
  app = testApp(resources).app
  citizens = (await demoAccounts(db))
    .filter((one) => one.role === 'citizen')
    .map((one) => one.username)
  const [row] = await db('accounts')
    .select('id')
    .where({ username: citizens[0] ?? '' })
  const actor = await loadActor(db, String(row?.id), null)
  const [offering] = (
    await db.raw<{ rows: { code: string; region: string }[] }>(
      `select m.code, o.region_code as region from matters m
       join matter_versions v on v.id = m.current_version_id
       join offerings o on o.matter_id = m.id and o.active and o.level = 'county'
       where m.status = 'published' and v.online and 'person' = any(v.objects)
       order by m.id, o.region_code limit 1`,
    )
  ).rows
  const begun = await beginDraft(contextFor(resources, actor), {
    matterCode: offering?.code ?? '',
    regionCode: offering?.region ?? '',
  })
  draftId = begun.ok ? begun.value.applicationId : ''
  expect(draftId).not.toBe('')
})

describe('one’s own space', () => {
  test('a visitor is led to sign in and back', async () => {
    const answer = await supertest(app).get('/my')
    expect(answer.status).toBe(303)
    expect(answer.headers['location']).toBe('/login?next=%2Fmy')
  })

  test('greets its owner and shows the draft with the ways to go on or discard', async () => {
    const agent = await signedIn(app, citizens[0] ?? '')
    const { status, text, headers } = await agent.get('/my')
    expect(status).toBe(200)
    expect(text).toMatch(/<h1>[^<]+，您好<\/h1>/)
    expect(text).toContain(`/applications/${draftId}/`)
    expect(headers['cache-control']).toContain('no-store')
  })

  test('a draft near its end says beside it until when it is kept', async () => {
    const agent = await signedIn(app, citizens[0] ?? '')
    expect((await agent.get('/my')).text).not.toContain('快到期了')
    const warned = (at: Date | null) =>
      transaction(db, (tx) =>
        tx('applications').where({ id: draftId }).update({ expiryWarnedAt: at }),
      )
    await warned(new Date('2026-03-10T02:00Z'))
    expect((await agent.get('/my')).text).toMatch(/快到期了：(2026年)?3月20日/)
    await warned(null)
  })

  test('what was sent back for correction stands first, with its day', async () => {
    await transaction(db, async (tx) => {
      await tx.raw(
        `update applications set status = 'correcting', due_on = '2026-03-20',
           query_number = '2603120000017', submitted_at = '2026-03-12T02:00Z' where id = ?`,
        [draftId],
      )
    })
    const agent = await signedIn(app, citizens[0] ?? '')
    const { text } = await agent.get('/my')
    expect(text).toContain('要您做的')
    expect(text).toContain('请在 3月20日（周五）前补上')
    expect(text).toContain(`href="/applications/${draftId}/correction"`)
    // Before whatever else the page lists, the persons one acts for as well.
    expect(/<h2[^>]*>([^<]+)/.exec(text)?.[1]).toBe('要您做的')
  })

  test('nothing of it is shown to another', async () => {
    const agent = await signedIn(app, citizens[1] ?? '')
    for (const path of ['/my', '/my/documents']) {
      const { status, text } = await agent.get(path)
      expect(status).toBe(200)
      expect(text).not.toContain(`/applications/${draftId}`)
    }
  })

  test('a nonsense place in the list is read as its beginning', async () => {
    const agent = await signedIn(app, citizens[0] ?? '')
    for (const place of ['9999-99-99T99:99:99.999Z_1', '2026-02-31T00:00:00.000Z_1', '%01', 'x']) {
      expect((await agent.get(`/my?after=${place}`)).status, place).toBe(200)
    }
    expect((await agent.get('/my/documents?before=x')).status).toBe(200)
  })
})

describe('the administration', () => {
  test('shows an administrator the pages that are his, and no others', async () => {
    const agent = await signedIn(app, 'xining-guanli', 'desk')
    const { status, text } = await agent.get('/admin')
    expect(status).toBe(200)
    expect(text).toContain('href="/admin/staff"')
    expect(text).toContain('href="/admin/workflow"')
    expect(text).not.toContain('href="/admin/audit"')
  })

  test('is closed to clerks and to applicants', async () => {
    const agent = await signedIn(app, citizens[0] ?? '')
    expect((await agent.get('/admin')).status).toBe(403)
    expect((await agent.get('/admin/workflow')).status).toBe(403)
  })
})
