// THE TABLE of lawful moves of an application. The machine, the buttons, the drawing, the clocks and
// the documents all follow from it; a move that is not here does not exist.
import type { StepRow } from '../types.ts'
import { stepsOfAcceptance } from './steps-of-acceptance.ts'
import { stepsOfDecision } from './steps-of-decision.ts'
import { stepsOfReview } from './steps-of-review.ts'
import { stepsOfTransfer } from './steps-of-transfer.ts'

export const steps: readonly StepRow[] = [
  ...stepsOfAcceptance,
  ...stepsOfReview,
  ...stepsOfTransfer,
  ...stepsOfDecision,
]
