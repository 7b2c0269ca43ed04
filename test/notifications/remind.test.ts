// 再提醒: the same thing told again makes no second unread message.
import { expect, test } from 'vitest'
import { remind, unreadCount } from '../../src/notifications/index.ts'
import { transaction } from '../../src/platform/database/transaction.ts'
import { useDatabase } from '../support/database.ts'

test('ten reminders at once and one a day later leave one unread message, the newest', async () => {
  const { db } = await useDatabase()
  const accountId = (await db('accounts').where({ username: 'zhuoma' }).first('id'))?.id ?? ''
  const before = await unreadCount(db, accountId)
  const said = { accountId, applicationId: null, title: '请您签署', body: '请看', link: '/my/x/1' }
  const at = (time: string, title = said.title) =>
    transaction(db, (tx) => remind(tx, { now: new Date(time) }, { ...said, title }))
  await Promise.all(Array.from({ length: 10 }, () => at('2026-03-12T02:00:00Z')))
  const rows = () => db('notifications').where({ accountId, link: said.link }).orderBy('id')
  expect(await rows()).toHaveLength(1)
  await at('2026-03-13T02:00:00Z')
  expect((await rows()).map(({ readAt }) => readAt === null)).toEqual([false, true])
  await at('2026-03-13T03:00:00Z', '请您重新签署')
  expect(await rows()).toHaveLength(3)
  expect(await unreadCount(db, accountId)).toBe(before + 1)
})
