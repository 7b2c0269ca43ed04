import { beforeAll, describe, expect, test } from 'vitest'
import {
  addStaff,
  closeStaff,
  demoAccounts,
  endPost,
  grantPost,
  inviteFirstAdministrator,
  loadActor,
  staffOf,
} from '../../src/accounts/index.ts'
import {
  becomeFirstAdministrator,
  firstAdministratorIsAwaited,
} from '../../src/accounts/first-administrator.ts'
import { staffOfLink } from '../../src/accounts/queries/staff-of-link.ts'
import { setFirstPassword } from '../../src/accounts/set-first-password.ts'
import { system, visitor } from '../../src/kernel/actor.ts'
import type { Post } from '../../src/kernel/actor.ts'
import { contextFor, ordinaryMorning } from '../support/context.ts'
import { useDatabase } from '../support/database.ts'
import type { TestDatabase } from '../support/database.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await useDatabase()
})

async function idOf(username: string): Promise<string> {
  return (await database.db('accounts').where({ username }).first('id'))?.id ?? ''
}

async function as(username: string) {
  return contextFor(database.resources, await loadActor(database.db, await idOf(username)))
}

async function departmentOf(regionCode: string, lineId: string): Promise<string> {
  return (await database.db('departments').where({ regionCode, lineId }).first('id'))?.id ?? ''
}

const newcomer = (username: string, departmentId: string, post: Post = 'examiner') => ({
  ...{ name: '才仁拉毛', username, departmentId, post },
})

describe('who may add staff where', () => {
  test.each<[string, string, boolean]>([
    ['qinghai-guanli', '630000', true],
    ['qinghai-guanli', '632722', true],
    ['yushuzhou-guanli', '632722', true],
    ['yushuzhou-guanli', '630103', false],
    ['yushuzhou-guanli', '630000', false],
    ['zaduo-guanli', '632722', true],
    ['zaduo-guanli', '632701', false],
    ['zaduo-guanli', '632700', false],
    ['zaduo-mzt-pizhun', '632722', false],
    ['zaduo-jiancha', '632722', false],
    ['qinghai-shenji', '632722', false],
    ['qinghai-bianji', '630000', false],
    ['zhuoma', '632722', false],
  ])('%s in %s: %s', async (who, region, allowed) => {
    const username = `new-${who}-${region}`
    const added = await addStaff(
      await as(who),
      newcomer(username, await departmentOf(region, 'MZT')),
    )
    expect(added.ok).toBe(allowed)
    expect((await idOf(username)) !== '').toBe(allowed)
  })
})

test('a new member of staff sets his own password by a link that works once', async () => {
  const ctx = await as('zaduo-guanli')
  const added = await addStaff(ctx, newcomer('zaduo-xin', await departmentOf('632722', 'MZT')))
  if (!added.ok) throw new Error(added.refusal)
  const { accountId, secret } = added.value
  const door = contextFor(database.resources, visitor)
  expect(await staffOfLink(door, secret)).toMatchObject({ username: 'zaduo-xin' })
  const tomorrow = new Date(ordinaryMorning.getTime() + 24 * 3_600_000)
  expect(await staffOfLink(contextFor(database.resources, visitor, tomorrow), secret)).toBeNull()
  const twice = [1, 2].map(() => setFirstPassword(door, secret, 'lake blue morning'))
  const outcomes = await Promise.all(twice)
  expect(outcomes.map(({ ok }) => ok).toSorted()).toEqual([false, true])
  const stored = await database.db('oneTimeLinks').where({ accountId }).select()
  expect(JSON.stringify(stored)).not.toContain(secret)
})

test('posts of excluding duties are refused, others granted and ended at once', async () => {
  const ctx = await as('zaduo-guanli')
  const accountId = await idOf('zaduo-mzt-shouli')
  const departmentId = await departmentOf('632722', 'MZT')
  expect(await grantPost(ctx, { accountId, departmentId, post: 'supervisor' })).toEqual({
    ok: false,
    refusal: 'incompatible',
  })
  expect((await grantPost(ctx, { accountId, departmentId, post: 'examiner' })).ok).toBe(true)
  const members = await staffOf(database.db, departmentId)
  const mine = members.find((member) => member.accountId === accountId)
  expect(mine?.posts.toSorted()).toEqual(['acceptance-clerk', 'examiner'])
  const open = await database.db('staffPosts').where({ accountId, post: 'examiner' }).first('id')
  expect((await endPost(await as('xining-guanli'), open?.id ?? '')).ok).toBe(false)
  expect((await endPost(ctx, open?.id ?? '')).ok).toBe(true)
  expect(await loadActor(database.db, accountId)).toMatchObject({
    seat: { posts: ['acceptance-clerk'] },
  })
})

test('a closed account is out at once, and nobody closes his own', async () => {
  const ctx = await as('zaduo-guanli')
  const accountId = await idOf('zaduo-mzt-pizhun')
  expect((await closeStaff(ctx, accountId)).ok).toBe(true)
  expect((await loadActor(database.db, accountId)).kind).toBe('visitor')
  expect(await closeStaff(ctx, await idOf('zaduo-guanli'))).toEqual({
    ok: false,
    refusal: 'oneself',
  })
})

test('the first administrator is invited only while the province has none', async () => {
  const command = contextFor(database.resources, system)
  expect(await inviteFirstAdministrator(command)).toEqual({ ok: false, refusal: 'already-there' })
  await database.db('accounts').where({ username: 'qinghai-guanli' }).update({ status: 'closed' })
  const invited = await inviteFirstAdministrator(command)
  if (!invited.ok) throw new Error(invited.refusal)
  const { secret } = invited.value
  const door = contextFor(database.resources, visitor)
  expect(await firstAdministratorIsAwaited(door, secret)).toBe(true)
  const who = { name: '韩占祥', username: 'first-admin', password: 'lake blue morning' }
  expect((await becomeFirstAdministrator(door, secret, who)).ok).toBe(true)
  const again = { ...who, username: 'second-admin' }
  expect(await becomeFirstAdministrator(door, secret, again)).toEqual({
    ok: false,
    refusal: 'no-link',
  })
  const actor = await loadActor(database.db, await idOf('first-admin'))
  expect(actor).toMatchObject({ seat: { level: 'province', posts: ['administrator'] } })
})

test('the demonstration has staff on every level and a password for each', async () => {
  const accounts = await demoAccounts(database.db)
  const levels = new Set(accounts.map(({ level }) => level))
  expect(levels).toEqual(new Set(['province', 'prefecture', 'county', 'township', null]))
  expect(accounts.filter(({ role }) => role === 'citizen').length).toBeGreaterThan(50)
  expect(new Set(accounts.map(({ username }) => username)).size).toBe(accounts.length)
  expect(accounts.every(({ password }) => password.length > 0)).toBe(true)
})
