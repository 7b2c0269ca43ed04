// R-STATUTORY: the limit that the law sets (法定时限).
import type { Finding } from '../types.ts'
import type { ApplicationFacts } from './facts.ts'
import { limitFacts } from './limit-words.ts'
import type { Terms } from './terms.ts'

/** Yellow three working days before, red when overdue (行政许可法第七十四条第二项). */
export function statutory(facts: ApplicationFacts, terms: Terms): Finding | null {
  const limit = facts.statutory
  if (limit === null) return null
  const { running, left, isLate } = limit
  const isNear = running && left !== null && left <= terms.statutoryYellowDaysBefore
  if (!isLate && !isNear) return null
  return {
    rule: 'R-STATUTORY',
    card: isLate ? 'red' : 'yellow',
    occurrence: limit.startedOn,
    departmentId: facts.handlingDepartmentId,
    facts: limitFacts(limit),
  }
}
