// R-RECEIPT: nothing was said within five working days of receipt, so the law says accepted.
import type { Finding } from '../types.ts'
import type { ApplicationFacts } from './facts.ts'
import { limitFacts } from './limit-words.ts'
import type { Terms } from './terms.ts'

/** Yellow on day 4 of 5, red once the five days are over (行政许可法第三十二条). */
export function receipt(facts: ApplicationFacts, terms: Terms): Finding | null {
  const limit = facts.receipt
  if (limit === null) return null
  const isWarned = limit.running && limit.used >= terms.receiptYellowDay
  if (!limit.isLate && !isWarned) return null
  return {
    rule: 'R-RECEIPT',
    card: limit.isLate ? 'red' : 'yellow',
    occurrence: limit.startedOn,
    departmentId: facts.acceptanceDepartmentId,
    facts: limitFacts(limit),
  }
}
