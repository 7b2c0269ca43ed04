// R-FEEDBACK: a card or an order that the department leaves without an answer.
import type { Finding } from '../types.ts'
import type { Limit } from './facts.ts'
import { limitFacts } from './limit-words.ts'
import type { Terms } from './terms.ts'

export interface Unfed {
  /** 'alert:12' or 'order:3'. */
  readonly what: string
  readonly title: string
  readonly departmentId: string
  readonly limit: Limit
}

/** Yellow on the last day of the term, red three working days after it. */
export function feedback(
  { what, title, departmentId, limit }: Unfed,
  terms: Terms,
): Finding | null {
  if (limit.left === null || limit.left > 0) return null
  return {
    rule: 'R-FEEDBACK',
    card: -limit.left >= terms.feedbackRedDaysAfter ? 'red' : 'yellow',
    occurrence: what,
    departmentId,
    facts: { waiting: title, ...limitFacts(limit) },
  }
}
