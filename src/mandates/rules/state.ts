// Where a mandate stands on a day, and how long one may last.
import { addDays } from '../../kernel/day.ts'
import type { Day } from '../../kernel/day.ts'
import type { Mandate, MandateState } from '../types.ts'

/** An offer that nobody answers is gone after these days. */
export const offerDays = 14
/** 委托 of a person for at most two years, 经办人 for at most three: then it is given anew. */
export const longestDays = { agent: 731, clerk: 1096 } as const

export function stateOf(
  mandate: Pick<Mandate, 'answer' | 'endedAt' | 'endsOn' | 'offeredOn'>,
  today: Day,
): MandateState {
  const { answer, endedAt, endsOn, offeredOn } = mandate
  if (answer === 'declined') return 'declined'
  if (endedAt !== null) return 'ended'
  if (endsOn !== null && endsOn < today) return 'run-out'
  if (answer === 'accepted') return 'in-force'
  return addDays(offeredOn, offerDays) < today ? 'unanswered' : 'offered'
}

export function isOpen(state: MandateState): boolean {
  return state === 'offered' || state === 'in-force'
}
