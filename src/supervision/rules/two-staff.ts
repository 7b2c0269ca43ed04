// R-TWO-STAFF: on a site fewer than two of the staff were present.
import type { Finding } from '../types.ts'
import type { ApplicationFacts } from './facts.ts'
import { findingOfSteps } from './of-steps.ts'

/** Yellow at once (行政许可法第三十四条). */
export function twoStaff(facts: ApplicationFacts): Finding | null {
  const faults = facts.steps
    .filter(({ action, staffNeeded }) => action === 'pass' && staffNeeded === 2)
    .filter(({ staff }) => new Set(staff.map((name) => name.trim()).filter(Boolean)).size < 2)
    .map((step) => ({ step, words: `${step.stageName ?? '现场核查'}记录的工作人员不到两名` }))
  return findingOfSteps('R-TWO-STAFF', 'yellow', faults, facts.handlingDepartmentId)
}
