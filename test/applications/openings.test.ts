// 办理时段和名额: applications are taken from the first to the last day, and no more than there are places,
// however many come at once.
import type { Express } from 'express'
import supertest from 'supertest'
import { beforeAll, describe, expect, test } from 'vitest'
import { advance, beginDraft, submit } from '../../src/applications/index.ts'
import { system } from '../../src/kernel/actor.ts'
import { currentMatter, publish } from '../../src/matters/index.ts'
import { saveBasics } from '../../src/matters/save-basics.ts'
import type { Elements } from '../../src/matters/index.ts'
import { noDetails } from '../../src/workflow/index.ts'
import { testApp } from '../support/app.ts'
import { anApplication } from '../support/builders/application.ts'
import { contextFor } from '../support/context.ts'
import type { TestDatabase } from '../support/database.ts'
import { useDatabase } from '../support/database.ts'
import { person } from './acting.ts'

const [limited, timed] = ['632011001000', '630164003000'] as const
const region = '632722'
let database: TestDatabase
let app: Express

beforeAll(async () => {
  database = await useDatabase()
  app = testApp(database.resources).app
})

const morning = (day: string) => new Date(`${day}T02:00:00Z`)

async function open(code: string, opening: Elements['opening']): Promise<void> {
  const ctx = contextFor(database.resources, system)
  const current = await currentMatter(database.db, code)
  if (current === null) throw new Error(`no matter ${code}`)
  const { promisedDays, visits, elements, id } = current.version
  const { aliases, conditions, crossRegion, fee, phone } = elements
  const edit = { promisedDays, visits, aliases, conditions, crossRegion, fee, phone, opening }
  const reason = '本年度的办理时段和名额'
  const seen = { currentVersionId: id, revision: 0 }
  const saved = await saveBasics(ctx, code, { edit, reason, seen, marks: null })
  expect(saved).toMatchObject({ ok: true })
  const published = await publish(ctx, code, reason, { ...seen, revision: 1 })
  expect(published).toMatchObject({ ok: true })
}

describe('days', () => {
  beforeAll(() => open(timed, { from: '2026-04-20', to: '2026-07-20', places: null }))

  const begin = async (day: string) =>
    beginDraft(
      contextFor(database.resources, await person(database.db, 'zhaxiduojie'), morning(day)),
      { matterCode: timed, regionCode: region },
    )
  const guideOn = async (day: string) =>
    (
      await supertest(testApp(database.resources, morning(day)).app).get(
        `/matters/${timed}?region=${region}`,
      )
    ).text

  test('before the first and after the last nothing is begun, and the guide says when', async () => {
    for (const day of ['2026-04-19', '2026-07-21']) {
      expect(await begin(day)).toEqual({ ok: false, refusal: 'not-open' })
    }
    expect(await guideOn('2026-04-19')).toContain('4月20日才开始收申请')
    expect(await guideOn('2026-04-19')).not.toContain('开始办理</a>')
    expect(await guideOn('2026-04-20')).toContain('现在可以申请')
    expect(await guideOn('2026-07-21')).toContain('已经在2026年7月20日截止')
  })

  test('the first and the last day both count, and a draft begun in time is refused after it', async () => {
    const draft = await anApplication(database.resources)
      .of(timed)
      .in(region)
      .at(morning('2026-07-20'))
      .drafted()
    const late = contextFor(database.resources, draft.applicant, morning('2026-07-21'))
    expect(await submit(late, draft.id, true)).toMatchObject({
      refusal: { reason: 'not-open', state: { kind: 'over', to: '2026-07-20' } },
    })
    expect(await submit(draft.applicantContext(), draft.id, true)).toMatchObject({ ok: true })
  })
})

describe('places', () => {
  beforeAll(() => open(limited, { from: null, to: null, places: 2 }))

  test('two last places and twenty at once: two are filed, and a withdrawn one makes room', async () => {
    const draft = await anApplication(database.resources).of(limited).in(region).drafted()
    const ids = [draft.id, ...(await copiesOf(draft.id, 19))]
    const ctx = draft.applicantContext()
    const results = await Promise.all(ids.map((id) => submit(ctx, id, true)))
    const filed = ids.filter((_, at) => results[at]?.ok === true)
    expect(filed).toHaveLength(2)
    for (const result of results.filter(({ ok }) => !ok)) {
      expect(result).toMatchObject({ refusal: { reason: 'not-open', state: { kind: 'full' } } })
    }
    const held = await database.db('quotaPlaces').whereNull('freedAt').select('applicationId')
    expect(held.map(({ applicationId }) => applicationId).sort()).toEqual(filed.toSorted())
    const page = await supertest(app).get(`/matters/${limited}?region=${region}`)
    expect(page.text).toContain('名额 2 个已经满了')

    const [gone = ''] = filed
    const request = { action: 'withdraw', comment: '不办了', details: noDetails } as const
    const step = { request, details: {}, revision: null }
    expect(await advance(ctx, gone, step)).toMatchObject({ ok: true })
    const waiting = ids.filter((id) => !filed.includes(id))
    const again = await Promise.all(waiting.map((id) => submit(ctx, id, true)))
    expect(again.filter(({ ok }) => ok)).toHaveLength(1)
  })

  /** The same draft of so many others: one person has only one, so the rule of one is set aside. */
  async function copiesOf(id: string, count: number): Promise<string[]> {
    const owner = database.resources.ownerPool
    await owner.query('drop index applications_one_draft')
    const { rows } = await owner.query<{ name: string }>(
      `select string_agg(quote_ident(column_name), ', ') as name from information_schema.columns
      where table_name = 'applications' and column_name <> 'id' and is_generated = 'NEVER'`,
    )
    const columns = rows[0]?.name ?? ''
    const made = await owner.query<{ id: string }>(
      `insert into applications (${columns}) select ${columns} from applications,
        generate_series(1, ${count}) where id = ${id} returning applications.id::text as id`,
    )
    const copies = made.rows.map((row) => row.id)
    await owner.query(
      `insert into application_materials select copy.id, material_number, attachment_id, field_path,
        removed_at, created_at from application_materials, unnest($1::bigint[]) as copy (id)
      where application_id = $2`,
      [copies, id],
    )
    return copies
  }
})
