// Two clerks at once, over the whole table of moves: in every situation each lawful act against itself, and
// pairs of different acts drawn with a seed until the time is over. RUSH=long plays every pair.
import { beforeAll, expect, test } from 'vitest'
import { steps } from '../../../src/workflow/index.ts'
import { useDatabase } from '../../support/database.ts'
import type { TestDatabase } from '../../support/database.ts'
import type { FiledApplication } from '../../support/builders/filed-application.ts'
import { randomOf } from '../../workflow/rules/random-histories.ts'
import { actsFrom, isLawful, nameOf } from './acts.ts'
import type { Act } from './acts.ts'
import { race } from './race.ts'
import { situations } from './situations.ts'

const long = process.env['RUSH'] === 'long'
const seed = Number(process.env['SEED'] ?? 20260312)
/** For pairs of different acts, after each act was raced with itself. */
const pairsFor = long ? 3_600_000 : 15_000

let database: TestDatabase
/** Where each situation's acts are lawful, found on the first application that was brought there. */
const lawful = new Map<string, readonly Act[]>()
const raced = new Set<string>()

beforeAll(async () => {
  database = await useDatabase()
})

test.each(Object.keys(situations))('%s: whoever presses twice does it once', async (name) => {
  const make = situations[name]
  if (make === undefined) throw new Error(name)
  let ready: FiledApplication | null = await make(database.resources)
  const from = (await ready.row()).status
  const acts: Act[] = []
  for (const act of actsFrom(from)) {
    if (await isLawful(database.resources, ready, act)) acts.push(act)
  }
  expect(acts).not.toEqual([])
  lawful.set(name, acts)
  for (const act of acts) {
    const key = `${act.action} from ${from} by ${act.by}`
    // The same act of the same status was raced in a situation before.
    if (raced.has(key)) continue
    ready ??= await make(database.resources)
    await race(database.resources, ready, [act, act])
    raced.add(key)
    ready = null
  }
})

test('every row of the table was raced', () => {
  const wanted = steps.flatMap(({ action, from, by }) =>
    from.flatMap((status) => by.map((performer) => `${action} from ${status} by ${performer}`)),
  )
  expect(wanted.filter((one) => !raced.has(one))).toEqual([])
})

test(
  'different acts at once: the first is done, the second reads why his is not',
  async () => {
    const random = randomOf(seed)
    const pairs = [...lawful].flatMap(([name, acts]) =>
      acts.flatMap((one, at) =>
        acts.slice(at + 1).map((other) => ({ name, acts: [one, other] as const, key: random() })),
      ),
    )
    const until = Date.now() + pairsFor
    let played = 0
    for (const { name, acts } of pairs.sort((one, other) => one.key - other.key)) {
      if (Date.now() > until) break
      const filed = await situations[name]?.(database.resources)
      if (filed === undefined) throw new Error(name)
      const [one, other] = acts
      // Either may be first in line.
      await race(database.resources, filed, random() < 0.5 ? [one, other] : [other, one]).catch(
        (cause: unknown) => {
          throw new Error(`${name}: ${nameOf(one)}, ${nameOf(other)} (seed ${seed})`, { cause })
        },
      )
      played += 1
    }
    expect(played).toBeGreaterThan(long ? pairs.length - 1 : 5)
  },
  pairsFor + 60_000,
)
