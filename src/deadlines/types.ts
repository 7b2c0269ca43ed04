// The nouns of time limits (时限): the working-day calendar, limits, clocks and what a reading of a
// clock says.
import type { Day } from '../kernel/day.ts'

/** One day on which the calendar departs from the week; national rows carry the province's code. */
export interface CalendarDay {
  readonly date: Day
  readonly kind: 'holiday' | 'makeup-workday'
  readonly name: string
  readonly regionCode: string
}

export interface Calendar {
  kindOf(day: Day): 'workday' | 'rest'
  /** Why the day is what it is: 周三, 周六, 国庆节, 调休上班. */
  reasonOf(day: Day): string
  /** False when the year's notice of holidays is not imported: only the week is known. */
  covers(day: Day): boolean
}

export type LimitUnit = 'working-day' | 'calendar-day' | 'month' | 'hour'

export interface Limit {
  readonly length: number
  readonly unit: LimitUnit
}

/** The last day of a limit; provisional when it was counted through a year without a notice. */
export interface DueDay {
  readonly dueOn: Day
  readonly provisional: boolean
}

/** Days that are not counted, both ends included; `to` is null while the pause lasts. */
export interface Pause {
  readonly from: Day
  readonly to: Day | null
  /** Shown beside each day that is not counted, e.g. 特别程序：专家评审. */
  readonly reason: string
}

/** 延期: added once to the limit, in working days whatever the limit's unit (行政许可法第四十二条). */
export interface Extension {
  readonly length: number
}

export interface Clock {
  readonly startedOn: Day
  readonly limit: Limit
  readonly pauses: readonly Pause[]
  readonly extension: Extension | null
  readonly stoppedOn: Day | null
}

export type ClockState = 'running' | 'paused' | 'stopped'

/** How one civil day stands in a clock: `rolled` carries a last day on to the next working day. */
export type DayMarkKind = 'start' | 'counted' | 'late' | 'rest' | 'paused' | 'rolled'

export interface DayMark {
  readonly day: Day
  readonly kind: DayMarkKind
  /** The day's number in the count; null when it is not counted. */
  readonly number: number | null
  /** The calendar's reason, or the pause's. */
  readonly note: string
}

export interface ClockReading {
  readonly state: ClockState
  readonly unit: LimitUnit
  /** The day the clock was read on: today, or the day it stopped. */
  readonly readOn: Day
  /** Null while paused, unless the limit had run out before the pause began. */
  readonly dueOn: Day | null
  readonly usedDays: number
  readonly totalDays: number
  /** Negative when late; 0 still on the rest days after the due day, so `isLate` says it. */
  readonly remainingDays: number
  readonly isLate: boolean
  readonly provisional: boolean
  /** Every civil day from the start to the later of the due day and the day of reading. */
  readonly days: readonly DayMark[]
}

export type Light = 'grey' | 'green' | 'yellow' | 'red'

export interface LightThresholds {
  /** Yellow when this many days or fewer remain. */
  readonly yellowDaysBefore: number
  /** Red when the limit is passed by this many days or more. */
  readonly redDaysAfter: number
}

export interface LightReading {
  readonly light: Light
  readonly words: string
}

/** The clocks an application may carry: receipt of materials, correction, decision, delivery. */
export type ClockKind = 'receipt' | 'correction' | 'promised' | 'statutory' | 'delivery'

export interface ApplicationClock extends Clock {
  readonly kind: ClockKind
}

/** What a step does to an application's clocks. */
export type ClockEffect =
  | 'start-receipt'
  /** The receipt clock ends; the correction clock starts, until the day set in the notice. */
  | 'close-receipt'
  | 'start-decision'
  /** 视为受理: the decision clock counts from the day the materials were received (XKF 32(4)). */
  | 'start-decision-at-receipt'
  | 'pause'
  | 'resume'
  | 'extend'
  | 'close-decision-start-delivery'
  | 'close-delivery'
  | 'close-all'
  | 'keep'

export interface ClockEventDetails {
  /** The day set in the correction notice; needed by `close-receipt`. */
  readonly correctionDueOn: Day | null
  /** Why the clock pauses, e.g. 特别程序：专家评审. */
  readonly pauseReason: string | null
}

export interface ClockEvent {
  readonly effect: ClockEffect
  readonly on: Day
  readonly at: Date
  readonly details: ClockEventDetails
}

export interface ApplicationLimits {
  readonly receipt: Limit
  readonly promised: Limit | null
  readonly statutory: Limit | null
  readonly extension: Extension
  readonly delivery: Limit
}

/** The latest clock of each kind, and all of them in the order they started. */
export interface ApplicationClocks {
  readonly receipt: ApplicationClock | null
  readonly correction: ApplicationClock | null
  readonly promised: ApplicationClock | null
  readonly statutory: ApplicationClock | null
  readonly delivery: ApplicationClock | null
  readonly all: readonly ApplicationClock[]
}

/** A rule that shaped a count, with the article it rests on. */
export interface Citation {
  readonly rule: string
  readonly basis: string
}

export interface DerivationRow {
  readonly day: Day
  readonly weekday: string
  readonly counted: boolean
  /** 第 3 天, 不计：国庆节, 起算日不计. */
  readonly text: string
  readonly isDue: boolean
  readonly isToday: boolean
  readonly isLate: boolean
}

export interface Derivation {
  readonly rows: readonly DerivationRow[]
  /** The days up to the due day that were not counted, by reason: 国庆节 7 天, 周六 2 天. */
  readonly skipped: readonly { readonly reason: string; readonly days: number }[]
  readonly citations: readonly Citation[]
}
