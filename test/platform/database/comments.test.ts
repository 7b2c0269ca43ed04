// The schema explains itself: each table and column in Chinese, each reference reachable by an index.
import { beforeAll, describe, expect, test } from 'vitest'
import type { Db } from '../../../src/platform/database/transaction.ts'
import { useDatabase } from '../../support/database.ts'

let db: Db

beforeAll(async () => {
  db = (await useDatabase()).db
})

describe('数据库结构', () => {
  test('every table and column says in Chinese what it holds', async () => {
    expect(await linesOf(withoutComment)).toEqual([])
  })

  test('every reference to another table has an index to follow it back', async () => {
    expect(await linesOf(referencesWithoutIndex)).toEqual([])
  })
})

// Knex keeps its own two tables in our schema; they are not ours to explain.
const withoutComment = `
  select c.relname || coalesce('.' || a.attname, '') as line
  from pg_class c
    cross join lateral (
      select null::name as attname, 0 as attnum
      union all
      select attname, attnum from pg_attribute
      where attrelid = c.oid and attnum > 0 and not attisdropped
    ) a
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm')
    and c.relname not like 'knex\\_migrations%'
    and coalesce(case a.attnum when 0 then obj_description(c.oid, 'pg_class')
      else col_description(c.oid, a.attnum) end, '') !~ '[一-龥]'
  order by c.relname, a.attnum`

// The columns of the reference, in any order, must be the first ones of an index, whole or partial.
const referencesWithoutIndex = `
  select r.conrelid::regclass || ' (' || (
      select string_agg(attname, ', ' order by array_position(r.conkey, attnum)) from pg_attribute
      where attrelid = r.conrelid and attnum = any (r.conkey)) || ')' as line
  from pg_constraint r
  where r.contype = 'f' and r.connamespace = 'public'::regnamespace
    and not exists (
      select from pg_index i
      where i.indrelid = r.conrelid
        and (i.indkey::int2[])[0:cardinality(r.conkey) - 1] @> r.conkey)
  order by line`

async function linesOf(sql: string): Promise<string[]> {
  const found = await db.raw<{ rows: { line: string }[] }>(sql)
  return found.rows.map((row) => row.line)
}
