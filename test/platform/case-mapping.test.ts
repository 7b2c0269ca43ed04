// Names change their case at the border of the database, and come back as they went.
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { camel, responseToCamel, snake } from '../../src/platform/database/case-mapping.ts'
import type { Db } from '../../src/platform/database/transaction.ts'
import { useDatabase } from '../support/database.ts'

let db: Db
beforeAll(async () => {
  db = (await useDatabase()).db
})

describe('names', () => {
  test.each([
    ['id', 'id'],
    ['applicationSteps', 'application_steps'],
    ['handlingDepartmentId', 'handling_department_id'],
  ])('%s is %s', (inCode, inDatabase) => {
    expect(snake(inCode)).toBe(inDatabase)
    expect(camel(inDatabase)).toBe(inCode)
  })

  test('of every column of the schema come back', async () => {
    const result = await db.raw<{ rows: { name: string }[] }>(
      `select table_name as name from information_schema.tables where table_schema = 'public'
       union select column_name from information_schema.columns where table_schema = 'public'`,
    )
    const names = result.rows.map(({ name }) => name)
    expect(names.length).toBeGreaterThan(100)
    expect(names.filter((name) => snake(camel(name)) !== name)).toEqual([])
  })

  test('of words come back', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(words, (parts) => {
        expect(snake(camel(parts.join('_')))).toBe(parts.join('_'))
      }),
    )
  })
})

describe('answers of the database', () => {
  test('rows, one row and raw results are mapped, the inside of jsonb is not', async () => {
    const inside = { keep_me: { as_is: 1 }, Ünï: 'སྐལ' }
    const result = await db.raw<{ rows: unknown[] }>('select ?::jsonb as some_value', [
      JSON.stringify(inside),
    ])
    expect(result.rows).toEqual([{ someValue: inside }])
    expect(responseToCamel([{ a_b: 1 }, 5, null])).toEqual([{ aB: 1 }, 5, null])
    expect(responseToCamel({ a_b: [{ c_d: 1 }] })).toEqual({ aB: [{ c_d: 1 }] })
    expect(responseToCamel(3)).toBe(3)
    expect(responseToCamel(null)).toBeNull()
  })

  test('a date stays the day it is, a bigint stays a string', async () => {
    const result = await db.raw<{ rows: unknown[] }>(
      `select date '2026-03-12' as d, 1::bigint as n`,
    )
    expect(result.rows).toEqual([{ d: '2026-03-12', n: '1' }])
  })
})
