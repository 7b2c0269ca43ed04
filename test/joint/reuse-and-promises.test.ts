// A joint application begins with what was filled in before, if its applicant agrees, and lets a paper come
// later where every part that asks for it does.
import { begun, draftOf, filled, region } from './drafting.ts'
import type { Express } from 'express'
import { beforeAll, expect, test } from 'vitest'
import { bundlePaths, jointById } from '../../src/bundles/index.ts'
import { commitmentsOf } from '../../src/commitments/index.ts'
import { withdrawConsent } from '../../src/consents/index.ts'
import {
  acceptJoint,
  beginJoint,
  commitJoint,
  jointParts,
  submitJoint,
} from '../../src/joint/index.ts'
import { transaction } from '../../src/platform/database/transaction.ts'
import { holder, person } from '../applications/acting.ts'
import { testApp } from '../support/app.ts'
import { contextFor } from '../support/context.ts'
import { useDatabase } from '../support/database.ts'
import type { TestDatabase } from '../support/database.ts'
import { postForm, signedIn } from '../support/sign-in.ts'
import { postParts } from '../applications/pages/public/filing.ts'
import { valuesIn } from '../forms/render.ts'

let database: TestDatabase
let app: Express

beforeAll(async () => {
  database = await useDatabase()
  app = testApp(database.resources).app
})

const actingAs = async (username: string) =>
  contextFor(database.resources, await person(database.db, username))

test('who has not agreed to the privacy notice begins no joint draft, and is led to it', async () => {
  const ctx = await actingAs('zhuoma')
  const { actor } = ctx
  if (actor.kind !== 'applicant') throw new Error('zhuoma applies')
  await transaction(database.db, (tx) => withdrawConsent(tx, ctx, actor.accountId))
  const situation = { lodging: false }
  expect(await beginJoint(ctx, { code: 'restaurant', regionCode: region, situation })).toEqual({
    ok: false,
    refusal: 'no-consent',
  })
  const page = bundlePaths.start({ bundle: 'restaurant' })
  const zhuoma = await signedIn(app, 'zhuoma')
  const answer = await postForm(zhuoma, page, bundlePaths.drafts, { bundle: 'restaurant', region })
  expect(answer.status).toBe(422)
  expect(answer.text).toContain('看隐私说明')
})

test('earlier answers come with their source and the consent, never a number that a part gives out', async () => {
  const ctx = await actingAs('zhaxiduojie')
  const first = await begun(ctx, 'restaurant', { lodging: false })
  await filled(ctx, first)
  expect((await submitJoint(ctx, first, true)).ok).toBe(true)
  const zhaxi = await signedIn(app, 'zhaxiduojie')
  const page = bundlePaths.start({ bundle: 'restaurant', region })
  const offered = await zhaxi.get(page)
  expect(offered.text).toContain('使用我以前填过的内容')
  expect(offered.text).toContain('来自您 2026年3月12日 的办件“个体工商户')
  const plain = await begun(ctx, 'restaurant', { lodging: false })
  expect((await jointById(database.db, plain))?.sourced).toEqual({})
  await database.db('jointApplications').where({ id: plain }).delete()

  const sent = { bundle: 'restaurant', region, reuse: 'yes' }
  const answer = await postForm(zhaxi, page, bundlePaths.drafts, sent)
  const id = /\/joint\/(\d+)/.exec(answer.headers['location'] ?? '')?.[1] ?? ''
  const { joint, merged } = await draftOf(ctx, id)
  expect(Object.keys(joint.sourced).length).toBeGreaterThan(5)
  for (const [key, { answer: came }] of Object.entries(joint.sourced)) {
    expect([key, joint.answers[key]]).toEqual([key, came])
  }
  const asked = Object.entries(merged.form.sources).filter(([key]) => key in joint.sourced)
  expect(asked.flatMap(([, sources]) => sources.map(({ key }) => key))).not.toContain('uscc')
  expect((await zhaxi.get(bundlePaths.section(id, 1))).text).toContain(
    '来自您 2026年3月12日 的办件',
  )
  expect(await database.db('reuseConsents')).toHaveLength(1)
})

test('a promised paper lets the whole be filed; its part alone keeps the promise, and its term begins', async () => {
  const ctx = await actingAs('zhaxiduojie')
  const id = await begun(ctx, 'newborn', { insured: false })
  const { merged } = await draftOf(ctx, id)
  const photo = merged.materials.find(({ name }) => name.includes('证件照'))
  const number = photo?.number ?? 0
  const page = bundlePaths.section(id, 1)
  const zhaxi = await signedIn(app, 'zhaxiduojie')
  expect((await zhaxi.get(page)).text).toContain('承诺受理后 5 个工作日内补交（容缺受理）')
  await filled(ctx, id, [number])
  expect(await submitJoint(ctx, id, true)).toMatchObject({ refusal: { materials: [number] } })
  const promise = { materialNumber: number, kind: 'later' as const, agreed: true }
  expect(await commitJoint(ctx, id, { ...promise, signedName: '别人' })).toMatchObject({
    refusal: 'other-name',
  })
  const other = await actingAs('lina')
  expect(await commitJoint(other, id, { ...promise, signedName: '李娜' })).toMatchObject({
    refusal: 'not-found',
  })
  expect((await commitJoint(ctx, id, { ...promise, signedName: '扎西多杰' })).ok).toBe(true)
  expect((await zhaxi.get(page)).text).toContain('收回承诺')
  expect((await submitJoint(ctx, id, true)).ok).toBe(true)

  const parts = await jointParts(database.db, id)
  const made = await Promise.all(parts.map((part) => commitmentsOf(database.db, part.id)))
  expect(made.flat()).toMatchObject([{ kind: 'later', signedName: '扎西多杰', termDays: 5 }])
  const joint = await jointById(database.db, id)
  const clerk = await holder(database.db, joint?.leadDepartmentId ?? '', 'acceptance-clerk')
  expect((await acceptJoint(contextFor(database.resources, clerk), id)).ok).toBe(true)
  const card = parts[made.findIndex((own) => own.length > 0)]
  const [begunTerm] = await commitmentsOf(database.db, card?.id ?? '')
  expect(begunTerm?.dueOn).toBe('2026-03-19')
  expect((await zhaxi.get(bundlePaths.joint(id))).text).toContain('补交')
})

test('two windows of a joint draft never overwrite each other unseen: both answers are shown', async () => {
  const ctx = await actingAs('lina')
  const id = await begun(ctx, 'restaurant', { lodging: false })
  const { merged } = await draftOf(ctx, id)
  const key = Object.entries(merged.form.sources).find(([, all]) =>
    all.some((one) => one.key === 'bizName'),
  )?.[0]
  const lina = await signedIn(app, 'lina')
  const page = bundlePaths.section(id, 1)
  const typed = async () => (await jointById(database.db, id))?.typed?.[key ?? '']
  const fieldsOf = (html: string) => ({
    ...valuesIn(html),
    _seen: /name="_seen" value="([^"]*)"/.exec(html)?.[1] ?? '',
    _page: /name="_page" value="([^"]*)"/.exec(html)?.[1] ?? '',
  })
  const [one, other] = [await lina.get(page), await lina.get(page)].map(({ text }) =>
    fieldsOf(text),
  )
  const named = (fields: object, name: string) => ({ ...fields, [`answers.${key ?? ''}`]: name })
  const send = (fields: object, name: string) => postParts(lina, page, named(fields, name))
  expect((await send(one ?? {}, '扎西面馆')).status).toBe(303)
  const typing = named(other ?? {}, '李娜面馆')
  const kept = await postForm(lina, page, bundlePaths.autosave(id), typing)
  expect(kept.body).toMatchObject({ merge: page })
  const both = await send(other ?? {}, '李娜面馆')
  expect(both.status).toBe(422)
  // Who saved it, and when.
  expect(both.text).toMatch(/李娜 [^<]*在另一个页面存成“扎西面馆”/)
  expect(both.text).toContain('value="李娜面馆"')
  expect(await typed()).toEqual(['扎西面馆'])
  expect((await send(fieldsOf(both.text), '李娜面馆')).status).toBe(303)
  expect(await typed()).toEqual(['李娜面馆'])
})
