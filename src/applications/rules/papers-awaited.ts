// 容缺: which papers of an application are still to come, and by when the first of them.
import type { Commitment } from '../../commitments/index.ts'
import type { Day } from '../../kernel/day.ts'

export function openLater(commitments: readonly Commitment[]): readonly Commitment[] {
  return commitments.filter(({ kind, outcome }) => kind === 'later' && outcome === null)
}

/** Promises and papers to come stand in for the file until it is there. */
export function standIns(
  commitments: readonly Commitment[],
): readonly { readonly materialNumber: number }[] {
  return commitments.filter(({ outcome }) => outcome !== 'refused')
}

export function awaited(commitments: readonly Commitment[]): {
  readonly papersAwaited: number
  readonly papersDueOn: Day | null
} {
  const open = openLater(commitments)
  const days = open.flatMap(({ dueOn }) => (dueOn === null ? [] : [dueOn])).sort()
  return { papersAwaited: open.length, papersDueOn: days[0] ?? null }
}
