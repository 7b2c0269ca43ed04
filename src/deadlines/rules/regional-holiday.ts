// Who may give a region a holiday of its own, where and when: a region below the province, within the
// reach of the clerk's department, and from today on, for days gone by have been counted.
import type { Day } from '../../kernel/day.ts'
import { ok, refuse } from '../../kernel/result.ts'
import type { Result } from '../../kernel/result.ts'
import type { Region } from '../../organizations/index.ts'

export type HolidayRefusal =
  'unknown-region' | 'not-yours' | 'in-the-past' | 'rest-already' | 'marked-already' | 'not-marked'

export interface HolidayFacts {
  readonly region: Region | null
  /** Whether the region lies within that of the clerk's department. */
  readonly withinReach: boolean
  readonly from: Day
  readonly today: Day
}

/** The region, when its calendar may be changed from that day on. */
export function mayChangeHoliday(facts: HolidayFacts): Result<Region, HolidayRefusal> {
  const { region, withinReach, from, today } = facts
  if (region === null || !mayHaveHolidays(region)) return refuse('unknown-region')
  if (!withinReach) return refuse('not-yours')
  return from < today ? refuse('in-the-past') : ok(region)
}

/** Prefectures and counties may; national days come with the yearly notice. */
export function mayHaveHolidays({ level }: Region): boolean {
  return level === 'prefecture' || level === 'county'
}
