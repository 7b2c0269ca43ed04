// A joint draft offers what the person has of a paper already, as one of a single matter does; and there is
// one draft for a person and a bundle, whichever version of it stands.
import type { Express } from 'express'
import { beforeAll, expect, test } from 'vitest'
import { partsOf } from '../../src/applications/index.ts'
import { bundleByCode, bundlePaths, bundleVersion, jointById } from '../../src/bundles/index.ts'
import { publishBundle } from '../../src/bundles/index.ts'
import { copiesFor, copiesOf, setChecked } from '../../src/copies/index.ts'
import { beginJoint, jointDraft, saveJoint, submitJoint } from '../../src/joint/index.ts'
import { useCopyJointly } from '../../src/joint/use-copy.ts'
import { isSigned } from '../../src/matters/index.ts'
import type { Context } from '../../src/platform/context.ts'
import { transaction } from '../../src/platform/database/transaction.ts'
import { person } from '../applications/acting.ts'
import { testApp } from '../support/app.ts'
import { sampleRaw } from '../support/builders/sample-answers.ts'
import { samplePdf } from '../support/builders/sample-file.ts'
import { contextFor } from '../support/context.ts'
import { useDatabase } from '../support/database.ts'
import type { TestDatabase } from '../support/database.ts'
import { signedIn } from '../support/sign-in.ts'

const region = '632722'
const situation = { insured: false }
let database: TestDatabase
let app: Express
let ctx: Context

beforeAll(async () => {
  database = await useDatabase()
  app = testApp(database.resources).app
  ctx = contextFor(database.resources, await person(database.db, 'zhaxiduojie'))
})

const begin = () => beginJoint(ctx, { code: 'newborn', regionCode: region, situation })

async function begun(): Promise<string> {
  const made = await begin()
  if (!made.ok) throw new Error(made.refusal)
  return made.value
}

async function draftOf(id: string) {
  const joint = await jointById(database.db, id)
  if (joint === null) throw new Error('no joint application')
  return jointDraft(database.db, joint, ctx.today)
}

/** Everything that must be answered and sent, except the papers named. */
async function filled(id: string, without: readonly number[]): Promise<void> {
  const draft = await draftOf(id)
  const raw = sampleRaw(draft.merged.form.definition, draft.env, draft.raw)
  const prepared = {
    ...{ name: '样例.pdf', mediaType: 'application/pdf', bytes: samplePdf },
    scanState: 'not-scanned' as const,
  }
  const files = draft.merged.materials
    .filter((one) => !one.generated && !one.freeSubmit && !isSigned(one))
    .filter(({ required, when }) => required || when !== null)
    .filter(({ number }) => !without.includes(number))
    .map(({ number }) => ({ materialNumber: number, fieldPath: null, prepared }))
  await saveJoint(ctx, id, { raw, files, removed: [] })
}

test('what was handed in once is offered in the next, with its grade and validity, and kept by each part', async () => {
  const first = await begun()
  await filled(first, [])
  expect(await submitJoint(ctx, first, true)).toMatchObject({ ok: true })
  const { applicantAccountId: accountId } = (await draftOf(first)).joint
  const second = await begun()
  const { merged } = await draftOf(second)
  const copies = await copiesOf(database.db, accountId)
  const material = merged.materials.find(
    (one) => !one.generated && !one.freeSubmit && copiesFor(copies, one.name, ctx.today).length > 0,
  )
  const [copy] = copiesFor(copies, material?.name ?? '', ctx.today)
  if (material === undefined || copy === undefined) throw new Error('nothing to be offered')
  const checked = { grade: 'B' as const, validUntil: '2026-12-31' as const }
  const seen = { at: ctx.now, accountId, by: '受理甲', validUntil: checked.validUntil }
  await transaction(database.db, (tx) => setChecked(tx, copy.attachmentId ?? '', seen))

  const zhaxi = await signedIn(app, 'zhaxiduojie')
  const { text } = await zhaxi.get(bundlePaths.section(second, 1))
  expect(text).toContain(`name="_use" value="${material.number}-c${copy.id}"`)
  expect(text).toContain('核对过原件，有效期到')

  const lina = contextFor(database.resources, await person(database.db, 'lina'))
  const ref = `c${copy.id}`
  const gone = { ok: false, refusal: 'not-found' }
  expect(await useCopyJointly(lina, second, material.number, ref)).toEqual(gone)
  expect(await useCopyJointly(ctx, second, material.number, 'c999999')).toEqual(gone)
  expect(await useCopyJointly(ctx, second, material.number, ref)).toMatchObject({ ok: true })
  const [used] = (await draftOf(second)).files
  expect(used).toMatchObject({ materialNumber: material.number, ...checked })
  const uses = await database.db('materialCopyUses').where({ copyId: copy.id })
  expect(uses).toMatchObject([{ attachmentId: used?.attachmentId }])

  await filled(second, [material.number])
  expect(await submitJoint(ctx, second, true)).toMatchObject({ ok: true })
  const parts = await partsOf(database.db, second)
  const rows = await database
    .db('applicationMaterials')
    .whereIn(
      'applicationId',
      parts.map(({ id }) => id),
    )
    .where({ attachmentId: used?.attachmentId ?? '' })
    .select('grade', 'validUntil')
  expect(rows).toEqual(material.sources.map(() => checked))
  const again = await copiesOf(database.db, accountId)
  expect(again.map(({ attachmentId }) => attachmentId)).not.toContain(used?.attachmentId)
})

test('two pages that begin at once have one draft, and a new version of the bundle makes no second', async () => {
  const both = await Promise.all([begin(), begin(), begin()])
  const ids = new Set(both.map((one) => (one.ok ? one.value : one.refusal)))
  expect(ids.size).toBe(1)
  const bundle = await bundleByCode(database.db, 'newborn')
  const { content } = await bundleVersion(database.db, bundle?.currentVersionId ?? '')
  const editor = contextFor(database.resources, await person(database.db, 'lina'))
  const summary = '孩子出生后的几件事一次办。'
  const next = { code: 'newborn', content: { ...content, summary }, changeReason: '改简介' }
  const published = await publishBundle(editor, next)
  expect(published.ok).toBe(true)
  const later = await Promise.all([begin(), begin()])
  expect(new Set(later.map((one) => (one.ok ? one.value : one.refusal)))).toEqual(ids)
  const [id = ''] = ids
  const joint = await jointById(database.db, id)
  const now = await bundleByCode(database.db, 'newborn')
  expect(joint?.bundleVersionId).toBe(now?.currentVersionId)
})
