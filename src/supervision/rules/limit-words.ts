// What an alert says of a clock, the same for every rule of terms.
import type { AlertFacts } from '../types.ts'
import type { Limit } from './facts.ts'

/** Working days lost since the due day; none while it is not past. */
export function lateDays({ isLate, left }: Limit): number {
  return isLate ? Math.max(0, -(left ?? 0)) : 0
}

export function limitFacts(limit: Limit): AlertFacts {
  return {
    startedOn: limit.startedOn,
    ...(limit.dueOn === null ? {} : { dueOn: limit.dueOn }),
    total: limit.total,
    used: limit.used,
    ...(limit.isLate ? { late: lateDays(limit) } : {}),
  }
}
