// 批量办理: one action over many applications.
import type { Action } from '../../workflow/index.ts'
import type { StepRefusal } from '../advance.ts'

/** Actions that ask for nothing that differs from one application to the next. */
export const bulkActions: readonly Action[] = [
  ...(['accept', 'confirm-refusal', 'return-refusal', 'pass', 'approve-suspension'] as const),
  ...(['reject-suspension', 'resume', 'request-extension', 'extend', 'send-back'] as const),
  ...(['grant', 'deny', 'deliver', 'terminate'] as const),
]

/** So many at once; the rest is a second run. */
export const mostAtOnce = 200

/** The order can be taken back until the worker begins. */
export const secondsToUndo = 60

export interface BulkItem {
  readonly runId: string
  readonly applicationId: string
  readonly revision: number
  readonly state: 'waiting' | 'done' | 'refused'
  readonly refusal: StepRefusal | null
}

export interface BulkRun {
  readonly id: string
  readonly accountId: string
  readonly departmentId: string
  readonly action: Action
  readonly comment: string
  readonly cancelledAt: Date | null
  readonly createdAt: Date
}
