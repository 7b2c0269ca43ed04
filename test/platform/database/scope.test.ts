// The second wall: what a statement without any condition gives somebody of one county, and that what was
// said for one is never said for the next.
import { beforeAll, describe, expect, test } from 'vitest'
import { beyondScope, scopedTo } from '../../../src/platform/database/scope.ts'
import { transaction } from '../../../src/platform/database/transaction.ts'
import type { Db } from '../../../src/platform/database/transaction.ts'
import { anApplication } from '../../support/builders/application.ts'
import { useDatabase } from '../../support/database.ts'
import type { TestDatabase } from '../../support/database.ts'
import { statementsAsked } from '../../support/statements.ts'

/** 食品经营许可, which asks for files. */
const food = '630131001000'
const own = '632722'
const other = '632801'
let database: TestDatabase
let scoped: Db
let ids: { readonly own: string; readonly other: string; readonly drafted: string }

beforeAll(async () => {
  database = await useDatabase()
  scoped = scopedTo(database.db, own)
  const filed = await anApplication(database.resources).of(food).in(own).concluded()
  const elsewhere = await anApplication(database.resources)
    .of(food)
    .filedBy('lina')
    .in(other)
    .correcting([{ target: 'phone', label: '联系电话', why: '打不通', how: '换一个' }])
  const drafted = await anApplication(database.resources).filedBy('lina').in(own).drafted()
  ids = { own: filed.id, other: elsewhere.id, drafted: drafted.id }
})

/** The tables that the database itself protects. */
async function protectedTables(): Promise<readonly { name: string; columns: string[] }[]> {
  const { rows } = await database.db.raw<{ rows: { name: string; columns: string[] }[] }>(
    `select c.relname as name, array_agg(a.attname::text) as columns
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
     where c.relrowsecurity and c.relnamespace = 'public'::regnamespace group by 1 order by 1`,
  )
  return rows
}

test('every table with what belongs to an application is protected, or said to hold nothing personal', async () => {
  const { rows } = await database.db.raw<{ rows: { name: string }[] }>(
    `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
     where a.attname = 'application_id' and c.relkind in ('r', 'p') and not c.relispartition
       and c.relnamespace = 'public'::regnamespace and not c.relrowsecurity order by 1`,
  )
  expect(rows.map(({ name }) => name)).toEqual(unprotected)
})

/** Ids, days and words of staff; the log has its own halls and its own scope. */
const unprotected = [
  ...['application_holds', 'application_labels', 'audit_entries', 'bulk_items', 'clearing_notices'],
  ...['counter_filings', 'licence_events', 'precedent_pins', 'quota_places', 'subscriptions'],
  ...['supervision_alerts', 'supervision_looks'],
]

describe('as staff of one county', () => {
  test('no statement without a condition gives a row of an application elsewhere', async () => {
    const seen = await scoped('applications').select('id', 'reach')
    const rows = seen as unknown as readonly { id: string; reach: string[] }[]
    expect(rows.map(({ id }) => id)).toContain(ids.own)
    for (const { reach } of rows) expect(reach).toContain(own)
    const hidden = await database.db('applications').whereRaw('not (? = any (reach))', [own])
    expect(hidden.map(({ id }) => id)).toEqual(expect.arrayContaining([ids.other, ids.drafted]))
    const allowed = new Set([null, ...rows.map(({ id }) => id)])
    let counted = 0
    for (const { name, columns } of await protectedTables()) {
      const { rows: given } = await scoped.raw<{ rows: Record<string, unknown>[] }>(
        'select * from ??',
        [name],
      )
      if (!columns.includes('application_id')) continue
      counted += given.length
      for (const row of given) expect(allowed, name).toContain(row['applicationId'] ?? null)
    }
    expect(counted).toBeGreaterThan(20)
  })

  test('persons, files and joint applications of elsewhere are not there either', async () => {
    const people = await countOf(database.db, 'persons')
    expect(await countOf(scoped, 'persons')).toBeLessThan(people)
    const linked = `select count(*)::int as count from attachments f where exists (
      select from application_materials m where m.attachment_id = f.id)`
    const everywhere = await database.db.raw<{ rows: { count: number }[] }>(linked)
    const here = await scoped.raw<{ rows: { count: number }[] }>(linked)
    expect(here.rows[0]?.count).toBeGreaterThan(0)
    expect(here.rows[0]?.count).toBeLessThan(everywhere.rows[0]?.count ?? 0)
    expect(await scoped('jointApplications').select('regionPath')).toSatisfy(
      (rows: { regionPath: string }[]) => rows.every(({ regionPath }) => regionPath.includes(own)),
    )
  })

  test('the prefecture and the province see what their counties see, drafts nobody', async () => {
    for (const region of ['632700', '630000']) {
      const seen = await scopedTo(database.db, region)('applications').pluck('id')
      expect(seen).toContain(ids.own)
      expect(seen).not.toContain(ids.drafted)
    }
    expect(await scopedTo(database.db, '632700')('applications').where({ id: ids.other })).toEqual(
      [],
    )
  })

  test('a change that forgets its scope meets nothing elsewhere', async () => {
    const changed = await transaction(scoped, (tx) =>
      tx('applications').where({ id: ids.other }).update({ revision: 99 }),
    )
    expect(changed).toBe(0)
  })
})

describe('what was said for one', () => {
  /** One connection, so that everybody gets the same. */
  const settingOf = async (db: Db): Promise<string | null> => {
    const { rows } = await db.raw<{ rows: { scope: string | null }[] }>(
      `select nullif(current_setting('yizhan.scope', true), '') as scope`,
    )
    return rows[0]?.scope ?? null
  }

  test('is a part of the same statement, not one of its own', async () => {
    const asked = await statementsAsked(() => scoped('applications').where({ id: ids.own }))
    expect(asked).toHaveLength(1)
    const inTransaction = await statementsAsked(() =>
      transaction(scoped, (tx) => tx('applications').where({ id: ids.own })),
    )
    expect(inTransaction).toHaveLength(3)
  })

  test('is gone for the next, whether the statement gave something, failed or was a transaction', async () => {
    const uses: readonly (() => Promise<unknown>)[] = [
      () => scoped.raw('select 1'),
      () => scoped.raw('select ?::int', ['x']),
      () => scoped.raw('select 1 / ?::int', [0]),
      () => scoped.raw('no statement at all'),
      () => transaction(scoped, (tx) => tx.raw('select 1')),
      () => transaction(scoped, (tx) => tx.raw('select 1 / 0')),
      () => transaction(scoped, () => Promise.reject(new Error('given up'))),
      () => transaction(scoped, (tx) => transaction(tx, (inner) => inner.raw('select 1 / 0'))),
    ]
    for (const use of uses) {
      await use().catch(() => undefined)
      // As many as the pool may hold, so that each of its connections is asked.
      const next = await Promise.all(Array.from({ length: 10 }, () => settingOf(database.db)))
      expect(next).toEqual(Array.from({ length: 10 }, () => null))
    }
    expect(await settingOf(scoped)).toBe(own)
    expect(await settingOf(scopedTo(database.db, other))).toBe(other)
  })

  test('holds through a transaction, after a savepoint that failed too', async () => {
    const said = await transaction(scoped, async (tx) => {
      await transaction(tx, (inner) => inner.raw('select 1 / 0')).catch(() => undefined)
      return settingOf(tx)
    })
    expect(said).toBe(own)
  })

  test('never mixes between two who ask at the same time', async () => {
    const regions = [own, other, '632700', '630000', null]
    const asked = Array.from({ length: 60 }, (_, at) => regions[at % regions.length] ?? null)
    const answers = await Promise.all(
      asked.map((region) =>
        settingOf(region === null ? database.db : scopedTo(database.db, region)),
      ),
    )
    expect(answers).toEqual(asked)
  })

  test('is a region and nothing else, and the door leads out of it', async () => {
    expect(() => scopedTo(database.db, `1', true); drop`)).toThrow('no region')
    expect(await settingOf(beyondScope(scoped, 'the test'))).toBeNull()
    await transaction(scoped, (tx) => {
      expect(() => beyondScope(tx, 'the test')).toThrow('already begun')
      return Promise.resolve()
    })
  })
})

async function countOf(db: Db, table: string): Promise<number> {
  const { rows } = await db.raw<{ rows: { count: number }[] }>('select count(*)::int from ??', [
    table,
  ])
  return rows[0]?.count ?? 0
}
