// Reads an application's clocks on a day: nothing that remains is ever stored.
import { calendarOfRegion, clocksOfApplication, limitsOf, readClock } from '../deadlines/index.ts'
import type { ApplicationClocks, Calendar, ClockReading } from '../deadlines/index.ts'
import type { Day } from '../kernel/day.ts'
import type { MatterVersion } from '../matters/index.ts'
import type { Db, Tx } from '../platform/database/transaction.ts'
import { groundNames } from '../workflow/index.ts'
import type { Status, SuspensionGround } from '../workflow/index.ts'
import { clockEvents, watchedClock } from './rules/clocks.ts'
import type { Step } from './types.ts'

export interface Readings {
  readonly clocks: ApplicationClocks
  readonly calendar: Calendar
  readonly receipt: ClockReading | null
  readonly correction: ClockReading | null
  readonly promised: ClockReading | null
  readonly statutory: ClockReading | null
  readonly delivery: ClockReading | null
  /** The one that decides the light, null when nothing runs. */
  readonly watched: ClockReading | null
}

interface Asked {
  readonly status: Status
  readonly regionPath: string
  readonly steps: readonly Step[]
  readonly version: Pick<MatterVersion, 'promisedDays' | 'statutoryDays' | 'statutoryUnit'> & {
    readonly elements: Pick<MatterVersion['elements'], 'promiseUnit'>
  }
  readonly today: Day
}

export async function readingsOf(db: Db | Tx, asked: Asked): Promise<Readings> {
  return readingsWith(await calendarOfRegion(db, asked.regionPath), asked)
}

/** The same with a calendar at hand, for lists. */
export function readingsWith(calendar: Calendar, asked: Asked): Readings {
  const { status, steps, version, today } = asked
  const { statutoryDays, statutoryUnit } = version
  const limits = limitsOf({
    // On the spot is a day by the calendar of offices, whatever the unit.
    promised: {
      length: version.promisedDays,
      unit: version.promisedDays === 0 ? 'working-day' : version.elements.promiseUnit,
    },
    statutory:
      statutoryDays === null || statutoryUnit === null
        ? null
        : { length: statutoryDays, unit: statutoryUnit },
    joint: false,
  })
  const events = clockEvents(steps, (ground) => groundNames[ground as SuspensionGround] ?? ground)
  const clocks = clocksOfApplication(events, limits)
  const read = (clock: ApplicationClocks['receipt']) =>
    clock === null ? null : readClock(clock, calendar, today)
  return {
    clocks,
    calendar,
    receipt: read(clocks.receipt),
    correction: read(clocks.correction),
    promised: read(clocks.promised),
    statutory: read(clocks.statutory),
    delivery: read(clocks.delivery),
    watched: read(watchedClock(status, clocks)),
  }
}
