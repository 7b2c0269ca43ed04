// Collects what does not hold: all are counted, the first ones are kept.
import type { Break } from './types.ts'

const most = 1000

export interface Faults {
  tell(one: Break): void
  readonly kept: readonly Break[]
  readonly count: () => number
}

export function noFaults(): Faults {
  const kept: Break[] = []
  let count = 0
  return {
    tell(one) {
      count += 1
      if (kept.length < most) kept.push(one)
    },
    kept,
    count: () => count,
  }
}
