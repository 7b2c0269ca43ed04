// 时限: a promise may be shorter than the law's term, never longer; terms of different units are compared
// by the days that they surely have.
import type { TermUnit, VersionContent } from '../types.ts'

/** 法定时限 as a version states it. */
export interface StatutoryTerm {
  readonly days: number | null
  readonly unit: TermUnit | null
}

export interface Term {
  readonly length: number
  readonly unit: TermUnit
}

/** The most of a unit that a promise may have under a statutory term; null for no limit. */
export function longestPromise(
  { days, unit: lawUnit }: StatutoryTerm,
  unit: TermUnit = 'working-day',
): number | null {
  if (days === null || lawUnit === null) return null
  if (unit === lawUnit) return days
  const civil = civilDays({ length: days, unit: lawUnit })
  switch (unit) {
    // Hours run on over a weekend, which a promise in working days may begin with.
    case 'working-day':
      return lawUnit === 'hour' ? Math.max(0, withWeekends(civil)) : Math.floor((civil * 5) / 7)
    case 'calendar-day':
      return Math.floor(civil)
    case 'hour':
      return Math.floor(civil * 24)
    case 'month':
      return Math.floor(civil / 31)
  }
}

export function promiseIsLawful({ length, unit }: Term, law: StatutoryTerm): boolean {
  const longest = longestPromise(law, unit)
  return longest === null || length <= longest
}

/** Below 0 where `one` is surely the shorter term. Of two promises the shorter holds. */
export function compareTerms(one: Term, other: Term): number {
  return one.unit === other.unit
    ? one.length - other.length
    : inWorkingDays(one) - inWorkingDays(other)
}

/** About so many working days, to add terms of different units up. */
export function inWorkingDays({ length, unit }: Term): number {
  switch (unit) {
    case 'working-day':
      return length
    case 'calendar-day':
      return (length * 5) / 7
    case 'month':
      return (length * 30 * 5) / 7
    case 'hour':
      return length / 24
  }
}

/** What a version promises, as a term. */
export function promiseOf({ promisedDays, elements }: Promising): Term {
  return { length: promisedDays, unit: elements.promiseUnit }
}

/** The same in whole working days, for what only counts those: a plan, a letter, a sum. */
export function promisedWorkingDays(version: Promising): number {
  return Math.ceil(inWorkingDays(promiseOf(version)))
}

type Promising = Pick<VersionContent, 'promisedDays'> & {
  readonly elements: Pick<VersionContent['elements'], 'promiseUnit'>
}

/** '3'; '0.5' — for a sentence about a sum. */
export function roughly(days: number): string {
  return String(Math.round(days * 10) / 10)
}

/** The civil days that a term has at least. */
function civilDays({ length, unit }: Term): number {
  switch (unit) {
    case 'working-day':
      return length + 2 * Math.floor(length / 5)
    case 'calendar-day':
      return length
    case 'month':
      return length * 30
    case 'hour':
      return length / 24
  }
}

/** The most working days that end within so many days, whatever the day of the week. */
function withWeekends(civil: number): number {
  let days = 0
  while (days + 1 + 2 * Math.ceil((days + 1) / 5) <= civil) days += 1
  return days
}
