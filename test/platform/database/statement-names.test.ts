// What comes often is planned once: which statements get a name, and what becomes of one whose tables changed.
import { beforeAll, describe, expect, test } from 'vitest'
import { scopedTo } from '../../../src/platform/database/scope.ts'
import { statementNames } from '../../../src/platform/database/statement-names.ts'
import { transaction } from '../../../src/platform/database/transaction.ts'
import { useDatabase } from '../../support/database.ts'
import type { TestDatabase } from '../../support/database.ts'

describe('a name', () => {
  test('is given to what has come often, and stays the same', () => {
    const names = statementNames()
    const asked = Array.from({ length: 4 }, () => names.nameOf('select $1', [1]))
    expect(asked).toEqual([undefined, undefined, 's1', 's1'])
  })

  test('is not given to what carries nothing, such as the begin of a transaction', () => {
    const names = statementNames()
    expect(Array.from({ length: 9 }, () => names.nameOf('begin', []))).toEqual(Array(9))
  })

  test('is another one after what had it was forgotten', () => {
    const names = statementNames()
    const ask = () => names.nameOf('select $1', [1])
    for (const _ of [1, 2, 3]) ask()
    names.forget('select $1')
    expect([ask(), ask(), ask()]).toEqual([undefined, undefined, 's2'])
  })
})

describe('tables that got another column while the hall runs', () => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await useDatabase()
    await database.resources.ownerPool.query(
      `create table widening (id integer, region_code text); grant select, insert on widening to yizhan_app;
       insert into widening values (1, '632801')`,
    )
  })

  const widened = (name: string) =>
    database.resources.ownerPool.query(`alter table widening add column ${name} integer default 7`)

  test('are read with it at once, whoever reads', async () => {
    const all = [database.db, scopedTo(database.db, '632801')]
    const read = (db: (typeof all)[number]) =>
      db.raw<{ rows: unknown[] }>('select * from widening where id = ?', [1])
    for (const db of all) for (const _ of [1, 2, 3, 4, 5, 6]) await read(db)
    await widened('one')
    for (const db of all) {
      expect((await read(db)).rows).toEqual([{ id: 1, regionCode: '632801', one: 7 }])
    }
  })

  test('make a transaction that met its old plan begin again', async () => {
    const work = () =>
      transaction(database.db, (tx) =>
        tx.raw<{ rows: unknown[] }>('select * from widening where id = ? for share', [1]),
      )
    for (const _ of [1, 2, 3, 4, 5, 6]) await work()
    await widened('two')
    expect((await work()).rows).toHaveLength(1)
  })
})
