// Messages: written with what caused them, read by their owner alone, newest first.
import { beforeAll, describe, expect, test } from 'vitest'
import { inbox, notify, unreadCount } from '../../src/notifications/index.ts'
import { markAllRead } from '../../src/notifications/mark-read.ts'
import { system } from '../../src/kernel/actor.ts'
import { transaction } from '../../src/platform/database/transaction.ts'
import type { Db } from '../../src/platform/database/transaction.ts'
import { contextFor } from '../support/context.ts'
import { useDatabase } from '../support/database.ts'
import type { TestDatabase } from '../support/database.ts'

let database: TestDatabase
let db: Db
let own: string
let other: string
beforeAll(async () => {
  database = await useDatabase()
  db = database.db
  const [one, two] = await db('accounts').orderBy('id').limit(2).select('id')
  own = one?.id ?? ''
  other = two?.id ?? ''
})

const tell = (accountId: string, title: string) =>
  transaction(db, (tx) =>
    notify(tx, contextFor(database.resources, system), {
      ...{ accountId, applicationId: null, title, body: '才让·卓玛 སྐལ་བཟང་ 𣲗䶮', link: null },
    }),
  )

describe('a message', () => {
  test('is gone with the work that was undone', async () => {
    const work = transaction(db, async (tx) => {
      await notify(tx, contextFor(database.resources, system), {
        ...{ accountId: own, applicationId: null, title: '没有的事', body: '', link: null },
      })
      throw new Error('undone')
    })
    await expect(work).rejects.toThrow('undone')
    expect(await unreadCount(db, own)).toBe(0)
  })

  test('is read sign by sign, by its owner alone', async () => {
    await tell(own, '已受理')
    expect((await inbox(db, own, null)).items).toMatchObject([
      { title: '已受理', body: '才让·卓玛 སྐལ་བཟང་ 𣲗䶮', readAt: null },
    ])
    expect((await inbox(db, other, null)).items).toEqual([])
  })
})

describe('the inbox', () => {
  test('shows all messages page by page, newest first', async () => {
    for (let at = 0; at < 45; at++) await tell(other, `第 ${at} 条`)
    const titles: string[] = []
    let before: string | null = null
    do {
      const page = await inbox(db, other, before)
      titles.push(...page.items.map(({ title }) => title))
      before = page.next
    } while (before !== null)
    expect(titles).toEqual(Array.from({ length: 45 }, (_, at) => `第 ${44 - at} 条`))
  })

  test.each(['x', '\0', '-1', '1; drop table', '9'.repeat(30)])(
    'takes %j for no place in it',
    async (before) => {
      expect((await inbox(db, other, before)).items).toHaveLength(20)
    },
  )

  test('is marked read for its owner alone, and it is on record', async () => {
    const ctx = contextFor(database.resources, system)
    expect(await markAllRead(ctx, other)).toBe(45)
    expect(await markAllRead(ctx, other)).toBe(0)
    expect([await unreadCount(db, other), await unreadCount(db, own)]).toEqual([0, 1])
    const entries = await db('auditEntries')
      .where({ action: 'notifications.read', subjectId: other })
      .select('after')
    expect(entries.map(({ after }) => after)).toEqual([{ count: 45 }, { count: 0 }])
  })
})
