// From acceptance to the decision: stages passed, special procedures, extensions, work sent back.
import type { Status, StepRow } from '../types.ts'
import { row } from './row.ts'

/** Accepted, and not yet decided. */
const underReview: readonly Status[] = ['examining', 'verifying', 'approving']

export const stepsOfReview: readonly StepRow[] = [
  {
    ...row('pass', ['examining'], 'by-plan', ['examiner'], '第三十四条'),
    comment: 'required',
    guards: ['no-transfer-pending', 'parallel-stage-open', 'period-run', 'two-on-site'],
  },
  row('pass', ['verifying'], 'by-plan', ['section-head'], '第三十四条、第三十七条'),
  {
    ...row('propose-suspension', ['examining'], 'suspension-proposed', ['examiner'], '第四十五条'),
    guards: ['no-transfer-pending', 'suspension-ground-lawful', 'suspension-days-planned'],
  },
  {
    ...row(
      'approve-suspension',
      ['suspension-proposed'],
      'suspended',
      ['section-head'],
      '第四十五条',
    ),
    clock: 'pause',
    document: 'special-procedure-notice',
    guards: ['confirmer-differs-from-proposer'],
  },
  {
    ...row(
      'reject-suspension',
      ['suspension-proposed'],
      'examining',
      ['section-head'],
      '第四十五条',
    ),
    comment: 'required',
  },
  {
    ...row('resume', ['suspended'], 'examining', ['examiner'], '第四十五条'),
    clock: 'resume',
    comment: 'required',
  },
  {
    ...row('resume', ['suspended'], 'examining', ['system'], '第四十五条'),
    clock: 'resume',
    comment: 'none',
    guards: ['suspension-over'],
  },
  {
    ...row('request-extension', underReview, 'same', ['examiner'], '第四十二条'),
    comment: 'required',
    guards: [
      ...(['not-extended', 'extension-not-requested'] as const),
      ...(['no-transfer-pending', 'before-decision-due'] as const),
    ],
  },
  {
    ...row('extend', underReview, 'same', ['approver'], '第四十二条'),
    clock: 'extend',
    comment: 'required',
    document: 'extension-notice',
    // 本行政机关负责人: of the organ that decides, not of one that reviews for it.
    guards: [
      ...(['not-extended', 'extension-requested', 'deciding-organ'] as const),
      // 不相容职务分离: who asks for more time does not grant it to himself.
      ...(['extender-differs-from-requester', 'before-decision-due'] as const),
      'no-transfer-pending',
    ],
  },
  {
    ...row('send-back', ['verifying'], 'examining', ['section-head'], '第三十四条、第三十七条'),
    comment: 'required',
    guards: ['stage-to-return-to'],
  },
  {
    ...row('send-back', ['approving'], 'examining', ['approver'], '第三十四条、第三十七条'),
    comment: 'required',
    guards: ['stage-to-return-to'],
  },
]
