// R-SUSPEND: a special procedure that outlasts its plan, or that the law does not know.
import type { Card, Finding } from '../types.ts'
import type { ApplicationFacts, SuspensionFacts } from './facts.ts'
import { limitFacts } from './limit-words.ts'
import type { Terms } from './terms.ts'

/** Yellow at the planned end, red five working days later, red at once off the list (第四十五条). */
export function suspend(facts: ApplicationFacts, terms: Terms): Finding | null {
  const { suspension } = facts
  const card = suspension === null ? null : cardOf(suspension, terms)
  if (suspension === null || card === null) return null
  return {
    rule: 'R-SUSPEND',
    card,
    occurrence: String(suspension.sequence),
    departmentId: facts.handlingDepartmentId,
    facts: {
      ground: suspension.ground,
      ...(suspension.lawful ? {} : { fault: '停止计时的理由不在法律列明的八种程序之内' }),
      ...limitFacts(suspension),
    },
  }
}

function cardOf({ lawful, left, running, isLate }: SuspensionFacts, terms: Terms): Card | null {
  if (!lawful) return 'red'
  if (left === null || left > 0 || (!running && !isLate)) return null
  return -left >= terms.suspendRedDaysAfter ? 'red' : 'yellow'
}
