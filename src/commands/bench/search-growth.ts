// Measures the search of small and large catalogues side by side, word by word in turn, so that a slow
// minute of the machine hits all of them alike.
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { noFilters, readQuery, searchMatters } from '../../matters/index.ts'
import type { Db } from '../../platform/database/transaction.ts'
import { opening } from './forms-of-page.ts'
import type { Ask } from './load.ts'
import { quantile } from './load.ts'

/** A catalogue of some size: its database, and the product that shows it. */
export interface Catalogue {
  readonly matters: number
  readonly db: Db
  readonly ask: Ask
}

export interface SearchFigure {
  readonly matters: number
  /** From nothing to the first answer. */
  readonly buildMs: number
  /** The longest that the building kept others waiting. */
  readonly longestBlockMs: number
  readonly megabytes: number
  /** Search alone, with its statements. */
  readonly medianMs: number
  /** The whole page, as a browser gets it. */
  readonly pageMedianMs: number
  readonly worstWord: string
  /** Ninety-nine of a hundred searches for that word take no longer. */
  readonly worstP99Ms: number
}

const asked = [
  ...['证', '许可', '登记', '补贴', '食品经营许可', '社保卡', '身份证', '开饭馆', '生娃', '牦牛'],
  ...['怎么办身份证', '村里盖房子审批', '孩子上学报名', '退休金怎么领', '我想开饭馆需要什么手续'],
  ...['shenfenzheng', 'spjy', 'sbk', 'shenfengzheng', '身分证', '食品经菅许可', '份身证'],
  ...['牧区唐卡', '行政许可', ''],
]

export async function searchGrowth(
  catalogues: readonly Catalogue[],
  rounds: number,
): Promise<SearchFigure[]> {
  const built: Awaited<ReturnType<typeof build>>[] = []
  for (const { db } of catalogues) built.push(await build(db))
  const alone = await inTurn(catalogues, rounds, ({ db }, words) =>
    searchMatters(db, readQuery(words), noFilters, null),
  )
  const pages = await inTurn(catalogues, rounds, async ({ ask }, words) => {
    const answer = await ask(opening(`/matters?q=${encodeURIComponent(words)}`))
    if (answer.status !== 200) throw new Error(`unexpected answer ${answer.status}`)
  })
  return catalogues.map(({ matters }, at) => {
    const times = alone[at] ?? new Map<string, number[]>()
    const [worstWord, worst] = [...times].reduce((one, other) =>
      quantile(one[1], 0.99) >= quantile(other[1], 0.99) ? one : other,
    )
    return {
      ...{ matters, ...(built[at] ?? { buildMs: 0, longestBlockMs: 0, megabytes: 0 }) },
      medianMs: quantile([...times.values()].flat(), 0.5),
      pageMedianMs: quantile([...(pages[at]?.values() ?? [])].flat(), 0.5),
      ...{ worstWord: worstWord || '（不填）', worstP99Ms: quantile(worst, 0.99) },
    }
  })
}

async function build(db: Db) {
  const before = memory()
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  const started = performance.now()
  await searchMatters(db, readQuery('证'), noFilters, null)
  const buildMs = performance.now() - started
  delay.disable()
  return { buildMs, longestBlockMs: delay.max / 1e6, megabytes: (memory() - before) / 1e6 }
}

function memory(): number {
  globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

const warmUps = 3

async function inTurn(
  catalogues: readonly Catalogue[],
  rounds: number,
  search: (catalogue: Catalogue, words: string) => Promise<unknown>,
): Promise<Map<string, number[]>[]> {
  const times = catalogues.map(() => new Map<string, number[]>(asked.map((words) => [words, []])))
  for (let round = -warmUps; round < rounds; round += 1) {
    for (const words of asked) {
      for (const [at, catalogue] of catalogues.entries()) {
        const started = performance.now()
        await search(catalogue, words)
        if (round >= 0) times[at]?.get(words)?.push(performance.now() - started)
      }
    }
  }
  return times
}
