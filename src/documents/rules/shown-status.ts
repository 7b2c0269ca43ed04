// What a reader is told of a letter today: nobody has to write down that it ran out.
import type { Day } from '../../kernel/day.ts'
import type { DocumentStatus, ShownStatus } from '../types.ts'

export function shownStatus(
  { status, validUntil }: { readonly status: DocumentStatus; readonly validUntil: Day | null },
  today: Day,
): ShownStatus {
  return status === 'in-force' && validUntil !== null && validUntil < today ? 'expired' : status
}
