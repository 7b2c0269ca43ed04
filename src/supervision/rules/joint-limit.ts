// R-STATUTORY for a joint application: the forty-five working days of the whole answer to the lead department.
import type { Finding } from '../types.ts'
import type { Limit } from './facts.ts'
import { limitFacts } from './limit-words.ts'
import type { Terms } from './terms.ts'

export interface JointLimit {
  readonly jointId: string
  readonly departmentId: string
  readonly limit: Limit
}

/** Yellow and red on the same days as a limit of one application. */
export function jointLimit(
  { jointId, departmentId, limit }: JointLimit,
  terms: Terms,
): Finding | null {
  const { running, left, isLate } = limit
  const isNear = running && left !== null && left <= terms.statutoryYellowDaysBefore
  if (!isLate && !isNear) return null
  return {
    rule: 'R-STATUTORY',
    card: isLate ? 'red' : 'yellow',
    occurrence: `joint:${jointId}`,
    departmentId,
    facts: limitFacts(limit),
  }
}
