// R-SUPP-TWICE: a second correction was demanded. The machine refuses it and the attempt stays in the log; a second
// notice that went out all the same came past the machine.
import type { Finding } from '../types.ts'
import type { ApplicationFacts } from './facts.ts'
import { findingOfSteps } from './of-steps.ts'

export interface SecondDemand {
  readonly entryId: string
  readonly departmentId: string
  readonly actorName: string
  readonly when: string
}

/** Yellow for the attempt (行政许可法第七十二条第四项). */
export function suppTwice({ entryId, departmentId, actorName, when }: SecondDemand): Finding {
  return {
    rule: 'R-SUPP-TWICE',
    card: 'yellow',
    occurrence: entryId,
    departmentId,
    facts: { who: actorName, when, fault: '已经一次告知过补正，又要求补正，系统没有办' },
  }
}

/** Red for every notice after the first. */
export function secondNotice(facts: ApplicationFacts): Finding | null {
  const [, ...again] = facts.steps.filter(({ action }) => action === 'request-correction')
  const faults = again.map((step) => ({ step, words: '已经一次告知过补正，又发了补正告知' }))
  return findingOfSteps('R-SUPP-TWICE', 'red', faults, facts.acceptanceDepartmentId)
}
