// 听证: what may be done next, by the acts so far (行政许可法 第四十六条至第四十八条).
import { addDays, dayOf } from '../../kernel/day.ts'
import type { Day } from '../../kernel/day.ts'
import type { Status } from '../../workflow/index.ts'
import type { HearingAct, HearingRefusal } from '../types.ts'

/** Working days to ask for a hearing, and to hold it once somebody asked. */
export const askDays = 5
export const holdDays = 20
/** Days between the notice and the hearing. */
export const noticeDays = 7

/** Accepted and not decided. */
const open: readonly Status[] = ['examining', 'suspended', 'verifying', 'approving']

type Acts = readonly Pick<HearingAct, 'act' | 'askUntil' | 'heldAt'>[]

export function isOpen(status: Status): boolean {
  return open.includes(status)
}

export function whyNotOffer(acts: Acts): HearingRefusal | null {
  return acts.some(({ act }) => act === 'offered') ? 'already-told' : null
}

/** Only who was told may ask, until the last day that a letter named. */
export function whyNotAsk(acts: Acts, today: Day): HearingRefusal | null {
  const until = acts.map(({ askUntil }) => askUntil).findLast((day) => day !== null)
  if (until === undefined || until === null) return 'nobody-told'
  if (acts.some(({ act }) => act === 'asked')) return 'already-asked'
  return today > until ? 'too-late-to-ask' : null
}

export interface Calling {
  readonly heldAt: Date | null
  readonly place: string
  readonly chair: string
}

/** `examiners`: those who examined it, none of whom may be in the chair. */
export function whyNotCall(
  acts: Acts,
  { heldAt, place, chair }: Calling,
  examiners: readonly string[],
  today: Day,
): HearingRefusal | null {
  if (acts.some(({ act }) => act === 'called')) return 'already-called'
  if (heldAt === null) return 'time-unclear'
  if (dayOf(heldAt) < addDays(today, noticeDays)) return 'too-soon'
  if (place === '') return 'place-missing'
  if (chair === '') return 'chair-missing'
  return examiners.includes(chair) ? 'chair-examined' : null
}

export function whyNotRecord(acts: Acts, now: Date): HearingRefusal | null {
  const called = acts.find(({ act }) => act === 'called')
  if (called === undefined || called.heldAt === null) return 'not-called'
  if (acts.some(({ act }) => act === 'recorded')) return 'already-recorded'
  return now < called.heldAt ? 'before-the-day' : null
}

/** '2026-12-10' and '9:30', civil time in China; null for what is no time. */
export function instantOf(day: string, time: string): Date | null {
  const clock = /^([01]?\d|2[0-3])[:：]([0-5]\d)$/.exec(time)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || clock === null) return null
  const at = new Date(`${day}T${(clock[1] ?? '').padStart(2, '0')}:${clock[2] ?? ''}:00+08:00`)
  return Number.isNaN(at.getTime()) ? null : at
}
