// From submission to acceptance or refusal: five working days, one correction.
import type { StepRow } from '../types.ts'
import { row } from './row.ts'

export const stepsOfAcceptance: readonly StepRow[] = [
  {
    ...row('submit', ['draft'], 'submitted', ['applicant'], '第二十九条、第三十一条'),
    clock: 'start-receipt',
    comment: 'none',
    document: 'submission-receipt',
    guards: ['own-application'],
  },
  {
    ...row('accept', ['submitted'], 'by-plan', ['acceptance-clerk'], '第三十二条第一款第五项'),
    clock: 'start-decision',
    document: 'acceptance-notice',
    // 统一受理: one notice for all parts of a joint application (第二十六条第二款).
    guards: ['as-one', 'no-transfer-pending'],
  },
  {
    ...row(
      'request-correction',
      ['submitted'],
      'correcting',
      ['acceptance-clerk'],
      '第三十二条第一款第四项',
    ),
    clock: 'close-receipt',
    comment: 'required',
    document: 'correction-notice',
    // A second demand is a disciplinary matter (第七十二条第四项); after five days it is too late.
    guards: [
      ...(['first-correction', 'within-receipt-limit'] as const),
      ...(['no-transfer-pending', 'correction-day-set'] as const),
    ],
  },
  {
    ...row('resubmit', ['correcting'], 'submitted', ['applicant'], '第三十二条第一款第五项'),
    clock: 'start-receipt',
    document: 'submission-receipt',
    guards: ['own-application'],
  },
  {
    ...row(
      'propose-refusal',
      ['submitted'],
      'refusal-proposed',
      ['acceptance-clerk'],
      '第三十二条第一款第一项、第二项',
    ),
    comment: 'required',
    guards: ['within-receipt-limit', 'no-transfer-pending'],
  },
  {
    ...row(
      'confirm-refusal',
      ['refusal-proposed'],
      'not-accepted',
      ['section-head'],
      '第三十二条第二款',
    ),
    clock: 'close-all',
    document: 'non-acceptance-decision',
    // 不相容职务分离: nobody confirms what they proposed.
    guards: ['within-receipt-limit', 'confirmer-differs-from-proposer'],
    conclusion: 1,
  },
  {
    ...row('return-refusal', ['refusal-proposed'], 'submitted', ['section-head'], '第三十二条'),
    comment: 'required',
  },
  {
    // Silence for five working days is acceptance from the day the materials were received.
    ...row(
      'deem-accepted',
      ['submitted', 'refusal-proposed'],
      'by-plan',
      ['system'],
      '第三十二条第一款第四项',
    ),
    clock: 'start-decision-at-receipt',
    comment: 'none',
    document: 'acceptance-notice',
    guards: ['receipt-limit-passed'],
  },
]
