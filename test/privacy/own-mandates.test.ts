// 委托 in one's own archive: who gave it and who holds it both take it along.
import { expect, test } from 'vitest'
import { ownMandates } from '../../src/privacy/own-mandates.ts'
import { readable } from '../../src/privacy/rules/readable.ts'
import { useDatabase } from '../support/database.ts'

test('a mandate is in the archive of both sides, in words', async () => {
  const { db, resources } = await useDatabase()
  const account = async (username: string) =>
    (await db('accounts').where({ username }).first('id'))?.id ?? ''
  const [giver, holder] = [await account('zhaxiduojie'), await account('zhuoma')]
  await resources.ownerPool.query(
    `insert into mandates (kind, principal_account_id, offered_by_account_id, agent_name,
       agent_account_id, rights, scope, ends_on, offered_at, offered_on, answered_at, answer, since)
     values ('agent', $1, $1, '卓玛', $2, '{fill,submit}', 'all', '2026-06-30',
       '2026-03-01T02:00:00Z', '2026-03-01', '2026-03-02T02:00:00Z', 'accepted', '2026-03-02')`,
    [giver, holder],
  )
  const at = { db, today: '2026-03-12' } as const
  const [given] = await ownMandates(at, giver)
  expect(given).toMatchObject({ title: '给卓玛的委托', state: '有效', matters: '所有事项' })
  expect(given?.rights).toEqual(['填写申请、上传材料', '提交申请'])
  const [held] = await ownMandates(at, holder)
  expect(held?.title).toBe('替扎西多杰办事')
  const page = readable({
    ...{ madeAt: '', account: [], applications: [], consents: [], messages: [] },
    mandates: given === undefined ? [] : [given],
  })
  expect(page).toContain('可以：填写申请、上传材料、提交申请')
})
