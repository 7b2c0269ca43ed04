// Drafts that wait: thrown away and taken back, warned and cleared, handed over at a window by a code.
import type { Express } from 'express'
import { beforeAll, describe, expect, test } from 'vitest'
import { discardDraft, beginDraft } from '../../src/applications/index.ts'
import { restoreDraft } from '../../src/applications/discard-draft.ts'
import { clearDraft, expireDrafts } from '../../src/applications/expire-drafts.ts'
import { addToUpload, beginUpload } from '../../src/applications/receive-upload.ts'
import { lockApplication } from '../../src/applications/store.ts'
import { system } from '../../src/kernel/actor.ts'
import { transaction } from '../../src/platform/database/transaction.ts'
import { FileMissing } from '../../src/platform/uploads/storage.ts'
import { testApp } from '../support/app.ts'
import { anApplication } from '../support/builders/application.ts'
import { contextFor, ordinaryMorning } from '../support/context.ts'
import { useDatabase } from '../support/database.ts'
import type { TestDatabase } from '../support/database.ts'
import { postForm, signedIn, tokenOf } from '../support/sign-in.ts'

let database: TestDatabase
let app: Express

beforeAll(async () => {
  database = await useDatabase()
  app = testApp(database.resources).app
})

const days = (count: number) => new Date(ordinaryMorning.getTime() + count * 86_400_000)

describe('the bin', () => {
  test('keeps a draft that was thrown away; another may be begun, and then the first stays there', async () => {
    const draft = await anApplication(database.resources).drafted()
    const ctx = draft.applicantContext()
    expect((await discardDraft(ctx, draft.id)).ok).toBe(true)
    const again = await beginDraft(ctx, { matterCode: '632011001000', regionCode: '632722' })
    expect(again).toMatchObject({ ok: true, value: { continued: false } })
    expect(await restoreDraft(ctx, draft.id)).toEqual({ ok: false, refusal: 'another-draft' })
    if (again.ok) await discardDraft(ctx, again.value.applicationId)
    expect((await restoreDraft(ctx, draft.id)).ok).toBe(true)
    const other = await anApplication(database.resources).filedBy('lina').drafted()
    expect(await restoreDraft(other.applicantContext(), draft.id)).toEqual({
      ok: false,
      refusal: 'not-found',
    })
  })

  test('is a page of one’s own, and takes back with a button', async () => {
    const draft = await anApplication(database.resources).filedBy('zhangwei').drafted()
    await discardDraft(draft.applicantContext(), draft.id)
    const agent = await signedIn(app, 'zhangwei')
    expect((await agent.get(`/applications/${draft.id}/check`)).headers['location']).toBe(
      '/applications/bin',
    )
    const back = await postForm(
      agent,
      '/applications/bin',
      `/applications/${draft.id}/restoration`,
      {},
    )
    expect(back.headers['location']).toBe(`/applications/${draft.id}/check`)
    expect((await agent.get('/applications/bin')).text).toContain('回收站是空的')
  })
})

test('a draft that is cleared takes along what was arriving for it, out of storage too', async () => {
  const draft = await anApplication(database.resources).filedBy('lina').drafted()
  const ctx = draft.applicantContext()
  const arrival = {
    owner: { applicationId: draft.id },
    ...{ isOpen: () => Promise.resolve(true), count: () => Promise.resolve(0) },
  }
  const file = { field: 'files.1', fileName: '证明.pdf', size: 40 }
  const begun = await beginUpload(ctx, arrival, file)
  const id = begun.ok ? begun.value.id : ''
  await addToUpload(ctx, arrival, id, { at: 0, bytes: Buffer.alloc(20) })
  expect(await ctx.storage.get(`arriving/${id}/0`)).toHaveLength(20)
  await transaction(ctx.db, async (tx) => {
    const held = await lockApplication(tx, draft.id)
    if (held !== null) await clearDraft(tx, ctx, held)
  })
  await expect(ctx.storage.get(`arriving/${id}/0`)).rejects.toBeInstanceOf(FileMissing)
  expect(await database.db('applicationUploads').where({ id }).select('id')).toEqual([])
})

test('a draft that nobody comes back to is warned about, binned and cleared, files and all', async () => {
  const draft = await anApplication(database.resources).filedBy('lina').of('632014006000').drafted()
  const at = (count: number) => contextFor(database.resources, system, days(count))
  const row = () =>
    database.db('applications').where({ id: draft.id }).first('binnedAt', 'expiryWarnedAt')
  const words = async () =>
    (
      await database
        .db('notifications')
        .where({ accountId: (await draft.row()).applicantAccountId })
        .select('title')
    ).map(({ title }) => title)
  await expireDrafts(at(79))
  expect((await row())?.expiryWarnedAt).toBeNull()
  await expireDrafts(at(81))
  await expireDrafts(at(82))
  expect((await words()).filter((title) => title === '社会保障卡申领：草稿快到期了')).toHaveLength(
    1,
  )
  await expireDrafts(at(92))
  expect((await row())?.binnedAt).not.toBeNull()
  expect(
    (await words()).filter((title) => title === '社会保障卡申领：草稿放进了回收站'),
  ).toHaveLength(1)
  await expireDrafts(at(123))
  expect(await row()).toBeUndefined()
  expect(
    await database
      .db('applicationMaterials')
      .where({ applicationId: draft.id })
      .select('attachmentId'),
  ).toEqual([])
})

describe('a printed draft', () => {
  async function withCode() {
    const draft = await anApplication(database.resources)
      .filedBy('lina')
      .of('632009001000')
      .drafted()
    const lina = await signedIn(app, 'lina')
    const page = `/applications/${draft.id}/print`
    await postForm(lina, page, page, {})
    const code = /<b>([0-9A-Z]{5}-[0-9A-Z]{5})<\/b>/.exec((await lina.get(page)).text)?.[1] ?? ''
    expect(code).not.toBe('')
    return { draft, lina, code }
  }

  async function clerk(skip = 0) {
    const row = await database
      .db('accounts as a')
      .join('staffPosts as p', 'p.accountId', 'a.id')
      .where({ 'p.post': 'acceptance-clerk' })
      .groupBy('a.id', 'a.username')
      .orderBy('a.id')
      .offset(skip)
      .first<{ username: string }>('a.username')
    return signedIn(app, row?.username ?? '', 'desk')
  }

  test('lets the clerk who was given its code go on in it, and tells its owner', async () => {
    const { draft, lina, code } = await withCode()
    const desk = await clerk()
    const opened = await postForm(desk, '/desk/drafts', '/desk/drafts', {
      code: code.toLowerCase(),
    })
    const page = `/applications/${draft.id}/sections/1`
    expect(opened.headers['location']).toBe(page)
    expect((await desk.get(page)).text).toContain('帮办：您在替李娜填')
    const saved = await desk
      .post(page)
      .field('_csrf', await tokenOf(desk, page))
      .field('answers.phone', '19900000177')
    expect([303, 422]).toContain(saved.status)
    expect((await draft.row()).answers['phone']).toBe('19900000177')
    expect((await lina.get('/my')).text).toContain('窗口人员在接着填您的草稿')
    const other = await clerk(1)
    expect((await other.get(page)).status).toBe(404)
    expect((await postForm(other, '/desk/drafts', '/desk/drafts', { code })).status).toBe(422)
    await discardDraft(draft.applicantContext(), draft.id)
    expect((await desk.get(page)).status).toBe(404)
  })

  test('a wrong code opens nothing', async () => {
    const desk = await clerk()
    const answer = await postForm(desk, '/desk/drafts', '/desk/drafts', { code: 'ABCDE-FGHJK' })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('没有这个接办码')
  })
})
