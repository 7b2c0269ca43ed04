// How an application ended, and the paper that says so.
import type { DocumentRecord } from '../../../../documents/index.ts'
import type { Action } from '../../../../workflow/index.ts'
import type { Progress } from '../../../queries/progress.ts'
import type { Step } from '../../../types.ts'

/** True once the decision was to grant; false for a denial, null before any decision. */
export function wasGranted(steps: readonly Step[]): boolean | null {
  const decision = steps.findLast(({ action }) => action === 'grant' || action === 'deny')
  return decision === undefined ? null : decision.action === 'grant'
}

const decisions: readonly DocumentRecord['kind'][] = [
  'grant-decision',
  'denial-decision',
  'non-acceptance-decision',
  'termination-notice',
]

/** The paper that ends the matter, null before. */
export function decisionPaper({ documents }: Pick<Progress, 'documents'>): DocumentRecord | null {
  return documents.findLast(({ kind }) => decisions.includes(kind)) ?? null
}

export function lastStep(steps: readonly Step[], action: Action): Step | null {
  return steps.findLast((step) => step.action === action) ?? null
}

/** The paper that a step produced. */
export function paperOf(
  { documents }: Pick<Progress, 'documents'>,
  step: Pick<Step, 'documentId'>,
): DocumentRecord | null {
  return documents.find(({ id }) => id === step.documentId) ?? null
}
