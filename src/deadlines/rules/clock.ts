// The clock is arithmetic: from its start, limit, pauses, extension and stop it follows when it is
// due, how much is used, and why each day was counted or not.
import { addDays, daysBetween, type Day } from '../../kernel/day.ts'
import type { Calendar, Clock, ClockReading, DayMark, DayMarkKind, Pause } from '../types.ts'
import { addMonths } from './months.ts'
import { isProvisional, isWorkingDay } from './working-days.ts'

/** Reads a clock on `today`; a stopped clock is read on the day it stopped. */
export function readClock(clock: Clock, calendar: Calendar, today: Day): ClockReading {
  const readOn = clock.stoppedOn ?? today
  const baseDays = daysToCount(clock)
  const totalDays = baseDays + (clock.extension?.length ?? 0)
  const pauses = pausesUntil(clock, readOn)
  const { days, dueOn } = walk({ clock, calendar, pauses, baseDays, totalDays, readOn })
  const usedDays = days.filter((mark) => mark.number !== null && mark.day <= readOn).length
  return {
    state: stateOf(clock, pauses),
    unit: clock.limit.unit,
    readOn,
    dueOn,
    usedDays,
    totalDays,
    remainingDays: totalDays - usedDays,
    isLate: dueOn !== null && readOn > dueOn,
    provisional: isProvisional(calendar, clock.startedOn, dueOn ?? readOn),
    days,
  }
}

/** Days of the limit itself; an extension comes on top, always in working days (第四十二条). */
function daysToCount({ startedOn, limit: { length, unit } }: Clock): number {
  if (unit === 'month') return daysBetween(startedOn, addMonths(startedOn, length))
  return unit === 'hour' ? Math.ceil(length / 24) : length
}

/** Pauses begun by the day of reading; a stopped clock is no longer paused. */
function pausesUntil({ pauses, stoppedOn }: Clock, readOn: Day): readonly Pause[] {
  return pauses
    .filter((pause) => pause.from <= readOn)
    .map((pause) => ({ ...pause, to: pause.to ?? stoppedOn }))
}

function stateOf({ stoppedOn }: Clock, pauses: readonly Pause[]): ClockReading['state'] {
  if (stoppedOn !== null) return 'stopped'
  return pauses.some((pause) => pause.to === null) ? 'paused' : 'running'
}

interface Walk {
  readonly clock: Clock
  readonly calendar: Calendar
  readonly pauses: readonly Pause[]
  readonly baseDays: number
  readonly totalDays: number
  readonly readOn: Day
}

/** Goes from day to day until the due day and the day of reading are both passed. */
function walk(facts: Walk): { days: DayMark[]; dueOn: Day | null } {
  const { clock, calendar, baseDays, totalDays, readOn } = facts
  const start = clock.startedOn
  const days: DayMark[] = [markOf(start, 'start', null, calendar.reasonOf(start))]
  // 当场办结 ends on its first day, unless that day itself does not count.
  const endsAtOnce = mayEndOn(facts, start) && pauseOn(facts, start) === null
  let dueOn = totalDays === 0 && endsAtOnce ? start : null
  let baseEnded = baseDays === 0 && endsAtOnce
  let number = 0
  for (let day = addDays(start, 1); day <= readOn || dueOn === null; day = addDays(day, 1)) {
    if (dueOn === null && day > readOn && isPausedForGood(facts)) break
    const kind = kindOf(facts, day, { number, dueOn, baseEnded })
    const isNumbered = kind === 'counted' || kind === 'late'
    if (isNumbered) number++
    days.push(markOf(day, kind, isNumbered ? number : null, noteOf(facts, day)))
    if (kind === 'paused' || !mayEndOn(facts, day)) continue
    baseEnded ||= number >= baseDays
    if (dueOn === null && number >= totalDays) dueOn = day
  }
  return { days, dueOn }
}

interface SoFar {
  readonly number: number
  readonly dueOn: Day | null
  /** The limit itself has come to a working day; only from then on an extension counts. */
  readonly baseEnded: boolean
}

function kindOf(facts: Walk, day: Day, so: SoFar): DayMarkKind {
  if (pauseOn(facts, day) !== null) return 'paused'
  if (so.number >= facts.baseDays && !so.baseEnded) return 'rolled'
  const isExtension = facts.totalDays > facts.baseDays && so.number >= facts.baseDays
  const countsWorkingDays = facts.clock.limit.unit === 'working-day' || isExtension
  if (countsWorkingDays && !isWorkingDay(facts.calendar, day)) return 'rest'
  return so.dueOn === null ? 'counted' : 'late'
}

/** No period of days or months ends on a rest day (民法典第二百零三条); hours may. */
function mayEndOn({ clock, calendar }: Walk, day: Day): boolean {
  return clock.limit.unit === 'hour' || isWorkingDay(calendar, day)
}

function isPausedForGood({ pauses }: Walk): boolean {
  return pauses.some((pause) => pause.to === null)
}

function pauseOn({ pauses }: Walk, day: Day): Pause | null {
  return pauses.find(({ from, to }) => from <= day && (to === null || day <= to)) ?? null
}

function noteOf(facts: Walk, day: Day): string {
  return pauseOn(facts, day)?.reason ?? facts.calendar.reasonOf(day)
}

function markOf(day: Day, kind: DayMarkKind, number: number | null, note: string): DayMark {
  return { day, kind, number, note }
}
