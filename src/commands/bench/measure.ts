// Measures all targets in turn, several rounds, so that a slow minute of the machine hits them alike.
import { quantile, runFor } from './load.ts'
import type { Target, Yardstick } from './targets.ts'

export interface Figure {
  readonly name: string
  readonly perSecond: number
  readonly p50: number
  readonly p99: number
  /** Requests a second, of those of the bare page without a database. */
  readonly toL3: number
  readonly against: Yardstick
  readonly toYardstick: number
}

export interface Pace {
  readonly rounds: number
  readonly warmUp: number
  readonly milliseconds: number
}

export const quickPace: Pace = { rounds: 2, warmUp: 150, milliseconds: 450 }
export const fullPace: Pace = { rounds: 3, warmUp: 500, milliseconds: 1700 }

export async function measure(targets: readonly Target[], pace: Pace): Promise<Figure[]> {
  const rounds = new Map<string, { perSecond: number[]; milliseconds: number[] }>()
  for (const target of targets) rounds.set(target.name, { perSecond: [], milliseconds: [] })
  for (let round = 0; round < pace.rounds; round++) {
    for (const { name, lanes, expected, visit } of targets) {
      const run = (milliseconds: number) =>
        runFor(milliseconds, lanes, visit, expected).catch((error: unknown) => {
          throw new Error(`${name}: ${error instanceof Error ? error.message : String(error)}`)
        })
      await run(pace.warmUp)
      const { milliseconds } = await run(pace.milliseconds)
      const kept = rounds.get(name)
      // Work between visits is not the product's: the rate follows from the times of the answers.
      const mean = milliseconds.reduce((sum, one) => sum + one, 0) / milliseconds.length
      kept?.perSecond.push((lanes * 1000) / mean)
      kept?.milliseconds.push(...milliseconds)
    }
  }
  const rateOf = (name: string) => quantile(rounds.get(name)?.perSecond ?? [], 0.5)
  return targets.map(({ name, against }) => {
    const { milliseconds } = rounds.get(name) ?? { milliseconds: [] }
    return {
      name,
      perSecond: rateOf(name),
      p50: quantile(milliseconds, 0.5),
      p99: quantile(milliseconds, 0.99),
      toL3: rateOf(name) / rateOf('L3'),
      against,
      toYardstick: rateOf(name) / rateOf(against),
    }
  })
}
