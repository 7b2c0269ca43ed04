// A draft is tried on applications that were filed: what it would change is told, nothing is written.
import type { Express } from 'express'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../../src/kernel/actor.ts'
import { lastFiled, shadowOf } from '../../src/applications/index.ts'
import { currentMatter } from '../../src/matters/index.ts'
import { matrix } from '../../src/matters/matrix.ts'
import { contentOf } from '../../src/matters/rules/edit.ts'
import { insertVersion } from '../../src/matters/store.ts'
import type { VersionContent } from '../../src/matters/types.ts'
import { transaction } from '../../src/platform/database/transaction.ts'
import { rehearse } from '../../src/rehearsal/index.ts'
import { planVersion, publishPlan } from '../../src/workflow/index.ts'
import { testApp } from '../support/app.ts'
import { promisedUnder } from '../../src/rehearsal/rules/promised-under.ts'
import { anApplication } from '../support/builders/application.ts'
import { contextFor } from '../support/context.ts'
import type { TestDatabase } from '../support/database.ts'
import { useDatabase } from '../support/database.ts'
import { signedIn } from '../support/sign-in.ts'

const code = '632011001000'
const system: Actor = { kind: 'system', name: '系统', permissions: new Set() }

let database: TestDatabase
let app: Express

beforeAll(async () => {
  database = await useDatabase()
  app = testApp(database.resources).app
  await anApplication(database.resources).of(code).submitted()
})

const trial = () => rehearse(contextFor(database.resources, system), code, 20)

/** Puts a draft of the matter in place, whatever an editor may change. */
async function draft(change: (content: VersionContent) => VersionContent): Promise<void> {
  const current = await currentMatter(database.db, code)
  if (current === null) throw new Error('no matter')
  const { matter, version } = current
  await transaction(database.db, async (tx) => {
    await tx('matterVersions').where({ matterId: matter.id }).whereNull('publishedAt').delete()
    await insertVersion(tx, {
      ...{ matterId: matter.id, version: version.version + 1, publishedAt: null },
      ...{ content: change(contentOf(version)), editedByAccountId: null, effectiveOn: null },
      basedOnVersionId: version.id,
    })
  })
}

async function sentences(): Promise<string[]> {
  const rehearsal = await trial()
  return rehearsal?.lines.flatMap((line) => line.differences.map((one) => one.sentence)) ?? []
}

/** Rows of every table that a rehearsal could touch. */
async function everything(): Promise<string> {
  const { rows } = await database.db.raw<{ rows: { digest: string }[] }>(
    `select md5(string_agg(t::text, '' order by t::text)) as digest from (
      select a::text from applications a union all select s::text from application_steps s
      union all select m::text from application_materials m
      union all select e::text from audit_entries e union all select v::text from matter_versions v
      union all select d::text from documents d union all select n::text from notifications n) t`,
  )
  return rows[0]?.digest ?? ''
}

describe('a rehearsal', () => {
  test('of the version in use finds no difference', async () => {
    const rehearsal = await trial()
    expect(rehearsal?.lines).toHaveLength(1)
    expect(rehearsal?.lines[0]?.differences).toEqual([])
  })

  test('of a draft that asks for one more paper says who would be stuck', async () => {
    await draft((content) => {
      const [first] = content.elements.materials
      if (first === undefined) throw new Error('the matter has materials')
      const more = {
        ...{ ...first, number: 90, name: '租房合同', required: true, generated: false },
        ...{ freeSubmit: false, shareSource: null },
      }
      const materials = [...content.elements.materials, more]
      return { ...content, elements: { ...content.elements, materials } }
    })
    expect(await sentences()).toEqual(['多要：租房合同', '缺必要材料“租房合同”，提交不了'])
  })

  test('of a draft for others, and not online, says so', async () => {
    await draft((content) => ({ ...content, objects: ['company'] }))
    expect(await sentences()).toEqual(['不对这类申请人办理'])
    await draft((content) => ({ ...content, online: false }))
    expect(await sentences()).toEqual(['网上不能提交'])
  })

  test('writes nothing', async () => {
    await draft((content) => ({ ...content, promisedDays: 0 }))
    const before = await everything()
    await trial()
    const editor = await signedIn(app, 'qinghai-bianji', 'desk')
    const signed = await everything()
    expect((await editor.get(`/admin/matters/${code}/rehearsal?count=10`)).status).toBe(200)
    expect(await everything()).toBe(signed)
    expect(before).not.toBe('')
  })

  test('of an unknown matter is none', async () => {
    const rehearsal = await rehearse(contextFor(database.resources, system), '639999999999', 20)
    expect(rehearsal).toBeNull()
  })
})

test('the rehearsal shows numbers of applications, never names', async () => {
  const editor = await signedIn(app, 'qinghai-bianji', 'desk')
  const { text, status } = await editor.get(`/admin/matters/${code}/rehearsal`)
  expect(status).toBe(200)
  const [row] = await database.db('applications').select('number', 'applicantName')
  expect(text).toContain(row?.number ?? '-')
  expect(text).not.toContain(row?.applicantName ?? '-')
})

test('an editor of a prefecture does not rehearse', async () => {
  const theirs = await signedIn(app, 'yushuzhou-bianji', 'desk')
  expect((await theirs.get(`/admin/matters/${code}/rehearsal`)).status).toBe(403)
})

test('the matrix names for each county whom an application from there would get', async () => {
  await database.db('matterVersions').whereNull('publishedAt').delete()
  const rehearsed = await currentMatter(database.db, code)
  if (rehearsed === null) throw new Error('no matter')
  const editor = await signedIn(app, 'qinghai-bianji', 'desk')
  const { text, status } = await editor.get(`/admin/matters/${code}/matrix`)
  expect(status).toBe(200)
  expect(text).toContain('杂多县')
  const [filed] = await lastFiled(database.db, rehearsed.matter.id, 1)
  if (filed === undefined) throw new Error('nothing was filed')
  const { stages } = await shadowOf(database.db, filed, rehearsed.version, '2026-03-12')
  const made = await matrix(database.db, code)
  const county = made?.rows.find(({ countyCode }) => filed.regionPath.includes(countyCode))
  // Townships take this matter in too, so acceptance and delivery are told for each of them.
  const [first, ...others] = county?.cells.map(({ text }) => text) ?? []
  expect(first).toMatch(/^\d+ 个部门：杂多县/)
  const between = stages.slice(1, -1).map(({ department }) => department)
  expect(others.slice(0, -1)).toEqual(between)
  const file = await editor.get(`/admin/matters/${code}/matrix.xlsx`)
  expect(file.status).toBe(200)
})

test('rehearsal and matrix go by the newest plan, as filing does', async () => {
  await database.db('matterVersions').whereNull('publishedAt').delete()
  const current = await currentMatter(database.db, code)
  const plan = await planVersion(database.db, current?.version.stagePlanVersionId ?? '')
  const stages = plan.stages.map((stage, at) => (at === 0 ? { ...stage, name: '收件登记' } : stage))
  const ctx = contextFor(database.resources, system)
  await transaction(database.db, (tx) =>
    publishPlan(tx, ctx, { key: code, title: '改过的流程', plan: { ...plan, stages } }),
  )
  expect((await matrix(database.db, code))?.stages[0]).toBe('1. 收件登记')
  expect(await sentences()).toContainEqual(expect.stringContaining('多出环节“收件登记”'))
})

test.each([
  ['what the province promised becomes what it promises', 7, 7, 12, 12],
  ['a shorter one of the place stands', 5, 7, 12, 5],
  ['but is never longer than the province’s', 5, 7, 3, 3],
  ['nothing was kept', null, 7, 12, 12],
])('of a promise: %s', (_what, filed, then, now, promised) => {
  expect(promisedUnder(filed, then, now)).toBe(promised)
})
