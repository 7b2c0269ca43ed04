// R-STEP: one stage takes longer than the plan gives it, though the application is not yet late.
// Acceptance and delivery have limits of law with rules of their own, so they are not read here.
import type { Finding } from '../types.ts'
import type { ApplicationFacts } from './facts.ts'
import { lateDays, limitFacts } from './limit-words.ts'
import type { Terms } from './terms.ts'

/** Yellow as soon as the stage is overdue, red three working days later. */
export function step(facts: ApplicationFacts, terms: Terms): Finding | null {
  const { stage } = facts
  if (stage === null || !stage.isLate) return null
  return {
    rule: 'R-STEP',
    card: lateDays(stage) >= terms.stepRedDaysAfter ? 'red' : 'yellow',
    occurrence: String(stage.sequence),
    departmentId: facts.handlingDepartmentId,
    facts: { stage: stage.stageName, ...limitFacts(stage) },
  }
}
