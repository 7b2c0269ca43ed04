// R-GUIDE: a guide that the public reads lacks what the standard demands, promises longer than the law, or
// shows contacts that nobody confirmed. R-FEE: it charges without law or standard.
import type { Card, Finding } from '../types.ts'
import type { Terms } from './terms.ts'

export interface FaultyGuide {
  readonly matterId: string
  readonly versionId: string
  readonly name: string
  readonly departmentId: string
  readonly findings: readonly { readonly code: string; readonly sentence: string }[]
}

export interface UnconfirmedContacts {
  readonly departmentId: string
  readonly since: string
  readonly guides: number
  readonly months: number
}

/** Working days since the card of an occurrence came up first; null where there is none yet. */
export type DaysSince = (occurrence: string, departmentId: string) => number | null

const ofFees: ReadonlySet<string> = new Set([
  ...['fee-without-basis', 'fee-without-standard', 'free-with-price'],
])

/** Yellow at once, red after so many working days unmended (优化营商环境条例 第三十五条、第三十六条). */
export function guide(faulty: FaultyGuide, terms: Terms, since: DaysSince): Finding | null {
  const faults = sentencesOf(faulty, (code) => !ofFees.has(code))
  if (faults.length === 0) return null
  const { departmentId } = faulty
  const occurrence = `guide:${faulty.matterId}:${faulty.versionId}`
  return {
    rule: 'R-GUIDE',
    card: cardOf(since(occurrence, departmentId), terms),
    ...{ occurrence, departmentId },
    facts: { guide: faulty.name, faults },
  }
}

/** The same of contacts: one card for a department, however many guides show them. */
export function contacts(
  { departmentId, since: day, guides, months }: UnconfirmedContacts,
  terms: Terms,
  since: DaysSince,
): Finding {
  const occurrence = `contacts:${departmentId}:${day}`
  return {
    rule: 'R-GUIDE',
    card: cardOf(since(occurrence, departmentId), terms),
    ...{ occurrence, departmentId },
    facts: {
      fault: `${guides} 份指南上的电话、地址、时间超过 ${months} 个月没有核对`,
      startedOn: day,
    },
  }
}

/** Red at once (行政许可法 第五十八条、第五十九条、第七十五条). */
export function fee(faulty: FaultyGuide): Finding | null {
  const faults = sentencesOf(faulty, (code) => ofFees.has(code))
  if (faults.length === 0) return null
  return {
    rule: 'R-FEE',
    card: 'red',
    occurrence: `fee:${faulty.matterId}:${faulty.versionId}`,
    departmentId: faulty.departmentId,
    facts: { guide: faulty.name, faults },
  }
}

function sentencesOf({ findings }: FaultyGuide, counts: (code: string) => boolean): string[] {
  return findings.filter(({ code }) => counts(code)).map(({ sentence }) => sentence)
}

function cardOf(days: number | null, terms: Terms): Card {
  return days !== null && days >= terms.guideRedDays ? 'red' : 'yellow'
}
