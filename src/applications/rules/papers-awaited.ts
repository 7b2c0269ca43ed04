// 容缺: which papers of an application are still to come, and by when the first of them.
import type { Commitment } from '../../commitments/index.ts'
import { promiseNumber } from '../../matters/index.ts'
import type { Day } from '../../kernel/day.ts'

export function openLater(commitments: readonly Commitment[]): readonly Commitment[] {
  return commitments.filter(({ kind, outcome }) => kind === 'later' && outcome === null)
}

/**
 * What is there: files, and the promises and papers to come that stand in for one. What is to be signed is
 * there when it is signed; no file makes up for it.
 */
export function handedIn(
  files: readonly Numbered[],
  commitments: readonly Commitment[],
): readonly Numbered[] {
  return [
    ...files.filter(({ materialNumber }) => materialNumber !== promiseNumber),
    ...commitments.filter(({ outcome }) => outcome !== 'refused'),
  ]
}

interface Numbered {
  readonly materialNumber: number
}

export function awaited(commitments: readonly Commitment[]): {
  readonly papersAwaited: number
  readonly papersDueOn: Day | null
} {
  const open = openLater(commitments)
  const days = open.flatMap(({ dueOn }) => (dueOn === null ? [] : [dueOn])).sort()
  return { papersAwaited: open.length, papersDueOn: days[0] ?? null }
}
