// When an application that does not change must be looked at again.
import type { Day } from '../../kernel/day.ts'
import type { ApplicationFacts, Limit } from './facts.ts'

/** No rule warns earlier than so many working days before a due day. */
const lead = 4
/** No card changes later than so many working days after it. */
const tail = 6

/** Counts working days from a day; negative goes back. */
export type DayCount = (from: Day, count: number) => Day

/** The next day on which a card may come up; null when only a change can bring one. */
export function nextLook(facts: ApplicationFacts, today: Day, add: DayCount): Day | null {
  const { receipt, promised, statutory, delivery, stage, suspension } = facts
  const days = [receipt, promised, statutory, delivery, stage, suspension].flatMap((limit) =>
    limit === null ? [] : (dayFor(limit, today, add) ?? []),
  )
  return days.reduce<Day | null>((first, day) => (first === null || day < first ? day : first), null)
}

function dayFor({ running, dueOn, left }: Limit, today: Day, add: DayCount): Day | null {
  if (!running || dueOn === null || left === null || left < -tail) return null
  const tomorrow = add(today, 1)
  const first = left > lead ? add(dueOn, -lead) : tomorrow
  return first > today ? first : tomorrow
}
