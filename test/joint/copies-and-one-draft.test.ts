// A joint draft offers what the person has of a paper already, as one of a single matter does; and there is
// one draft for a person and a bundle, whichever version of it stands.
import { begun, draftOf, filled, region } from './drafting.ts'
import type { Express } from 'express'
import { beforeAll, expect, test } from 'vitest'
import { partsOf } from '../../src/applications/index.ts'
import { bundleByCode, bundlePaths, bundleVersion, jointById } from '../../src/bundles/index.ts'
import { publishBundle } from '../../src/bundles/index.ts'
import { copiesFor, copiesOf, setChecked } from '../../src/copies/index.ts'
import { beginJoint, submitJoint } from '../../src/joint/index.ts'
import { useCopyJointly } from '../../src/joint/use-copy.ts'
import type { Context } from '../../src/platform/context.ts'
import { transaction } from '../../src/platform/database/transaction.ts'
import { person } from '../applications/acting.ts'
import { testApp } from '../support/app.ts'
import { contextFor } from '../support/context.ts'
import { useDatabase } from '../support/database.ts'
import type { TestDatabase } from '../support/database.ts'
import { signedIn } from '../support/sign-in.ts'

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

const newborn = () => begun(ctx, 'newborn', situation)

test('what was handed in once is offered in the next, with its grade and validity, and kept by each part', async () => {
  const first = await newborn()
  await filled(ctx, first, [])
  expect(await submitJoint(ctx, first, true)).toMatchObject({ ok: true })
  const { applicantAccountId: accountId } = (await draftOf(ctx, first)).joint
  const second = await newborn()
  const { merged } = await draftOf(ctx, second)
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
  const [used] = (await draftOf(ctx, second)).files
  expect(used).toMatchObject({ materialNumber: material.number, ...checked })
  const uses = await database.db('materialCopyUses').where({ copyId: copy.id })
  expect(uses).toMatchObject([{ attachmentId: used?.attachmentId }])

  await filled(ctx, second, [material.number])
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
