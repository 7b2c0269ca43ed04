// The reference data: what a hall of the province needs, loaded twice without a difference.
import fs from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { system } from '../../src/kernel/actor.ts'
import type { Context } from '../../src/platform/context.ts'
import { connect } from '../../src/platform/database/connect.ts'
import type { Db } from '../../src/platform/database/transaction.ts'
import { contextFor } from '../support/context.ts'
import { useDatabase } from '../support/database.ts'
import type { TestDatabase } from '../support/database.ts'

const folder = path.resolve(import.meta.dirname, '../../seeds/reference')
let database: TestDatabase
let db: Db
beforeAll(async () => {
  database = await useDatabase()
  db = database.db
})

async function count(
  table: string,
  where: Readonly<Record<string, unknown>> = {},
): Promise<number> {
  const [row] = await db(table).where(where).count<{ count: string }[]>('* as count')
  return Number(row?.count ?? 0)
}

describe('the province', () => {
  test('has its regions, its departments at all levels and its matters', async () => {
    expect(await count('regions', { level: 'province' })).toBe(1)
    expect(await count('regions', { level: 'prefecture' })).toBe(8)
    expect(await count('regions', { level: 'county' })).toBe(45)
    expect(await count('regions', { level: 'township' })).toBeGreaterThan(400)
    for (const level of ['province', 'prefecture', 'county', 'township']) {
      expect(await count('departments', { level, active: true }), level).toBeGreaterThan(20)
    }
    expect(await count('matters', { status: 'published' })).toBeGreaterThan(100)
  })

  test('has a department of every line that has a matter', async () => {
    const rows = await db('matters as m')
      .whereNotExists(
        db('departments as d')
          .whereRaw('d.line_id = m.line_id')
          .where('d.active', true)
          .select(db.raw('1')),
      )
      .select('m.code')
    expect(rows).toEqual([])
  })

  test('offers every published matter somewhere, under codes that are never the same', async () => {
    const rows = await db('matters as m')
      .where('m.status', 'published')
      .whereNotExists(
        db('offerings as o')
          .whereRaw('o.matter_id = m.id')
          .where('o.active', true)
          .select(db.raw('1')),
      )
      .select('m.code')
    expect(rows).toEqual([])
    const [codes] = await db('offerings').select<{ all: string; one: string; wrong: string }[]>(
      db.raw(`count(*) as all, count(distinct code) as one,
        count(*) filter (where code !~ '^[0-9A-Z]{31}$') as wrong`),
    )
    expect(codes?.all).toBe(codes?.one)
    expect(codes?.wrong).toBe('0')
  })
})

test('loaded again, it changes nothing', async () => {
  const owner = connect({
    ...{ connection: database.connection, role: null, poolSize: 4 },
    vault: database.resources.vault,
  })
  const before = await fingerprints()
  try {
    const ctx: Context = { ...contextFor(database.resources, system), db: owner }
    for (const file of fs.readdirSync(folder).toSorted()) {
      const module = (await import(pathToFileURL(path.join(folder, file)).href)) as {
        seed(ctx: Context): Promise<void>
      }
      await module.seed(ctx)
    }
  } finally {
    await owner.destroy()
  }
  expect(await fingerprints()).toEqual(before)
})

/** For each table of reference data: how many rows, and a digest of their ids. */
async function fingerprints(): Promise<Readonly<Record<string, string>>> {
  const tables = [
    ...[
      'regions',
      'department_lines',
      'departments',
      'calendar_days',
      'matters',
      'matter_versions',
    ],
    ...['offerings', 'settings'],
  ]
  const known = await db.raw<{ rows: { name: string }[] }>(
    `select table_name as name from information_schema.tables
     where table_schema = 'public' and table_name = any(?::text[])`,
    [tables],
  )
  const found: Record<string, string> = {}
  for (const { name } of known.rows) {
    const result = await db.raw<{ rows: { digest: string }[] }>(
      `select count(*) || ' ' || coalesce(md5(string_agg(t.text, '' order by t.text)), '') as digest
       from (select to_jsonb(x) - 'updatedAt' - 'updated_at' as row, to_jsonb(x)::text as text from ?? x) t`,
      [name],
    )
    found[name] = result.rows[0]?.digest ?? ''
  }
  expect(Object.keys(found).length).toBeGreaterThanOrEqual(6)
  return found
}
