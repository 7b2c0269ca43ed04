// The usual row of the table of moves, from which each row says how it differs.
import type { Action, Status, StepRow } from '../types.ts'

/** A row that leaves the clock alone, takes a comment if there is one, and asks nothing more. */
export function row(
  action: Action,
  from: readonly Status[],
  to: StepRow['to'],
  by: StepRow['by'],
  articles: string,
): StepRow {
  return {
    action,
    from,
    to,
    by,
    clock: 'keep',
    comment: 'optional',
    document: null,
    guards: [],
    conclusion: null,
    basis: `行政许可法${articles}`,
  }
}
