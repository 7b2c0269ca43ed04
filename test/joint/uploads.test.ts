// Files of a joint draft arrive in pieces, as those of a draft of one matter do: papers, questions and rows.
import type { Express } from 'express'
import { beforeAll, expect, test } from 'vitest'
import { forgetStaleUploads } from '../../src/applications/receive-upload.ts'
import { bundlePaths, jointById } from '../../src/bundles/index.ts'
import { discardJoint } from '../../src/joint/index.ts'
import { clearJointDraft } from '../../src/joint/expire-drafts.ts'
import { isSigned } from '../../src/matters/index.ts'
import type { Context } from '../../src/platform/context.ts'
import { transaction } from '../../src/platform/database/transaction.ts'
import { FileMissing } from '../../src/platform/uploads/storage.ts'
import { person } from '../applications/acting.ts'
import { group, question } from '../forms/sample.ts'
import { testApp } from '../support/app.ts'
import { samplePdf as pdf } from '../support/builders/sample-file.ts'
import { contextFor } from '../support/context.ts'
import { useDatabase } from '../support/database.ts'
import type { TestDatabase } from '../support/database.ts'
import { askInstead } from '../support/form-of-matter.ts'
import { signedIn, tokenOf } from '../support/sign-in.ts'
import type { Agent } from '../support/sign-in.ts'
import { begun, draftOf } from './drafting.ts'

let database: TestDatabase
let app: Express
let zhaxi: Agent
let token: string
let ctx: Context
let draft: string
let number: number
let rows: string
let single: string

const kids = group([
  question('text', { key: 'name', label: '姓名' }),
  question('file', { key: 'photo', label: '证件照片', accept: ['pdf'], maxFiles: 2 }),
])

beforeAll(async () => {
  database = await useDatabase()
  await askInstead(database.resources, '632014006000', (definition) => {
    const [first, ...others] = definition.sections
    if (first === undefined) throw new Error('no section')
    const asked = { ...kids, key: 'kids', label: '同住的孩子', maxItems: 5 }
    const picture = question('file', {
      key: 'door',
      label: '门牌照片',
      accept: ['pdf'],
      maxFiles: 1,
    })
    const fields = [...first.fields, asked, { ...picture, required: false }]
    return { ...definition, sections: [{ ...first, fields }, ...others] }
  })
  app = testApp(database.resources).app
  zhaxi = await signedIn(app, 'zhaxiduojie')
  token = await tokenOf(zhaxi, '/my')
  ctx = contextFor(database.resources, await person(database.db, 'zhaxiduojie'))
  draft = await begun(ctx, 'newborn', { insured: false })
  const { merged } = await draftOf(ctx, draft)
  number =
    merged.materials.find((one) => !one.generated && !one.freeSubmit && !isSigned(one))?.number ?? 0
  const questions = merged.form.definition.sections.flatMap(({ fields }) => fields)
  const keyOf = (label: string) => questions.find((one) => one.label === label)?.key ?? ''
  rows = keyOf('同住的孩子')
  single = keyOf('门牌照片')
})

const start = async (field: string, name: string, size: number, agent = zhaxi, csrf = token) =>
  agent.post(bundlePaths.uploads(draft)).type('form').send({ _csrf: csrf, field, name, size })
const piece = (address: string, at: number, bytes: Buffer) =>
  zhaxi.post(address).field('_csrf', token).field('at', String(at)).attach('piece', bytes, 'piece')
/** In one instant of the hall's clock their order is anybody's. */
const files = async () =>
  (await draftOf(ctx, draft)).files
    .map(({ fileName }) => fileName)
    .sort((a, b) => a.localeCompare(b, 'zh'))
const addressOf = ({ body }: { body: unknown }) => (body as { address: string }).address

test('the page tells the script where pieces go', async () => {
  const { text } = await zhaxi.get(bundlePaths.section(draft, 1))
  expect(text).toContain(`data-upload="${bundlePaths.uploads(draft)}"`)
})

test('a paper that was broken off is gone on with, and its last piece twice keeps it once', async () => {
  const address = addressOf(await start(`files.${number}`, '证明.pdf', pdf.length))
  expect((await piece(address, 0, pdf.subarray(0, 20))).body).toEqual({ received: 20, done: false })
  const again = await start(`files.${number}`, '证明.pdf', pdf.length)
  expect(again.body).toMatchObject({ address, received: 20 })
  const last = () => piece(address, 20, pdf.subarray(20))
  expect((await last()).body).toEqual({ received: pdf.length, done: true })
  const repeated = await Promise.all([last(), last()])
  expect(repeated.map(({ body }) => body as unknown)).toEqual(
    Array(2).fill({ received: pdf.length, done: true }),
  )
  expect(await files()).toEqual(['证明.pdf'])
  expect((await zhaxi.get(bundlePaths.section(draft, 1))).text).toContain('证明.pdf')
})

test('a file of a row is told to the row, and named by it', async () => {
  const field = `files.${rows}.0.photo`
  const address = addressOf(await start(field, '卓玛.pdf', pdf.length))
  const { kept } = (await piece(address, 0, pdf)).body as { kept: string }
  expect((await piece(address, 0, pdf)).body).toMatchObject({ done: true, kept })
  const answer = await zhaxi
    .post(bundlePaths.autosave(draft))
    .type('form')
    .send({
      ...{ _csrf: token, [`answers.${rows}.0.name`]: '卓玛' },
      [`answers.${rows}.0.photo`]: kept,
    })
  expect(answer.status).toBe(200)
  const { text } = await zhaxi.get(bundlePaths.section(draft, 1))
  expect(text).toContain(`name="answers.${rows}.0.photo" value="${kept}"`)
  expect(text).toContain('卓玛.pdf')
})

test('a question takes as many files as it says, also in pieces, and what is there stays', async () => {
  const field = `files.${single}`
  const send = async (name: string) =>
    zhaxi
      .post(bundlePaths.section(draft, 1))
      .field('_csrf', token)
      .field('_do', 'save')
      .attach(field, pdf, name)
  expect((await send('一.pdf')).status).toBe(303)
  const second = await send('二.pdf')
  expect(second.status).toBe(422)
  expect(second.text).toContain('最多 1 个文件，没有收下，请先删去几个')
  const inPieces = await piece(addressOf(await start(field, '三.pdf', pdf.length)), 0, pdf)
  expect(inPieces.status).toBe(422)
  expect((inPieces.body as { fault: string }).fault).toContain('最多 1 个文件')
  expect(await files()).toEqual(
    ['证明.pdf', '卓玛.pdf', '一.pdf'].sort((a, b) => a.localeCompare(b, 'zh')),
  )
})

test('what is no file of its kind is refused with its reason, and nowhere is no place', async () => {
  const bad = Buffer.from('<script>alert(1)</script>')
  const answer = await piece(
    addressOf(await start(`files.${number}`, '假.pdf', bad.length)),
    0,
    bad,
  )
  expect(answer.status).toBe(422)
  expect((answer.body as { fault: string }).fault).toContain('内容和文件名对不上')
  const nowhere = await piece(addressOf(await start('files.none', '哪里.pdf', pdf.length)), 0, pdf)
  expect(nowhere.status).toBe(422)
  expect(await files()).toEqual(
    ['证明.pdf', '卓玛.pdf', '一.pdf'].sort((a, b) => a.localeCompare(b, 'zh')),
  )
})

test('somebody else finds nothing, nor does an upload answer at another draft', async () => {
  const lina = await signedIn(app, 'lina')
  const csrf = await tokenOf(lina, '/my')
  expect((await start(`files.${number}`, '别人.pdf', 10, lina, csrf)).status).toBe(404)
  const other = await begun(ctx, 'retirement', {})
  const address = addressOf(await start(`files.${number}`, '停.pdf', pdf.length))
  const elsewhere = address.replace(`/joint/${draft}/`, `/joint/${other}/`)
  expect((await piece(elsewhere, 0, pdf)).status).toBe(404)
})

test.each([
  ['arriving file', 'select id from application_uploads where joint_id = ?', false],
  ['file', 'select attachment_id from joint_materials where joint_id = ?', false],
  ['content', 'select id from attachments where id = any(?::uuid[])', true],
])('a county sees no %s of another county', async (_name, statement, byFile) => {
  const { rows: kept } = await database.db.raw<{ rows: { attachmentId: string }[] }>(
    'select attachment_id from joint_materials where joint_id = ?',
    [draft],
  )
  const ids = kept.map(({ attachmentId }) => attachmentId)
  expect(ids.length).toBeGreaterThan(0)
  const seen = async (scope: string) => {
    const { rows: found } = await transaction(database.db, async (tx) => {
      await tx.raw(`select set_config('yizhan.scope', ?, true)`, [scope])
      return tx.raw<{ rows: unknown[] }>(statement, [byFile ? ids : draft])
    })
    return found.length
  }
  expect(await seen('632722')).toBeGreaterThan(0)
  expect(await seen('632801')).toBe(0)
})

test('what nobody went on with is swept, and a draft that is cleared takes the rest along', async () => {
  const later = { ...ctx, now: new Date(ctx.now.getTime() + 25 * 3_600_000) }
  await forgetStaleUploads(later)
  const left = () => database.db('applicationUploads').where({ jointId: draft }).select('id')
  expect(await left()).toEqual([])
  await piece(
    addressOf(await start(`files.${number}`, '停.pdf', pdf.length)),
    0,
    pdf.subarray(0, 20),
  )
  const [upload] = await left()
  const stored = `arriving/${upload?.id}/0`
  expect(await ctx.storage.get(stored)).toHaveLength(20)
  await discardJoint(ctx, draft)
  expect((await start(`files.${number}`, '停.pdf', pdf.length)).status).toBe(404)
  await transaction(database.db, (tx) => clearJointDraft(tx, ctx, { id: draft }))
  expect(await left()).toEqual([])
  await expect(ctx.storage.get(stored)).rejects.toBeInstanceOf(FileMissing)
  expect(await jointById(database.db, draft)).toBeNull()
})
