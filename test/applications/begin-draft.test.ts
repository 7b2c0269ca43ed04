// A draft is begun where the matter is offered to people like this one, and once for each matter.
import { beforeAll, describe, expect, test } from 'vitest'
import { applicationById, beginDraft } from '../../src/applications/index.ts'
import { visitor } from '../../src/kernel/actor.ts'
import type { Actor } from '../../src/kernel/actor.ts'
import type { Db } from '../../src/platform/database/transaction.ts'
import { anApplication } from '../support/builders/application.ts'
import { contextFor } from '../support/context.ts'
import { useDatabase } from '../support/database.ts'
import type { TestDatabase } from '../support/database.ts'
import { departmentOf, holder, person } from './acting.ts'

const matterCode = '632011001000'
const regionCode = '632722'
let database: TestDatabase
let db: Db
let zhaxi: Actor

beforeAll(async () => {
  database = await useDatabase()
  db = database.db
  zhaxi = await person(db, 'zhaxiduojie')
})

const begin = (actor: Actor, asked: Partial<{ matterCode: string; regionCode: string }> = {}) =>
  beginDraft(contextFor(database.resources, actor), { matterCode, regionCode, ...asked })

describe('a draft', () => {
  test('knows what the account knows, its matter version and its place', async () => {
    const begun = await begin(zhaxi)
    if (!begun.ok) throw new Error(begun.refusal)
    expect(begun.value.continued).toBe(false)
    const row = await applicationById(db, begun.value.applicationId)
    expect(row).toMatchObject({
      ...{ status: 'draft', regionCode, regionPath: '630000/632700/632722', number: null },
      ...{ revision: 0, dueOn: null, handlingDepartmentId: null, applicantKind: 'person' },
    })
    expect(Object.keys(row?.answers ?? {}).length).toBeGreaterThan(0)
    const entries = await db('auditEntries')
      .where({ applicationId: row?.id ?? '' })
      .select('action')
    expect(entries).toEqual([{ action: 'applications.begin' }])
  })

  test('begun again is the one that is there, even for another place', async () => {
    const first = await begin(zhaxi)
    const again = await begin(zhaxi, { regionCode: '630103' })
    if (!first.ok || !again.ok) throw new Error('refused')
    expect(again.value).toEqual({ applicationId: first.value.applicationId, continued: true })
  })

  test('begun many times at once is one', async () => {
    const lina = await person(db, 'lina')
    const begun = await Promise.all(Array.from({ length: 6 }, () => begin(lina)))
    const ids = begun.map((one) => (one.ok ? one.value.applicationId : one.refusal))
    expect(new Set(ids).size).toBe(1)
    expect(begun.filter((one) => one.ok && !one.value.continued)).toHaveLength(1)
  })

  test('may be begun anew once the first one is filed', async () => {
    const filed = await anApplication(database.resources).filedBy('zhangwei').submitted()
    const next = await begin(filed.applicant)
    expect(next).toMatchObject({ ok: true, value: { continued: false } })
  })
})

describe('no draft is begun', () => {
  test.each([
    ['for a matter that does not exist', { matterCode: '639999999999' }, 'no-such-matter'],
    ['with a code that is no code', { matterCode: "' or 1=1 --" }, 'no-such-matter'],
    ['for a whole prefecture', { regionCode: '632700' }, 'no-such-region'],
    ['for a place that does not exist', { regionCode: '999999' }, 'no-such-region'],
    ['for no place', { regionCode: '' }, 'no-such-region'],
  ] as const)('%s', async (_what, asked, refusal) => {
    expect(await begin(await person(db, 'liuyang'), asked)).toEqual({ ok: false, refusal })
  })

  test('by a company where the matter serves persons alone, nor by staff or visitors', async () => {
    const company = await person(db, 'xueyu-ruye')
    expect(await begin(company)).toEqual({ ok: false, refusal: 'not-for-you' })
    const clerk = await holder(db, await departmentOf(db, 'MZT', '632722'), 'acceptance-clerk')
    expect(await begin(clerk)).toEqual({ ok: false, refusal: 'not-for-you' })
    expect(await begin(visitor)).toEqual({ ok: false, refusal: 'not-for-you' })
  })

  test('where the matter is not offered, not online or withdrawn', async () => {
    const liuyang = await person(db, 'liuyang')
    const owner = database.resources.ownerPool
    const where = `matter_id = (select id from matters where code = '${matterCode}')`
    await owner.query(`update offerings set active = false where ${where}`)
    expect(await begin(liuyang)).toEqual({ ok: false, refusal: 'not-offered-there' })
    await owner.query(`update offerings set active = true where ${where}`)
    const offline = await db('matters as m')
      .join('matterVersions as v', 'v.id', 'm.currentVersionId')
      .where('v.online', false)
      .where('m.status', 'published')
      .first('m.code')
    if (offline !== undefined) {
      const answer = await begin(liuyang, { matterCode: offline.code })
      expect(answer).toEqual({ ok: false, refusal: 'not-online' })
    }
    await owner.query(`update matters set status = 'withdrawn' where code = '${matterCode}'`)
    expect(await begin(liuyang)).toEqual({ ok: false, refusal: 'matter-closed' })
    await owner.query(`update matters set status = 'published' where code = '${matterCode}'`)
  })
})
