// How long a licence holds, and what follows from that today.
import { addDays, daysBetween, yearOf } from '../../kernel/day.ts'
import type { Day } from '../../kernel/day.ts'
import type { Licence, ShownState } from '../types.ts'

export function shownState(
  { state, validUntil }: Pick<Licence, 'state' | 'validUntil'>,
  today: Day,
): ShownState {
  return state === 'active' && validUntil !== null && validUntil < today ? 'expired' : state
}

export interface Term {
  readonly from: Day
  readonly until: Day
}

/** The same length once more, from the day after its end: whole years where it was whole years. */
export function renewedTerm(validFrom: Day, validUntil: Day): Term {
  const from = addDays(validUntil, 1)
  const years = yearOf(from) - yearOf(validFrom)
  if (years > 0 && from.slice(4) === validFrom.slice(4)) {
    return { from, until: addDays(inYear(from, yearOf(from) + years), -1) }
  }
  return { from, until: addDays(from, daysBetween(validFrom, validUntil)) }
}

/** 行政许可法 第五十条: thirty days before the end, counted in calendar days. */
export const renewalDays = 30

/** Whether silence until its end renews it: only a 行政许可, and only when it was asked for in time. */
export function isDeemedRenewed(
  { state, validUntil, matterType }: Pick<Licence, 'state' | 'validUntil' | 'matterType'>,
  receivedOn: Day | null,
  today: Day,
): boolean {
  if (matterType !== 'licence') return false
  if (state !== 'active' || validUntil === null || receivedOn === null) return false
  return validUntil < today && receivedOn <= addDays(validUntil, -renewalDays)
}

/** Of the days before the end on which its holder is told, the one that is due now; null for none. */
export function reminderDue(validUntil: Day, today: Day, before: readonly number[]): number | null {
  const left = daysBetween(today, validUntil)
  if (left < 0) return null
  return before.filter((days) => left <= days).toSorted((a, b) => a - b)[0] ?? null
}

/** 29 February becomes 1 March where there is none. */
function inYear(day: Day, year: number): Day {
  const moved = `${String(year).padStart(4, '0')}${day.slice(4)}` as Day
  return Number.isNaN(Date.parse(moved)) || !isReal(moved) ? (`${year}-03-01` as Day) : moved
}

function isReal(day: Day): boolean {
  return addDays(addDays(day, 1), -1) === day
}
