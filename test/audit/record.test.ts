// Entries are appended in the writer's transaction, one after the other on each object's chain.
import { beforeAll, describe, expect, test } from 'vitest'
import { record, sealEntries, verify } from '../../src/audit/index.ts'
import type { Entry, NewEntry } from '../../src/audit/index.ts'
import { system, visitor } from '../../src/kernel/actor.ts'
import type { Actor } from '../../src/kernel/actor.ts'
import { transaction } from '../../src/platform/database/transaction.ts'
import type { Db } from '../../src/platform/database/transaction.ts'
import { contextFor } from '../support/context.ts'
import { useDatabase } from '../support/database.ts'
import type { TestDatabase } from '../support/database.ts'

let database: TestDatabase
let db: Db
beforeAll(async () => {
  database = await useDatabase()
  db = database.db
})

const clerk: Actor = {
  kind: 'staff',
  accountId: '7',
  name: '才让·卓玛',
  permissions: new Set(),
  seat: {
    departmentId: '12',
    departmentName: '杂多县民政局',
    level: 'county',
    regionCode: '632722',
    regionPath: '630000/632700/632722',
    posts: ['examiner'],
  },
}

const about = (subjectId: string, rest: Partial<NewEntry> = {}): NewEntry => ({
  action: 'tests.write',
  subjectType: 'thing',
  subjectId,
  ...rest,
})

const write = (entry: NewEntry, actor: Actor = system) =>
  transaction(db, (tx) => record(tx, contextFor(database.resources, actor), entry))

const entriesOf = (chain: string): Promise<Entry[]> =>
  db('auditEntries').where({ chain }).orderBy('sequence').select('*')

describe('an entry', () => {
  test('says who, for which department, what, when, from where, before and after', async () => {
    const rest = {
      applicationId: '5',
      before: { name: 'སྐལ་བཟང་' },
      after: { name: '𣲗䶮', none: undefined },
    }
    await write(about('full', rest), clerk)
    expect(await entriesOf('thing:full')).toMatchObject([
      {
        ...{ sequence: 1, action: 'tests.write', outcome: 'done', applicationId: '5' },
        ...{ actorKind: 'staff', accountId: '7', actorName: '才让·卓玛', departmentId: '12' },
        ...{ departmentName: '杂多县民政局', regionPath: '630000/632700/632722' },
        ...{ at: new Date('2026-03-12T02:00:00Z'), requestId: 'test-request', ip: '127.0.0.1' },
        ...{ before: { name: 'སྐལ་བཟང་' }, after: { name: '𣲗䶮' } },
      },
    ])
  })

  test('of a visitor or the system names no account', async () => {
    await write(about('nobody'), visitor)
    await write(about('nobody', { outcome: 'refused' }), system)
    expect(await entriesOf('thing:nobody')).toMatchObject([
      { actorKind: 'visitor', accountId: null, actorName: '访客' },
      { actorKind: 'system', accountId: null, actorName: '系统', outcome: 'refused' },
    ])
  })

  test('is gone with the transaction that wrote it', async () => {
    const work = transaction(db, async (tx) => {
      await record(tx, contextFor(database.resources, system), about('undone'))
      throw new Error('undone')
    })
    await expect(work).rejects.toThrow('undone')
    expect(await entriesOf('thing:undone')).toEqual([])
    expect(await db('auditChainHeads').where({ chain: 'thing:undone' })).toEqual([])
  })
})

describe('a chain', () => {
  test('holds after many writes at once, numbered without gaps', async () => {
    await Promise.all(
      Array.from({ length: 60 }, (_, at) => write(about('busy', { after: { at } }))),
    )
    const entries = await entriesOf('thing:busy')
    expect(entries.map(({ sequence }) => sequence)).toEqual(
      Array.from({ length: 60 }, (_, at) => at + 1),
    )
    expect((await verify(db)).breaks).toEqual([])
  })

  test('holds whatever JSON it was given', async () => {
    const values = [0, -0, 1e21, 1.5e-9, '', 'a\nb', [[]], { z: 1, a: { ü: [null, true] } }, '𣲗']
    for (const after of values) await write(about('json', { before: values, after }))
    expect((await verify(db)).breaks).toEqual([])
  })

  test('does not wait for work on another object', async () => {
    const ctx = contextFor(database.resources, system)
    await transaction(db, async (tx) => {
      await record(tx, ctx, about('slow'))
      await write(about('quick'))
    })
    expect((await verify(db)).breaks).toEqual([])
  })
})

describe('proof and seal', () => {
  test('are found whole while the hall is at work', async () => {
    let working = true
    const work = (async () => {
      for (let at = 0; working; at++) {
        await Promise.all([write(about('live')), write(about(`live-${at}`))])
      }
    })()
    for (let round = 0; round < 6; round++) {
      await sealEntries(contextFor(database.resources, system))
      expect((await verify(db)).breaks).toEqual([])
    }
    working = false
    await work
  })

  test('a seal covers each entry once, and nothing twice', async () => {
    const ctx = contextFor(database.resources, system)
    await sealEntries(ctx)
    expect(await sealEntries(ctx)).toBe(0)
    await write(about('sealed'))
    await write(about('sealed'))
    const counts = await Promise.all([sealEntries(ctx), sealEntries(ctx), sealEntries(ctx)])
    expect(counts.toSorted()).toEqual([0, 0, 2])
    const proof = await verify(db)
    const [row] = await db('auditSeals').sum<{ sum: string }[]>('entryCount as sum')
    expect(Number(row?.sum)).toBe(proof.entries)
    expect(proof.breaks).toEqual([])
  })
})
