// R-EXTEND: ten days more only with the approver's word and a reason told to the applicant.
import type { Finding } from '../types.ts'
import type { ApplicationFacts, StepFacts } from './facts.ts'
import { findingOfSteps, isBlank } from './of-steps.ts'

/** Red at once (行政许可法第四十二条). */
export function extend(facts: ApplicationFacts): Finding | null {
  const faults = facts.steps
    .filter(({ action }) => action === 'extend')
    .flatMap((step) => faultsOf(step, facts.steps).map((words) => ({ step, words })))
  return findingOfSteps('R-EXTEND', 'red', faults, facts.handlingDepartmentId)
}

function faultsOf(extension: StepFacts, steps: readonly StepFacts[]): readonly string[] {
  const request = steps.findLast(
    ({ action, sequence }) => action === 'request-extension' && sequence < extension.sequence,
  )
  const reason = `${request?.comment ?? ''}${extension.comment}`
  return [
    ...(extension.byApprover ? [] : ['延期不是批准人批准的']),
    ...(isBlank(reason) ? ['延期没有写明理由'] : []),
  ]
}
