// Statements begun together share a connection, and none of them another one's answer or fault.
import { beforeAll, expect, test } from 'vitest'
import { alongside } from '../../../src/platform/database/alongside.ts'
import { beyondScope, scopedTo, scopeOf } from '../../../src/platform/database/scope.ts'
import type { Db } from '../../../src/platform/database/transaction.ts'
import { useDatabase } from '../../support/database.ts'

let db: Db
beforeAll(async () => {
  ;({ db } = await useDatabase())
})

async function rowsOf(asked: PromiseLike<{ rows: Record<string, unknown>[] }>) {
  return (await asked).rows
}

test('each statement gets its own answer, from one connection, in types of its own', async () => {
  const answers = await alongside(db, (line) =>
    Promise.all([
      rowsOf(line.raw('select pg_backend_pid() as pid')),
      line('departments').orderBy('id').limit(2).select('id', 'name'),
      rowsOf(line.raw('select ?::bigint as big, now() as at', ['12345678901234'])),
      rowsOf(line.raw('select pg_backend_pid() as pid')),
    ]),
  )
  const [[first], departments, [typed], [last]] = answers
  expect(first).toEqual(last)
  expect(departments).toEqual(await db('departments').orderBy('id').limit(2).select('id', 'name'))
  expect(typed).toEqual({ big: '12345678901234', at: expect.any(Date) as Date })
})

test('what follows from an answer is asked on the same connection', async () => {
  const pids = await alongside(db, async (line) => {
    const [one] = await rowsOf(line.raw('select pg_backend_pid() as pid'))
    const [two] = await rowsOf(line.raw('select pg_backend_pid() as pid'))
    return [one, two]
  })
  expect(pids[0]).toEqual(pids[1])
})

test('a fault of one is not that of the others, and the connection serves on', async () => {
  for (let time = 0; time < 6; time++) {
    const answers = await alongside(db, (line) =>
      Promise.allSettled([
        line.raw('select ?::int as n', [time]),
        line.raw('select 1 / (?::int - ?::int)', [time, time]),
        line.raw('select no_such_column'),
        line.raw('select ?::int + 1 as n', [time]),
      ]),
    )
    expect(answers.map(({ status }) => status)).toEqual([
      ...['fulfilled', 'rejected', 'rejected', 'fulfilled'],
    ])
  }
  expect(await rowsOf(db.raw('select 1 as one'))).toEqual([{ one: 1 }])
})

test('who gives up at the first fault leaves nothing under way on a connection of others', async () => {
  const slow = (line: Db) => rowsOf(line.raw('select pg_sleep(0.2), 1 as late'))
  await expect(
    alongside(db, (line) => Promise.all([line.raw('select no_such_column'), slow(line)])),
  ).rejects.toThrow(/no_such_column/)
  const all = await Promise.all(
    Array.from({ length: 20 }, (_, at) => rowsOf(db.raw('select ?::int as n', [at]))),
  )
  expect(all).toEqual(Array.from({ length: 20 }, (_, at) => [{ n: at }]))
})

test('many at once mix nothing up', async () => {
  const pages = await Promise.all(
    Array.from({ length: 60 }, (_, page) =>
      alongside(db, (line) =>
        Promise.all(
          Array.from({ length: 4 }, (_, at) =>
            rowsOf(line.raw('select ?::int as n, pg_sleep(?)', [page * 10 + at, at / 1000])),
          ),
        ),
      ),
    ),
  )
  pages.forEach((page, number) =>
    expect(page.map(([row]) => row?.['n'])).toEqual([0, 1, 2, 3].map((at) => number * 10 + at)),
  )
})

test('the region holds for all of them, and the door beyond it opens as before', async () => {
  const county = scopedTo(db, '632722')
  const scope = `current_setting('yizhan.scope', true) as scope`
  await alongside(county, async (line) => {
    expect(scopeOf(line)).toBe('632722')
    const said = await Promise.all([
      rowsOf(line.raw(`select ${scope}`)),
      rowsOf(line.raw(`select ?::int, ${scope}`, [1])),
    ])
    expect(said.map(([row]) => row?.['scope'])).toEqual(['632722', '632722'])
    const [beyond] = await rowsOf(beyondScope(line, 'test').raw(`select ${scope}`))
    expect(beyond?.['scope'] ?? '').toBe('')
  })
})

test('nothing is asked any more once the answers are there', async () => {
  let kept: Db | undefined
  await alongside(db, (line) => {
    kept = line
    return line.raw('select 1')
  })
  await expect(kept?.raw('select 1')).rejects.toThrow()
})
