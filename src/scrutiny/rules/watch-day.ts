// A day of watching begins at six in the morning, so that a night belongs to one day.
import { addDays, dayOf, startOf } from '../../kernel/day.ts'
import type { Day } from '../../kernel/day.ts'

const hour = 3_600_000
const beginning = 6 * hour

export function watchDayOf(at: Date): Day {
  return dayOf(new Date(at.getTime() - beginning))
}

/** The first instant of a day of watching, and the first one after it. */
export function spanOf(day: Day): { readonly since: Date; readonly until: Date } {
  const begin = (one: Day) => new Date(startOf(one).getTime() + beginning)
  return { since: begin(day), until: begin(addDays(day, 1)) }
}

/** From 22:00 to 6:00 in China. */
export function isNight(at: Date): boolean {
  return at.getTime() >= startOf(watchDayOf(at)).getTime() + 22 * hour
}
