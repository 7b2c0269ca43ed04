// Which statuses are open and which are final, as the table of moves has it.
import type { StageKind } from '../plan-types.ts'
import type { Status } from '../types.ts'
import { steps } from './steps.ts'

/** Every status, in the order in which an application may pass through them. */
export const statuses: readonly Status[] = [
  'draft',
  'submitted',
  'correcting',
  'refusal-proposed',
  'not-accepted',
  'examining',
  'suspension-proposed',
  'suspended',
  'verifying',
  'approving',
  'granted',
  'denied',
  'concluded',
  'withdrawn',
  'terminated',
]

/** True when no move leads on. */
export function isTerminal(status: Status): boolean {
  return !steps.some((step) => step.from.includes(status))
}

/** True between submission and the end: the application is somebody's work. A draft is not yet. */
export function isOpen(status: Status): boolean {
  return status !== 'draft' && !isTerminal(status)
}

export function openStatuses(): readonly Status[] {
  return statuses.filter(isOpen)
}

/** The decision is made, whether or not it is delivered. */
export function isDecided(status: Status): boolean {
  return status === 'granted' || status === 'denied' || status === 'concluded'
}

/** The status in which a stage is worked; a delivery stage follows the decision made. */
export function statusOfStage(kind: StageKind): Status | 'decided' {
  switch (kind) {
    case 'acceptance':
      return 'submitted'
    case 'examination':
    case 'site-inspection':
    case 'expert-review':
    case 'hearing':
    case 'consultation':
    case 'publicity':
    case 'statutory-wait':
      return 'examining'
    case 'verification':
      return 'verifying'
    case 'decision':
      return 'approving'
    case 'delivery':
      return 'decided'
  }
}
