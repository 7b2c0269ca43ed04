// 取号叫号: numbers without gaps, two windows never call the same, a clerk serves one at a time.
import type { Express } from 'express'
import supertest from 'supertest'
import { beforeAll, expect, test } from 'vitest'
import { loadActor } from '../../src/accounts/index.ts'
import { callNext, endCall } from '../../src/counter/call-number.ts'
import { takeNumber } from '../../src/counter/take-number.ts'
import { windowNameOf } from '../../src/counter/rules/window-name.ts'
import { visitor } from '../../src/kernel/actor.ts'
import type { Staff } from '../../src/kernel/actor.ts'
import { testApp } from '../support/app.ts'
import { contextFor } from '../support/context.ts'
import { useDatabase } from '../support/database.ts'
import type { TestDatabase } from '../support/database.ts'
import { postForm, signedIn } from '../support/sign-in.ts'

let database: TestDatabase
let app: Express
let clerk: Staff

beforeAll(async () => {
  database = await useDatabase()
  app = testApp(database.resources).app
  const row = await database.db('accounts').where({ username: 'geermu-chuangkou' }).first('id')
  const actor = await loadActor(database.db, row?.id ?? '')
  if (actor.kind !== 'staff') throw new Error('no clerk')
  clerk = actor
})

const now = new Date('2026-03-12T02:00:00Z')

test('numbers of a hall have no gaps, whoever takes them at once', async () => {
  const ctx = contextFor(database.resources, visitor, now)
  const hall = clerk.seat.departmentId
  const taken = await Promise.all(Array.from({ length: 8 }, () => takeNumber(ctx, hall)))
  expect(taken.every(({ ok }) => ok)).toBe(true)
  const rows = await database
    .db('counterTickets')
    .where({ departmentId: hall, day: '2026-03-12' })
    .orderBy('number')
    .select('number')
  expect(rows.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  expect(await takeNumber(ctx, '1'.repeat(19))).toEqual({ ok: false, refusal: 'no-such-hall' })
})

test('a clerk serves one at a time, and two clerks call two numbers', async () => {
  const own = contextFor(database.resources, clerk, now)
  const other = { ...clerk, accountId: (await database.db('accounts').first('id'))?.id ?? '' }
  const others = contextFor(database.resources, other, now)
  const [one, two] = await Promise.all([
    callNext(own, clerk, '1 号窗口'),
    callNext(others, other, '2 号窗口'),
  ])
  expect([one, two].map((each) => (each.ok ? each.value : 0)).sort()).toEqual([1, 2])
  expect(await callNext(own, clerk, '1 号窗口')).toEqual({ ok: false, refusal: 'one-at-a-time' })
  expect((await endCall(own, clerk, 'no-show')).ok).toBe(true)
  expect(await endCall(own, clerk, 'served')).toEqual({ ok: false, refusal: 'nobody-called' })
  expect(await callNext(own, clerk, '1 号窗口')).toMatchObject({ ok: true, value: 3 })
})

test('who takes a number sees when it is called, without script and without an account', async () => {
  const agent = supertest.agent(app)
  const other = await database
    .db('staffPosts as p')
    .join('accounts as a', 'a.id', 'p.accountId')
    .where('a.username', 'tongren-chuangkou')
    .first<{ departmentId: string }>('p.departmentId')
  const hall = `/halls/${other?.departmentId ?? ''}`
  expect((await agent.get('/halls')).text).toContain(hall)
  const taken = await postForm(agent, hall, `${hall}/tickets`, {})
  const ticket = taken.headers['location'] ?? ''
  expect((await agent.get(ticket)).text).toContain('前面还有 0 人')
  const desk = await signedIn(app, 'tongren-chuangkou', 'desk')
  const calls = '/desk/counter/calls'
  const called = await postForm(desk, calls, calls, { window: ' ３ ' })
  expect(called.status).toBe(303)
  expect((await agent.get(ticket)).text).toContain('请到 3 号窗口。')
  const display = await agent.get(`${hall}/display?auto=yes`)
  expect(display.text).toContain('3 号窗口')
  expect(display.headers['refresh']).toBe('15')
  expect((await agent.get(`${hall}/display`)).headers['refresh']).toBeUndefined()
  const ended = await postForm(desk, calls, `${calls}/end`, { outcome: 'served' })
  expect(ended.status).toBe(303)
  expect((await agent.get(ticket)).text).toContain('办过了')
})

test.each([
  ['3', '3 号窗口'],
  ['３号', '3 号窗口'],
  ['12 号窗', '12 号窗口'],
  ['3 号窗口', '3 号窗口'],
  ['二楼东', '二楼东'],
  ['A3', 'A3'],
  ['   ', ''],
])('a window typed as “%s” is called “%s”', (typed, name) => {
  expect(windowNameOf(typed)).toBe(name)
})
