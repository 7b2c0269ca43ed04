// A reading of a clock, told in working days whatever the unit of its limit.
import type { Day } from '../../kernel/day.ts'
import type { ClockReading } from '../../deadlines/index.ts'
import type { Limit } from './facts.ts'

/** Working days after `from` up to `to`, negative when `to` is earlier. */
export type DaysBetween = (from: Day, to: Day) => number

export function limitOf(
  startedOn: Day,
  reading: Pick<ClockReading, 'state' | 'dueOn' | 'usedDays' | 'totalDays' | 'readOn' | 'isLate'>,
  between: DaysBetween,
): Limit {
  const { state, dueOn, readOn, usedDays, totalDays, isLate } = reading
  return {
    startedOn,
    dueOn,
    running: state === 'running',
    used: usedDays,
    total: totalDays,
    left: dueOn === null ? null : between(readOn, dueOn),
    isLate,
  }
}
