// When an application that does not change must be looked at again.
import type { Day } from '../../kernel/day.ts'
import type { ApplicationFacts, Limit } from './facts.ts'
import type { Terms } from './terms.ts'

/** Counts working days from a day; negative goes back. */
export type DayCount = (from: Day, count: number) => Day

/** The next day on which a card may come up; null when only a change can bring one. */
export function nextLook(
  facts: ApplicationFacts,
  terms: Terms,
  today: Day,
  add: DayCount,
): Day | null {
  const { receipt, promised, statutory, delivery, stage, suspension } = facts
  const days = [receipt, promised, statutory, delivery, stage, suspension].flatMap((limit) =>
    limit === null ? [] : (dayFor(limit, terms, today, add) ?? []),
  )
  return days.reduce<Day | null>(
    (first, day) => (first === null || day < first ? day : first),
    null,
  )
}

function dayFor(limit: Limit, terms: Terms, today: Day, add: DayCount): Day | null {
  const { running, dueOn, left, total } = limit
  if (!running || dueOn === null || left === null || left < -lastChange(terms)) return null
  const lead = firstWarning(terms, total)
  const first = left > lead ? add(dueOn, -lead) : add(today, 1)
  return first > today ? first : add(today, 1)
}

/** No rule warns earlier than so many working days before a due day. */
function firstWarning(terms: Terms, total: number): number {
  const { promiseSignalDaysBefore, statutoryYellowDaysBefore } = terms
  const days = [total - terms.receiptYellowDay, total - terms.deliverYellowDay].filter(
    (before) => before < 10,
  )
  return 1 + Math.max(0, promiseSignalDaysBefore, statutoryYellowDaysBefore, ...days)
}

/** No card changes later than so many working days after it. */
function lastChange(terms: Terms): number {
  return 1 + Math.max(terms.promiseRedDaysAfter, terms.stepRedDaysAfter, terms.suspendRedDaysAfter)
}
