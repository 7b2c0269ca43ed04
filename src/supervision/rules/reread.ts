// Finished applications are read again by turns, so that what is forged long after is found, too.
import { addDays, daysBetween, startOf } from '../../kernel/day.ts'
import type { Day } from '../../kernel/day.ts'

/** Within so many nights every application has been read again, and a night reads one part in so many. */
export const nightsOfRound = 30

/** Whose turn it is: remainders of the ids, those of nights on which the watch did not run included. */
export function turnsOf(lastFullOn: Day | null, today: Day): readonly number[] {
  const nights = lastFullOn === null ? nightsOfRound : Math.max(0, daysBetween(lastFullOn, today))
  return Array.from({ length: Math.min(nights, nightsOfRound) }, (_, back) =>
    turnOn(addDays(today, -back)),
  )
}

function turnOn(day: Day): number {
  return Math.floor(startOf(day).getTime() / 86_400_000) % nightsOfRound
}
