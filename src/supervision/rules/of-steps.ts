// A finding about steps that were taken: one for all that a rule holds against an application.
import type { Card, Finding, RuleId } from '../types.ts'
import type { StepFacts } from './facts.ts'

export interface StepFault {
  readonly step: StepFacts
  readonly words: string
}

/** The department of the first faulty step answers; null when nothing is wrong. */
export function findingOfSteps(
  rule: RuleId,
  card: Card,
  faults: readonly StepFault[],
  otherwise: string,
): Finding | null {
  const [first] = faults
  if (first === undefined) return null
  return {
    rule,
    card,
    occurrence: faults.map(({ step }) => step.sequence).join(','),
    departmentId: first.step.departmentId ?? otherwise,
    facts: {
      faults: faults.map(({ step, words }) => `${step.happenedOn} ${step.actorName}：${words}`),
    },
  }
}

/** Nothing but spaces of any width is no reason. */
export function isBlank(text: string): boolean {
  return text.replace(/[\s\p{Z}\p{Cf}]/gu, '') === ''
}
