// R-DELIVER: the decision is made and its paper is not delivered.
import type { Finding } from '../types.ts'
import type { ApplicationFacts } from './facts.ts'
import { limitFacts } from './limit-words.ts'
import type { Terms } from './terms.ts'

/** Yellow on day 8 of 10, red after the tenth (行政许可法第四十四条). */
export function deliver(facts: ApplicationFacts, terms: Terms): Finding | null {
  const limit = facts.delivery
  if (limit === null) return null
  if (!limit.isLate && !(limit.running && limit.used >= terms.deliverYellowDay)) return null
  return {
    rule: 'R-DELIVER',
    card: limit.isLate ? 'red' : 'yellow',
    occurrence: limit.startedOn,
    departmentId: facts.handlingDepartmentId,
    facts: limitFacts(limit),
  }
}
