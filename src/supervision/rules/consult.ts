// R-CONSULT: a department that was asked for its opinion does not give it in time.
import type { Finding } from '../types.ts'
import type { Limit } from './facts.ts'
import { limitFacts } from './limit-words.ts'
import type { Terms } from './terms.ts'

export interface LateConsultation {
  readonly id: string
  /** The department that was asked. */
  readonly departmentId: string
  /** Its silence counts as no objection: the request is closed and grows no later. */
  readonly silent: boolean
  readonly limit: Limit
}

export function consult(
  { id, departmentId, silent, limit }: LateConsultation,
  terms: Terms,
): Finding | null {
  if (!limit.isLate) return null
  const lost = -(limit.left ?? 0)
  return {
    rule: 'R-CONSULT',
    card: !silent && lost >= terms.consultRedDaysAfter ? 'red' : 'yellow',
    occurrence: `consultation:${id}`,
    departmentId,
    facts: limitFacts(limit),
  }
}
