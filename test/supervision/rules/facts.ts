// An application that keeps every rule, to be broken one fact at a time; and clocks read on a day of
// the national calendar.
import { readClock, workingDaysBetween } from '../../../src/deadlines/index.ts'
import type { Clock } from '../../../src/deadlines/index.ts'
import type { Day } from '../../../src/kernel/day.ts'
import { limitOf } from '../../../src/supervision/rules/clock-limit.ts'
import type { ApplicationFacts, Limit, StepFacts } from '../../../src/supervision/rules/facts.ts'
import { national } from '../../deadlines/rules/national-calendar.ts'

export const lawful: ApplicationFacts = {
  status: 'examining',
  now: new Date('2026-03-12T02:00:00Z'),
  handlingDepartmentId: '7',
  acceptanceDepartmentId: '5',
  ...{ receipt: null, promised: null, statutory: null, delivery: null },
  ...{ stage: null, suspension: null, steps: [], milestones: [], unrecorded: [] },
}

/** A clock of working days from `startedOn`, read on `today`. */
export function limitOn(
  startedOn: Day,
  length: number,
  today: Day,
  more: Partial<Clock> = {},
): Limit {
  const clock: Clock = {
    startedOn,
    limit: { length, unit: 'working-day' },
    ...{ pauses: [], extension: null, stoppedOn: null },
    ...more,
  }
  return limitOf(startedOn, readClock(clock, national, today), (from, to) =>
    workingDaysBetween(national, from, to),
  )
}

export function aStep(sequence: number, more: Partial<StepFacts> = {}): StepFacts {
  return {
    sequence,
    action: 'pass',
    comment: '符合条件',
    departmentId: '6',
    actorName: '才仁',
    accountId: '1',
    happenedAt: new Date(`2026-03-0${sequence}T02:00:00Z`),
    happenedOn: `2026-03-0${sequence}` as Day,
    civilDay: `2026-03-0${sequence}` as Day,
    ...{ byApprover: false, staffNeeded: 1, staff: [], stageName: '审查' },
    ...more,
  }
}
