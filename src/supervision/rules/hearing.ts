// R-HEARING: a hearing that was asked for is not held in time, the decision was made without it, or whoever
// examined the application was in the chair.
import type { Finding } from '../types.ts'
import type { Limit } from './facts.ts'
import { limitFacts } from './limit-words.ts'
import type { Terms } from './terms.ts'

export interface OwedHearing {
  readonly departmentId: string
  readonly limit: Limit
  /** Called for a day within the limit: nothing to warn of before that. */
  readonly calledInTime: boolean
}

/** Yellow some days before the twenty are over, red after them (行政许可法 第四十七条). */
export function hearing(
  { departmentId, limit, calledInTime }: OwedHearing,
  terms: Terms,
): Finding | null {
  const isNear = !calledInTime && (limit.left ?? 0) <= terms.hearingYellowDaysBefore
  if (!limit.isLate && !isNear) return null
  return {
    rule: 'R-HEARING',
    card: limit.isLate ? 'red' : 'yellow',
    occurrence: `hearing:${limit.startedOn}`,
    departmentId,
    facts: limitFacts(limit),
  }
}

/** Red at once: what was asked for or called came to no record before the decision. */
export function unheard(departmentId: string, when: string): Finding {
  return {
    rule: 'R-HEARING',
    card: 'red',
    occurrence: 'unheard',
    departmentId,
    facts: { fault: '要求听证或者通知听证以后没有听证笔录，就作了决定', when },
  }
}

/** Red at once: the hearing is held by somebody else than the examiner (第四十八条第一款第三项). */
export function chairExamined(departmentId: string, chair: string, when: string): Finding {
  return {
    rule: 'R-HEARING',
    card: 'red',
    occurrence: 'chair-examined',
    departmentId,
    facts: { fault: `听证主持人${chair}就是审查这件的人`, when },
  }
}
