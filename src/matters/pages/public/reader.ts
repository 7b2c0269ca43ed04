// Who reads a guide: the situation that was chosen, and whether applications are taken today.
import type { SituationOf } from '../../queries/situation-of.ts'
import type { OpeningState } from '../../rules/opening.ts'

export interface Reader extends SituationOf {
  /** Null where neither days nor places limit the matter. */
  readonly opening: OpeningState | null
}

export function isOpen(opening: OpeningState | null): boolean {
  return opening === null || opening.kind === 'open'
}
