// R-RATING: a bad rating waits for its answer.
import type { Finding } from '../types.ts'
import type { Limit } from './facts.ts'
import { limitFacts } from './limit-words.ts'
import type { Terms } from './terms.ts'

export interface Unanswered {
  readonly departmentId: string
  readonly limit: Limit
}

/** Yellow on the fourth working day, red after the fifth. */
export function rating({ departmentId, limit }: Unanswered, terms: Terms): Finding | null {
  if (!limit.isLate && !(limit.running && limit.used >= terms.ratingYellowDay)) return null
  return {
    rule: 'R-RATING',
    card: limit.isLate ? 'red' : 'yellow',
    occurrence: limit.startedOn,
    departmentId,
    facts: limitFacts(limit),
  }
}
