// 可信等级: what was issued or checked once is offered again instead of asked again; an upload is C until a
// clerk has seen the original; a copy ends with its paper; every use is marked.
import type { Express } from 'express'
import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import { applicationById, dropMaterial, filesOf, submit } from '../../src/applications/index.ts'
import { checkOriginal } from '../../src/applications/check-original.ts'
import { useCopy } from '../../src/applications/use-copy.ts'
import { copiesFor, copiesOf, markCopy, materialKey } from '../../src/copies/index.ts'
import type { Copy } from '../../src/copies/index.ts'
import { attachmentById } from '../../src/attachments/index.ts'
import { testApp } from '../support/app.ts'
import { anApplication } from '../support/builders/application.ts'
import type { FiledApplication } from '../support/builders/filed-application.ts'
import { contextFor } from '../support/context.ts'
import { useDatabase } from '../support/database.ts'
import { matterWithOriginal } from '../support/matter-with-original.ts'
import type { TestDatabase } from '../support/database.ts'
import { postForm, signedIn } from '../support/sign-in.ts'
import { holder } from './acting.ts'

const later = new Date('2026-04-01T02:00:00Z')
let database: TestDatabase
let app: Express
let matter: { readonly code: string; readonly number: number; readonly name: string }
let first: FiledApplication
let account: string
let file: string

beforeAll(async () => {
  database = await useDatabase()
  app = testApp(database.resources).app
  matter = await matterWithOriginal(database.db)
  first = await anApplication(database.resources).of(matter.code).submitted()
  const application = await applicationById(database.db, first.id)
  account = application?.applicantAccountId ?? ''
  const files = await filesOf(database.db, first.id)
  file = files.find(({ materialNumber }) => materialNumber === matter.number)?.attachmentId ?? ''
})

const mine = () => copiesOf(database.db, account)

async function clerk() {
  const row = await applicationById(database.db, first.id)
  return holder(database.db, row?.handlingDepartmentId ?? null, 'acceptance-clerk')
}

test('names that differ in brackets are the same paper, and what has run out is not offered', () => {
  expect(materialKey('诊断证明（患重病的）')).toBe(materialKey('诊断证明'))
  const copy = (grade: Copy['grade'], validUntil: Copy['validUntil']) => ({
    materialName: '诊断证明',
    grade,
    validUntil,
  })
  const all = [copy('C', null), copy('B', '2026-03-31'), copy('A', '2026-04-01')]
  expect(copiesFor(all, '诊断证明（原件）', '2026-04-01').map(({ grade }) => grade)).toEqual([
    'A',
    'C',
  ])
})

test('what is handed in is C, and stays with the person', async () => {
  const kept = await mine()
  expect(kept.map(({ materialName, grade }) => [materialName, grade])).toContainEqual([
    matter.name,
    'C',
  ])
})

test('a clerk of the department that handles it makes it B, once, with his name in the log', async () => {
  const ctx = contextFor(database.resources, await clerk(), later)
  expect(await checkOriginal(ctx, first.id, file, '明年')).toEqual({
    ok: false,
    refusal: 'day-wrong',
  })
  expect(await checkOriginal(ctx, first.id, file, '2026-03-01')).toEqual({
    ok: false,
    refusal: 'expired',
  })
  expect((await checkOriginal(ctx, first.id, file, '2026-12-31')).ok).toBe(true)
  expect(await checkOriginal(ctx, first.id, file, '')).toEqual({ ok: false, refusal: 'not-needed' })
  const copy = (await mine()).find(({ attachmentId }) => attachmentId === file)
  expect(copy).toMatchObject({ grade: 'B', validUntil: '2026-12-31' })
  const entry = await database
    .db('auditEntries')
    .where({ applicationId: first.id, action: 'applications.check-original', outcome: 'done' })
    .first('after')
  expect(entry?.after).toMatchObject({ grade: 'B', attachment: file })
  const stranger = first.applicantContext()
  expect(await checkOriginal(stranger, first.id, file, '')).toEqual({
    ok: false,
    refusal: 'not-yours',
  })
})

test('it is used again instead of a new upload: marked, B, and said where', async () => {
  await first.step('accept')
  const copy = (await mine()).find(({ attachmentId }) => attachmentId === file)
  const draft = await anApplication(database.resources).of(matter.code).at(later).drafted()
  const ref = `c${copy?.id ?? ''}`
  const used = await useCopy(draft.applicantContext(), draft.id, matter.number, ref)
  expect(used).toEqual({ ok: true, value: undefined })
  const files = await filesOf(database.db, draft.id)
  const again = files.find(({ grade }) => grade === 'B')
  expect(again).toMatchObject({ materialNumber: matter.number, validUntil: '2026-12-31' })
  expect(again?.sha256).not.toBe(files.find(({ attachmentId }) => attachmentId === file)?.sha256)
  const zhaxi = await signedIn(app, 'zhaxiduojie')
  const { text } = await zhaxi.get('/my/copies')
  expect(text).toContain('B 级，核对过原件')
  expect(text).toMatch(/用于“/)
  const wrong = await useCopy(draft.applicantContext(), draft.id, matter.number, 'c999999')
  expect(wrong).toEqual({ ok: false, refusal: 'not-found' })
})

test('what runs out while it lies in a draft is not handed in any more, and the way out is beside it', async () => {
  const copy = (await mine()).find(({ attachmentId }) => attachmentId === file)
  const draft = await anApplication(database.resources).of(matter.code).at(later).drafted()
  const ctx = draft.applicantContext()
  for (const { attachmentId, materialNumber } of await filesOf(database.db, draft.id)) {
    if (materialNumber === matter.number) await dropMaterial(ctx, draft.id, attachmentId)
  }
  expect((await useCopy(ctx, draft.id, matter.number, `c${copy?.id ?? ''}`)).ok).toBe(true)
  const hall = testApp(database.resources)
  hall.setNow(later)
  const zhaxi = await signedIn(hall.app, 'zhaxiduojie')
  const [materials, check] = [
    `/applications/${draft.id}/materials`,
    `/applications/${draft.id}/check`,
  ]
  expect((await zhaxi.get(materials)).text).toContain('，核对过原件，有效期到 2026年12月31日')
  expect((await zhaxi.get(check)).text).toContain('name="declared"')

  hall.setNow(new Date('2027-01-01T02:00:00Z'))
  const said = `${matter.name}到2026年12月31日就过期了，请换一份`
  const late = (await zhaxi.get(materials)).text
  expect(late).toContain('过期了</span>')
  expect(late).toContain('，到2026年12月31日就过期了')
  const gaps = (await zhaxi.get(check)).text
  expect(gaps).toContain(said)
  expect(gaps).not.toContain('name="declared"')
  const sent = await submit(
    contextFor(database.resources, ctx.actor, new Date('2027-01-01T02:00:00Z')),
    draft.id,
    true,
  )
  expect(sent).toMatchObject({ ok: false, refusal: { reason: 'incomplete', errors: [] } })
})

test('the words are on the picture', async () => {
  const white = await sharp({
    create: { width: 900, height: 600, channels: 3, background: '#fff' },
  })
    .jpeg()
    .toBuffer()
  const stored = await attachmentById(database.db, file)
  if (stored === null) throw new Error('no file')
  const { storage } = database.resources
  await storage.put('mark-test', white)
  const { createHash } = await import('node:crypto')
  const sha256 = createHash('sha256').update(white).digest('hex')
  const source = { ...stored, storageKey: 'mark-test', sha256, mediaType: 'image/jpeg' }
  const marked = await markCopy({ storage }, source, ['仅供办理“居住证申领”使用', '2026-04-01'])
  const { channels } = await sharp(marked?.bytes).stats()
  expect(channels[0]?.min).toBeLessThan(200)
  expect(marked?.mediaType).toBe('image/jpeg')
})

test('a person takes out what is C, and nothing else; somebody else takes out nothing', async () => {
  await anApplication(database.resources).of('632011001000').filedBy('lina').in('630103').drafted()
  const zhaxi = await signedIn(app, 'zhaxiduojie')
  const lina = await signedIn(app, 'lina')
  const all = await mine()
  const [b] = all.filter(({ grade }) => grade === 'B')
  const remove = (agent: typeof zhaxi, id = '') =>
    postForm(agent, '/my/account', `/my/copies/${id}/removal`, {})
  expect((await remove(lina, b?.id)).status).toBe(404)
  expect((await remove(zhaxi, b?.id)).status).toBe(303)
  expect(await mine()).toHaveLength(all.length)
})
