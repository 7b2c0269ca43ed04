// R-PROMISE: the promised limit (承诺时限).
import type { Card, Finding } from '../types.ts'
import type { ApplicationFacts, Limit } from './facts.ts'
import { lateDays, limitFacts } from './limit-words.ts'
import type { Terms } from './terms.ts'

/** Signal one working day before, yellow from the due day, red three working days after. */
export function promise(facts: ApplicationFacts, terms: Terms): Finding | null {
  const limit = facts.promised
  const card = limit === null ? null : cardOf(limit, terms)
  if (limit === null || card === null) return null
  return {
    rule: 'R-PROMISE',
    card,
    occurrence: limit.startedOn,
    departmentId: facts.handlingDepartmentId,
    facts: limitFacts(limit),
  }
}

/** What is promised on the spot has no day before its last, and is not warned of on it. */
function cardOf(limit: Limit, terms: Terms): Card | null {
  if (limit.isLate) return lateDays(limit) >= terms.promiseRedDaysAfter ? 'red' : 'yellow'
  if (!limit.running || limit.left === null || limit.total === 0) return null
  if (limit.left <= 0) return 'yellow'
  return limit.left <= terms.promiseSignalDaysBefore ? 'signal' : null
}
