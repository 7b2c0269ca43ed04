// R-REASON: a refusal or a return without its reason in words.
import type { Action } from '../../workflow/index.ts'
import type { Finding } from '../types.ts'
import type { ApplicationFacts, StepFacts } from './facts.ts'
import { findingOfSteps, isBlank } from './of-steps.ts'

const faultOf: Readonly<Partial<Record<Action, string>>> = {
  'request-correction': '告知补正没有写明理由',
  'confirm-refusal': '不予受理没有写明理由',
  deny: '不予许可没有写明理由',
  'send-back': '退回没有写明理由',
  'return-refusal': '退回没有写明理由',
}

/** Red at once (行政许可法第三十八条、第七十二条第七项). */
export function reason(facts: ApplicationFacts): Finding | null {
  const faults = facts.steps.flatMap((step) => {
    const words = faultOf[step.action]
    return words !== undefined && isBlank(reasonOf(step, facts.steps)) ? [{ step, words }] : []
  })
  return findingOfSteps('R-REASON', 'red', faults, facts.handlingDepartmentId)
}

/** The reason of a refusal was written by whoever proposed it. */
function reasonOf(step: StepFacts, steps: readonly StepFacts[]): string {
  if (step.action !== 'confirm-refusal') return step.comment
  const proposal = steps.findLast(
    ({ action, sequence }) => action === 'propose-refusal' && sequence < step.sequence,
  )
  return proposal?.comment ?? ''
}
