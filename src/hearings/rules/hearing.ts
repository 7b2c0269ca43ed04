// 听证: what may be done next, by the acts so far (行政许可法 第四十六条至第四十八条).
import { dayOf } from '../../kernel/day.ts'
import type { Day } from '../../kernel/day.ts'
import type { Status } from '../../workflow/index.ts'
import type { HearingAct, HearingActName, HearingRefusal } from '../types.ts'

/** Working days to ask for a hearing, and to hold it once somebody asked. */
export const askDays = 5
export const holdDays = 20
/** Working days between the notice and the hearing (行政许可法 第四十八条第一项、第八十二条). */
export const noticeDays = 7

/** Accepted and not decided. */
const open: readonly Status[] = ['examining', 'suspended', 'verifying', 'approving']

export type Acts = readonly Pick<HearingAct, 'act' | 'askUntil' | 'heldAt' | 'place' | 'chair'>[]

export function isOpen(status: Status): boolean {
  return open.includes(status)
}

export function has(acts: Acts, name: HearingActName): boolean {
  return acts.some(({ act }) => act === name)
}

/** What was done since a request was last taken back: what came before binds nobody. */
export function binding<A extends Acts[number]>(acts: readonly A[]): readonly A[] {
  return acts.slice(acts.findLastIndex(({ act }) => act === 'dropped') + 1)
}

export function whyNotOffer(acts: Acts): HearingRefusal | null {
  return has(acts, 'offered') ? 'already-told' : null
}

/**
 * Only who was told may ask, until the last day that a letter named. Who took his request back asks no second
 * time (`isOwn` tells his from those of others, whose dropping takes no right from him).
 */
export function whyNotAsk<A extends Acts[number]>(
  acts: readonly A[],
  today: Day,
  isOwn: (act: A) => boolean = () => false,
): HearingRefusal | null {
  const until = askUntil(acts)
  if (until === null) return 'nobody-told'
  if (has(binding(acts), 'asked') || acts.some((one) => one.act === 'asked' && isOwn(one))) {
    return 'already-asked'
  }
  return today > until ? 'too-late-to-ask' : null
}

/** A request that came in time is no matter of choice (行政许可法 第四十七条). */
export function whyNotRefuse(acts: Acts): HearingRefusal | null {
  return has(binding(acts), 'asked') ? 'must-be-held' : null
}

/** Taken back by whoever asked, until the hearing is on record. */
export function whyNotDrop(acts: Acts): HearingRefusal | null {
  if (!has(binding(acts), 'asked')) return 'not-asked'
  return has(acts, 'recorded') ? 'hearing-over' : null
}

export interface Calling {
  readonly heldAt: Date | null
  readonly place: string
  readonly chair: string
}

export interface CallingOn {
  /** The first day that is far enough ahead of the notice. */
  readonly earliest: Day
  /** By when it must be held; null where nobody asked. */
  readonly holdBy: Day | null
  /** Those who examined it, none of whom may be in the chair. */
  readonly examiners: readonly string[]
}

/** The notice that holds: the last one. */
export function calledNow<A extends Acts[number]>(acts: readonly A[]): A | undefined {
  return binding(acts).findLast(({ act }) => act === 'called')
}

export function whyNotCall(
  acts: Acts,
  { heldAt, place, chair }: Calling,
  { earliest, holdBy, examiners }: CallingOn,
): HearingRefusal | null {
  if (has(acts, 'recorded')) return 'already-recorded'
  if (heldAt === null) return 'time-unclear'
  const before = calledNow(acts)
  // Another time, place or chair is 改期, told by a letter of its own.
  const same = before?.heldAt?.getTime() === heldAt.getTime() && before.place === place
  if (same && before.chair === chair) return 'already-called'
  const day = dayOf(heldAt)
  if (day < earliest) return 'too-soon'
  // What is late already is held late; no later than that by choice.
  if (holdBy !== null && day > holdBy && earliest <= holdBy) return 'beyond-limit'
  if (place === '') return 'place-missing'
  if (chair === '') return 'chair-missing'
  return examiners.includes(chair) ? 'chair-examined' : null
}

/** 公告, where the organ finds it needed, with the same seven days (行政许可法 第四十八条第一项). */
export function whyNotAnnounce(acts: Acts, earliest: Day): HearingRefusal | null {
  const called = calledNow(acts)
  if (called === undefined || called.heldAt === null) return 'not-called'
  const after = acts.slice(acts.indexOf(called))
  if (has(after, 'announced')) return 'already-announced'
  if (has(after, 'recorded')) return 'already-recorded'
  return dayOf(called.heldAt) < earliest ? 'too-soon' : null
}

export function whyNotRecord(acts: Acts, now: Date): HearingRefusal | null {
  const called = calledNow(acts)
  if (has(acts, 'recorded')) return 'already-recorded'
  if (called === undefined || called.heldAt === null) return 'not-called'
  return now < called.heldAt ? 'before-the-day' : null
}

export interface Waiting {
  readonly hearingOwed: boolean
  readonly hearingAskUntil: Day | null
}

/** What a decision waits for: the record of what was asked for or called, or the term to ask. */
export function waitingFor(acts: Acts): Waiting {
  const done = has(acts, 'recorded')
  const bound = has(binding(acts), 'asked') || has(binding(acts), 'called')
  return {
    hearingOwed: bound && !done,
    hearingAskUntil: done || has(acts, 'asked') ? null : askUntil(acts),
  }
}

/** The last day that a letter named; null where nobody was told. */
export function askUntil(acts: Acts): Day | null {
  return acts.reduce<Day | null>(
    (last, { askUntil: day }) => (day !== null && (last === null || day > last) ? day : last),
    null,
  )
}

/** '2026-12-10' and '9:30', civil time in China; null for what is no time. */
export function instantOf(day: string, time: string): Date | null {
  const clock = /^([01]?\d|2[0-3])[:：]([0-5]\d)$/.exec(time)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || clock === null) return null
  const at = new Date(`${day}T${(clock[1] ?? '').padStart(2, '0')}:${clock[2] ?? ''}:00+08:00`)
  return Number.isNaN(at.getTime()) ? null : at
}
