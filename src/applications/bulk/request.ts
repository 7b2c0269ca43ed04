// The step that a bulk order asks of one application.
import { noDetails } from '../../workflow/index.ts'
import type { Action } from '../../workflow/index.ts'
import type { StepInput } from '../advance.ts'

export interface BulkOrder {
  readonly action: Action
  readonly comment: string
}

/** Delivered in bulk is delivered electronically: a counter hands over one by one. */
export function bulkRequest({ action, comment }: BulkOrder, revision: number): StepInput {
  return {
    request: { action, comment, details: noDetails },
    details: action === 'deliver' ? { method: '电子送达' } : {},
    revision,
  }
}
