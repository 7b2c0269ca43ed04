import { beforeAll, describe, expect, test } from 'vitest'
import { loadActor, verify } from '../../src/accounts/index.ts'
import { visitor } from '../../src/kernel/actor.ts'
import type { Hall } from '../../src/platform/session/sign-in.ts'
import { contextFor, ordinaryMorning } from '../support/context.ts'
import { useDatabase } from '../support/database.ts'
import type { TestDatabase } from '../support/database.ts'
import { demonstrationPassword } from '../support/sign-in.ts'
import { statementsAsked } from '../support/statements.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await useDatabase()
})

function attempt(
  username: string,
  password: string,
  hall: Hall,
  { now = ordinaryMorning, refuseDemonstration = false } = {},
) {
  const ctx = contextFor(database.resources, visitor, now)
  return verify(ctx, { username, password, hall, refuseDemonstration })
}

const right = demonstrationPassword

describe('who comes in', () => {
  test.each<[string, string, string, Hall, string]>([
    ['a citizen by user name', 'zhuoma', right, 'public', 'in'],
    ['in capitals and full width', ' ＺｈｕｏＭａ ', right, 'public', 'in'],
    ['a citizen by phone', '199 0000 0102', right, 'public', 'in'],
    ['a company by phone', '+8619901000201', right, 'public', 'in'],
    ['a citizen at the desk', 'zhuoma', right, 'desk', 'wrong'],
    ['a clerk at the desk', 'zaduo-mzt-shouli', right, 'desk', 'in'],
    ['a clerk at the public door', 'zaduo-mzt-shouli', right, 'public', 'wrong'],
    ['a wrong password', 'lamaocuo', 'not this one', 'public', 'wrong'],
    ['an unknown name', 'nobody-here', right, 'public', 'wrong'],
    ['a name that is none', "' or 1=1 --\u0000", right, 'public', 'wrong'],
    ['a very long name', 'a'.repeat(100_000), 'x'.repeat(100_000), 'public', 'wrong'],
  ])('%s', async (_case, username, password, hall, outcome) => {
    const verified = await attempt(username, password, hall)
    expect(verified.ok ? 'in' : verified.refusal).toBe(outcome)
  })

  test('nobody of the demonstration in production', async () => {
    const verified = await attempt('zhuoma', right, 'public', { refuseDemonstration: true })
    expect(verified).toEqual({ ok: false, refusal: 'wrong' })
  })
})

describe('failures', () => {
  test('five lock the account in the database; it opens again after twenty minutes', async () => {
    for (let count = 0; count < 5; count++) await attempt('dawa', 'guess', 'public')
    expect((await attempt('dawa', right, 'public')).ok).toBe(false)
    const later = new Date(ordinaryMorning.getTime() + 20 * 60_000)
    expect((await attempt('dawa', right, 'public', { now: later })).ok).toBe(true)
  })

  test('of many guesses at once no more than five are tried', async () => {
    const guesses = Array.from({ length: 12 }, (_, at) =>
      attempt('malong', `guess ${at}`, 'public'),
    )
    await Promise.all(guesses)
    expect((await attempt('malong', right, 'public')).ok).toBe(false)
  })

  test('each attempt is recorded with its reason, and what was typed is not', async () => {
    await attempt('unknown-name-secret', 'my password', 'public')
    const rows = await database
      .db('auditEntries')
      .where({ action: 'accounts.sign-in', subjectId: 'unknown' })
      .select()
    expect(rows.at(-1)).toMatchObject({ outcome: 'refused', after: { reason: 'unknown-name' } })
    expect(JSON.stringify(rows)).not.toContain('secret')
  })

  test('an unknown name costs as much as a wrong password', async () => {
    const best = { known: Infinity, unknown: Infinity }
    const timed = async (username: string, least: number) => {
      const started = performance.now()
      await attempt(username, 'guess', 'public')
      return Math.min(least, performance.now() - started)
    }
    for (let count = 0; count < 6; count++) {
      best.known = await timed('zhangwei', best.known)
      best.unknown = await timed('nobody-at-all', best.unknown)
    }
    expect(best.unknown).toBeGreaterThan(best.known * 0.4)
    expect(best.unknown).toBeLessThan(best.known * 2.5)
  })
})

test.each<[Hall, string]>([
  ['public', 'zhangwei'],
  ['desk', 'zaduo-mzt-shouli'],
])('at the %s door a known and an unknown name ask the database the same', async (hall, known) => {
  const asked = async (username: string) =>
    (await statementsAsked(() => attempt(username, 'guess', hall))).map((one) => one.slice(0, 40))
  expect(await asked('nobody-at-all')).toEqual(await asked(known))
})

describe('the actor of an account', () => {
  const idOf = async (username: string) =>
    (await database.db('accounts').where({ username }).first('id'))?.id ?? ''

  test('a clerk sits in his department with its posts and rights', async () => {
    const actor = await loadActor(database.db, await idOf('zaduo-mzt-shouli'))
    expect(actor).toMatchObject({
      kind: 'staff',
      seat: { level: 'county', regionPath: '630000/632700/632722', posts: ['acceptance-clerk'] },
    })
    expect(actor.permissions.has('applications.step')).toBe(true)
    expect(actor.permissions.has('admin.enter')).toBe(false)
  })

  test('with several departments he takes the seat he names, and no other one', async () => {
    const id = await idOf('zaduo-zonghe-shenhe')
    const posts = await database.db('staffPosts').where({ accountId: id }).select('departmentId')
    const second = posts[1]?.departmentId ?? ''
    expect(await loadActor(database.db, id, second)).toMatchObject({
      seat: { departmentId: second },
    })
    const foreign = await database.db('departments').where({ level: 'province' }).first('id')
    const actor = await loadActor(database.db, id, foreign?.id ?? '')
    expect(actor).toMatchObject({ seat: { regionCode: '632722' } })
  })

  test('a closed account is a visitor, and so is nobody', async () => {
    const id = await idOf('liuyang')
    await database.db('accounts').where({ id }).update({ status: 'closed' })
    expect((await loadActor(database.db, id)).kind).toBe('visitor')
    expect((await loadActor(database.db, '999999999')).kind).toBe('visitor')
  })
})
