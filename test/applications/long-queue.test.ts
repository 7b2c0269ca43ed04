// A department with hundreds in hand: its views are counted up to a hundred, and read part by part to the end.
import { beforeAll, expect, test } from 'vitest'
import pg from 'pg'
import { loadActor } from '../../src/accounts/index.ts'
import { queueCounts, wholeQueue } from '../../src/applications/queries/queue.ts'
import { noFilters } from '../../src/applications/queries/queue/filters.ts'
import { deskViews, uncountedViews } from '../../src/applications/queries/queue/views.ts'
import type { QueueView } from '../../src/applications/queries/queue/views.ts'
import { sortsOf } from '../../src/applications/queries/queue/order.ts'
import { fillCases } from '../../src/commands/bench/fill.ts'
import type { Staff } from '../../src/kernel/actor.ts'
import type { Day } from '../../src/kernel/day.ts'
import { scopedTo } from '../../src/platform/database/scope.ts'
import { testApp } from '../support/app.ts'
import { useDatabase } from '../support/database.ts'
import type { TestDatabase } from '../support/database.ts'
import { signedIn } from '../support/sign-in.ts'

const username = 'zaduo-scj-shouli'
const today: Day = '2026-03-12'
let database: TestDatabase
let clerk: Staff
/** By status, as they lie in the department. */
let lying: ReadonlyMap<string, number>

beforeAll(async () => {
  database = await useDatabase()
  const client = new pg.Client(database.connection)
  await client.connect()
  await fillCases(client, { from: 1, to: 24_000, today, usernames: [], clerk: username })
  const account = await database.db('accounts').where({ username }).first('id')
  const actor = await loadActor(database.db, account?.id ?? '', null)
  if (actor.kind !== 'staff') throw new Error('a clerk')
  clerk = actor
  const { departmentId, regionPath } = clerk.seat
  await client.query(
    `update applications set handling_department_id = $1, handling_path = $2 where due_on is not null`,
    [departmentId, regionPath],
  )
  // A part is passed on; the database itself keeps who had it.
  await client.query(
    `update applications set handling_department_id = (select id from departments
       where id <> $1 and active order by id limit 1)
     where due_on is not null and id % 5 = 0`,
    [departmentId],
  )
  const { rows } = await client.query<{ status: string; number: number }>(
    `select status, count(*)::int as number from applications where handling_department_id = $1
     group by status`,
    [departmentId],
  )
  lying = new Map(rows.map(({ status, number }) => [status, number]))
  await client.end()
}, 120_000)

const within = () => scopedTo(database.db, clerk.seat.regionCode)

test('more than a hundred are not counted to the end, less are counted exactly', async () => {
  const asked = deskViews
    .filter((view) => !uncountedViews.has(view))
    .map((view) => ({ key: view, view, filters: noFilters }))
  const counts = await queueCounts(within(), clerk, today, asked)
  expect(counts.get('department')).toEqual({ number: 99, more: true })
  expect(counts.get('mine')).toEqual({ number: 99, more: true })
  const suspended = lying.get('suspended') ?? 0
  expect(suspended).toBeLessThan(99)
  expect(counts.get('suspended')).toEqual({ number: suspended, more: false })
  const all = await queueCounts(within(), clerk, today, asked, 100_000)
  const open = [...lying].filter(([status]) => !over.has(status) && status !== 'correcting')
  expect(all.get('department')).toEqual({
    number: open.reduce((sum, [, number]) => sum + number, 0),
    more: false,
  })
  const page = await (
    await signedIn(testApp(database.resources).app, username, 'desk')
  ).get('/desk')
  expect(page.text).toContain('99+')
})

const over = new Set(['concluded', 'not-accepted', 'withdrawn', 'terminated'])

test.each<QueueView>(['mine', 'department', 'others', 'done'])(
  '%s is read to the end, each once, in every order',
  async (view) => {
    for (const sort of sortsOf(view)) {
      const read = async (size: number) => {
        const ids: string[] = []
        const asked = { view, sort, filters: noFilters, today, after: null }
        for await (const rows of wholeQueue(within(), clerk, asked, size)) {
          ids.push(...rows.map(({ id }) => id))
        }
        return ids
      }
      const inParts = await read(97)
      expect(inParts.length).toBeGreaterThan(97)
      expect(new Set(inParts).size).toBe(inParts.length)
      expect(inParts).toEqual(await read(100_000))
    }
  },
)
