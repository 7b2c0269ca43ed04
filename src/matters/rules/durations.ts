// 实际用时: the middle and the ninetieth of a hundred, from counts of how often each length occurred.

export interface Duration {
  readonly days: number
  readonly cases: number
}

export interface Spread {
  readonly cases: number
  readonly medianDays: number
  readonly ninetiethDays: number
}

/** Fewer say nothing, and could say something about one person. */
export const fewestShown = 5

/** Null for no cases. The nearest rank: a length that really occurred, never one in between. */
export function spreadOf(durations: readonly Duration[]): Spread | null {
  const ordered = durations.filter(({ cases }) => cases > 0).toSorted((a, b) => a.days - b.days)
  const cases = ordered.reduce((sum, one) => sum + one.cases, 0)
  if (cases === 0) return null
  return {
    cases,
    medianDays: rank(ordered, cases * 0.5),
    ninetiethDays: rank(ordered, cases * 0.9),
  }
}

function rank(ordered: readonly Duration[], place: number): number {
  let passed = 0
  for (const { days, cases } of ordered) {
    passed += cases
    if (passed >= place) return days
  }
  return ordered.at(-1)?.days ?? 0
}
