// Measures the search of a small and of a large catalogue: the middle and the ninety-ninth of a hundred
// of many questions, and the slowest word.
import type { ClientBase } from 'pg'
import { noFilters, readQuery, searchMatters } from '../../matters/index.ts'
import type { Db } from '../../platform/database/transaction.ts'
import { fillMatters } from './fill-matters.ts'

export interface SearchFigure {
  readonly matters: number
  readonly medianMs: number
  readonly worstWord: string
  /** Ninety-nine of a hundred searches for that word take no longer. */
  readonly worstP99Ms: number
}

const asked = [
  ...['证', '许可', '登记', '补贴', '食品经营许可', '社保卡', '身份证', '开饭馆', '生娃', '牦牛'],
  ...['怎么办身份证', '村里盖房子审批', '孩子上学报名', '退休金怎么领', '我想开饭馆需要什么手续'],
  ...[
    'shenfenzheng',
    'spjy',
    'sbk',
    'shenfengzheng',
    '身分证',
    '食品经菅许可',
    '份身证',
    '牧区唐卡',
  ],
]

export async function searchGrowth(
  db: Db,
  client: ClientBase,
  sizes: readonly number[],
  rounds: number,
): Promise<SearchFigure[]> {
  const figures: SearchFigure[] = []
  for (const size of sizes) {
    await fillMatters(client, size)
    figures.push({ matters: size, ...(await measureSearch(db, rounds)) })
  }
  return figures
}

async function measureSearch(db: Db, rounds: number): Promise<Omit<SearchFigure, 'matters'>> {
  for (const words of asked) await searchMatters(db, readQuery(words), noFilters, null)
  const times = new Map<string, number[]>()
  for (let round = 0; round < rounds; round += 1) {
    for (const words of asked) {
      const started = performance.now()
      await searchMatters(db, readQuery(words), noFilters, null)
      times.set(words, [...(times.get(words) ?? []), performance.now() - started])
    }
  }
  const slowest = [...times]
    .map(([words, taken]) => ({ words, p99: rank(taken, 0.99) }))
    .toSorted((a, b) => b.p99 - a.p99)[0]
  return {
    medianMs: rank([...times.values()].flat(), 0.5),
    worstWord: slowest?.words ?? '',
    worstP99Ms: slowest?.p99 ?? 0,
  }
}

function rank(values: readonly number[], share: number): number {
  const ordered = values.toSorted((a, b) => a - b)
  return ordered[Math.min(ordered.length - 1, Math.ceil(ordered.length * share) - 1)] ?? 0
}
