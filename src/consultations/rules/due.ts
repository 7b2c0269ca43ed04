// When an answer is due, when the department is reminded, and what the light of a request says.
import type { Day } from '../../kernel/day.ts'
import type { Consultation } from '../types.ts'

/** The `count`-th working day after a day; negative goes back. */
export type DayCount = (from: Day, count: number) => Day

export interface RequestDays {
  readonly dueOn: Day
  /** Never before the day after it was asked: the request itself tells of its term. */
  readonly remindOn: Day
}

export function requestDays(
  askedOn: Day,
  termDays: number,
  reminderDays: number,
  add: DayCount,
): RequestDays {
  const dueOn = add(askedOn, termDays)
  const earlier = add(dueOn, -Math.max(1, reminderDays))
  const first = add(askedOn, 1)
  return { dueOn, remindOn: reminderDays === 0 ? dueOn : earlier < first ? first : earlier }
}

export interface RequestLight {
  readonly tone: 'ok' | 'warn' | 'bad' | 'idle'
  readonly label: string
}

/** `left`: working days to the due day, negative once it has passed. */
export function requestLight(
  { status, dueOn }: Pick<Consultation, 'status' | 'dueOn'>,
  today: Day,
  left: number,
): RequestLight {
  if (status !== 'open') return { tone: 'idle', label: '不计时' }
  if (today > dueOn) return { tone: 'bad', label: left === 0 ? '已超期' : `超 ${-left} 天` }
  if (left <= 0) return { tone: 'warn', label: '今天到期' }
  return { tone: left <= 1 ? 'warn' : 'ok', label: `余 ${left} 天` }
}
