// Joint drafts that wait: warned about, binned, cleared with their files; thrown away and taken back.
import type { Express } from 'express'
import { beforeAll, describe, expect, test } from 'vitest'
import { draftTimes } from '../../src/applications/rules/draft-times.ts'
import { jointById } from '../../src/bundles/index.ts'
import { beginJoint, expireJointDrafts, saveJoint, submitJoint } from '../../src/joint/index.ts'
import { system } from '../../src/kernel/actor.ts'
import { person } from '../applications/acting.ts'
import { testApp } from '../support/app.ts'
import { samplePdf } from '../support/builders/sample-file.ts'
import { contextFor, ordinaryMorning } from '../support/context.ts'
import { useDatabase } from '../support/database.ts'
import type { TestDatabase } from '../support/database.ts'
import { postForm, signedIn } from '../support/sign-in.ts'

let database: TestDatabase
let app: Express

beforeAll(async () => {
  database = await useDatabase()
  app = testApp(database.resources).app
})

const days = (count: number) => new Date(ordinaryMorning.getTime() + count * 86_400_000)

async function drafted(username: string) {
  const ctx = contextFor(database.resources, await person(database.db, username))
  const situation = { lodging: true }
  const begun = await beginJoint(ctx, { code: 'restaurant', regionCode: '632722', situation })
  if (!begun.ok) throw new Error(begun.refusal)
  return { id: begun.value, ctx }
}

describe('a draft goes on', () => {
  const settings = { draftDays: 90, draftWarningDays: 10, draftBinDays: 30 }
  const at = draftTimes(ordinaryMorning, settings)

  test.each([
    ['unwarned', 79, false],
    ['unwarned', 81, true],
    ['warned', 9, false],
    ['warned', 11, true],
    ['binned', 29, false],
    ['binned', 31, true],
  ] as const)('%s for %i days: %s', (stage, waited, due) => {
    expect(days(-waited) < at[stage]).toBe(due)
  })
})

test('a joint draft that nobody comes back to is warned about, binned and cleared, files and all', async () => {
  const { id, ctx } = await drafted('lina')
  const prepared = {
    ...{ name: '样例.pdf', mediaType: 'application/pdf', bytes: samplePdf },
    scanState: 'not-scanned' as const,
  }
  const files = [{ prepared, materialNumber: 1, fieldPath: null }]
  await saveJoint(ctx, id, { raw: {}, files, removed: [] })
  const { db } = database
  const [file] = await db('jointMaterials').where({ jointId: id }).select('attachmentId')
  const at = (count: number) => contextFor(database.resources, system, days(count))
  const titles = async () => (await db('notifications').select('title')).map(({ title }) => title)
  const joint = () => jointById(db, id)
  await expireJointDrafts(at(79))
  expect((await joint())?.expiryWarnedAt).toBeNull()
  await expireJointDrafts(at(81))
  await expireJointDrafts(at(82))
  const name = (await joint())?.bundleName ?? ''
  expect((await titles()).filter((one) => one === `${name}：草稿快到期了`)).toHaveLength(1)
  await expireJointDrafts(at(92))
  expect((await joint())?.binnedAt).not.toBeNull()
  expect(await titles()).toContain(`${name}：草稿放进了回收站`)
  expect(await submitJoint(ctx, id, true)).toMatchObject({ refusal: { reason: 'not-found' } })
  await expireJointDrafts(at(123))
  expect(await joint()).toBeNull()
  const left = await db('attachments')
    .where({ id: file?.attachmentId ?? '' })
    .select('id')
  expect(left).toEqual([])
  const logged = await db('auditEntries').where({ subjectType: 'joint-application', subjectId: id })
  expect(logged.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['joint.warn-expiry', 'joint.discard', 'joint.clear-draft']),
  )
})

test('a joint draft in the bin is shown there, not in the list, and taken back with a button', async () => {
  const { id } = await drafted('zhangwei')
  const agent = await signedIn(app, 'zhangwei')
  const form = `/joint/${id}/sections/1`
  expect((await agent.get('/my')).text).toContain(`/joint/${id}"`)
  const thrown = await postForm(agent, `/joint/${id}/discard`, `/joint/${id}/discard`, {})
  expect(thrown.headers['location']).toBe('/my')
  expect((await agent.get('/my')).text).not.toContain(`/joint/${id}"`)
  expect((await agent.get(form)).headers['location']).toBe('/applications/bin')
  const behind = await postForm(agent, '/my', `/joint/${id}/autosave`, {})
  expect(behind.status).toBe(409)
  expect(behind.body).toMatchObject({ go: '/applications/bin', label: '去回收站' })
  const other = await signedIn(app, 'lina')
  expect((await other.get(form)).status).toBe(404)
  const back = () => postForm(agent, '/applications/bin', `/joint/${id}/restoration`, {})
  const { id: second } = await drafted('zhangwei')
  expect(second).not.toBe(id)
  expect((await back()).status).toBe(422)
  await postForm(agent, `/joint/${second}/discard`, `/joint/${second}/discard`, {})
  expect((await back()).headers['location']).toBe(form)
  expect((await agent.get(form)).status).toBe(200)
})
