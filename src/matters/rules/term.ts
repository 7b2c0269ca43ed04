// 时限: a promise may be shorter than the law's term, never longer.
import type { TermUnit } from '../types.ts'

/** 法定时限 as a version states it. */
export interface StatutoryTerm {
  readonly days: number | null
  readonly unit: TermUnit | null
}

/** The most working days that a promise may have under a statutory term; null for no limit. */
export function longestPromise(term: StatutoryTerm): number | null {
  if (term.days === null || term.unit === null) return null
  switch (term.unit) {
    case 'working-day':
      return term.days
    // A calendar term holds at least five working days in seven, holidays aside.
    case 'calendar-day':
      return Math.floor((term.days * 5) / 7)
    case 'month':
      return Math.floor((term.days * 30 * 5) / 7)
  }
}

export function promiseIsLawful(promisedDays: number, term: StatutoryTerm): boolean {
  const longest = longestPromise(term)
  return longest === null || promisedDays <= longest
}
